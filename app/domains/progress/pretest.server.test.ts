import { expect, test } from 'vitest'
import type { PublishableCourse } from '~/domains/course/document.ts'
import { publishCourses } from '~/domains/course/publish-courses.server.ts'
import { enrolLearner } from '~/domains/enrolment/enrol-learner.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { cloneDatabase, workOn } from '../../../tests/support/database.ts'
import { documentOf, smallCourse } from '../../../tests/support/small-course.ts'
import { buildSmallCourseWorld } from '../../../tests/support/small-course-world.ts'
import { answerCheck } from './answer-check.server.ts'
import { openPretest } from './open-pretest.server.ts'

const { db } = await cloneDatabase()
const work = workOn(db, '2026-11-16T08:00:00Z')
const { library, hire } = await buildSmallCourseWorld(work)
const courseId = 'med-foertest'
const firstLesson = `${courseId}-foerst`
const checkId = `${courseId}-pre`

const pretest = documentOf(
  {
    ...{ kind: 'pretest', id: `${courseId}-foertest`, courseId, title: 'Hvad kan du?' },
    ...{ lessonIds: { [checkId]: firstLesson } },
    prose: {
      segments: ['Svar.', ''],
      islands: [
        { kind: 'check', checkId, question: 'Hvad nu?', options: ['a', 'b'].map((id) => ({ id, html: `Svar ${id}` })) },
      ],
    },
  },
  { [checkId]: { rightOptionId: 'a', reasons: { a: 'Fordi a.', b: 'Fordi b.' } } },
)
const course: PublishableCourse = smallCourse({ courseId })
await publishCourses(work, [{ ...course, documents: [...course.documents, pretest] }])

async function enrolNew(): Promise<Actor> {
  const actor = await hire()
  await enrolLearner(work, library, { actor, courseId })
  return actor
}

const answer = (actor: Actor, optionId: string, answersBefore = 0, lessonSlug: string | null = null) =>
  answerCheck(work, library, {
    ...{ actor, courseId, lessonSlug },
    answer: { checkId, optionId, answersBefore, documentHash: pretest.hash },
  })
const pageOf = async (actor: Actor) => {
  const opened = await openPretest(work, library, { actor, courseId })
  if (!opened.ok) throw new Error(opened.refusal)
  return opened.value
}
const firstStep = async (actor: Actor) => (await pageOf(actor)).progress.steps[0]

test('a right answer at once lets one skip the lesson it is about, and the reason is told only then', async () => {
  const actor = await enrolNew()
  expect((await pageOf(actor)).answers).toEqual({})
  expect(await firstStep(actor)).toMatchObject({ id: firstLesson, isMastered: false, isDone: false })
  expect(await answer(actor, 'a')).toMatchObject({ ok: true })
  expect((await pageOf(actor)).answers[checkId]?.feedback).toMatchObject({ isRight: true, reasons: { a: 'Fordi a.' } })
  expect(await firstStep(actor)).toMatchObject({ isMastered: true, isDone: true })
})

test('right at the second try is learning, and the lesson stays', async () => {
  const actor = await enrolNew()
  await answer(actor, 'b')
  await answer(actor, 'a', 1)
  expect(await firstStep(actor)).toMatchObject({ isMastered: false, isDone: false })
})

test('a pre-test is not answered in a lesson, and not opened by those who are not enrolled', async () => {
  const actor = await enrolNew()
  expect(await answer(actor, 'a', 0, 'foerst')).toEqual({ ok: false, refusal: 'stale-page' })
  const stranger = await hire()
  expect(await openPretest(work, library, { actor: stranger, courseId })).toEqual({
    ok: false,
    refusal: 'not-enrolled',
  })
  expect(await openPretest(work, library, { actor, courseId: 'lille-kursus' })).toEqual({
    ...{ ok: false, refusal: 'unknown-course' },
  })
})
