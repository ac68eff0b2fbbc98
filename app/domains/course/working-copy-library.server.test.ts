import { expect, test } from 'vitest'
import { enrolLearner } from '~/domains/enrolment/enrol-learner.server.ts'
import { answerCheck } from '~/domains/progress/answer-check.server.ts'
import { openLesson } from '~/domains/progress/open-lesson.server.ts'
import { startAttempt } from '~/domains/vignette/start-attempt.server.ts'
import { granted } from '../../../prisma/worlds/world.ts'
import { cloneDatabase, workOn } from '../../../tests/support/database.ts'
import { smallCourse } from '../../../tests/support/small-course.ts'
import { buildSmallCourseWorld, playerOf } from '../../../tests/support/small-course-world.ts'
import { publishCourses } from './publish-courses.server.ts'
import { openWorkingCopyLibrary } from './working-copy-library.server.ts'

const { db, openAnother } = await cloneDatabase()
const work = workOn(db, '2026-11-16T08:00:00Z')
const { hire } = await buildSmallCourseWorld(work)
const courseId = 'kladde'
const answerIn = (documentHash: string, answersBefore = 0) => ({
  ...{ checkId: `${courseId}-tjek`, optionId: 'a', answersBefore, documentHash },
})

test('a working copy shows what compiled last, and publishes nothing', async () => {
  const library = openWorkingCopyLibrary(openAnother())
  expect(await library.listCourses()).toEqual([])
  library.replace([smallCourse({ courseId })])
  expect(await library.findCourse(courseId)).toMatchObject({ versionId: null, course: { body: { id: courseId } } })
  library.replace([smallCourse({ courseId, title: 'Ny titel' })])
  expect((await library.findCourse(courseId))?.course.body.title).toBe('Ny titel')
  expect(await db.courseVersion.count({ where: { courseId } })).toBe(0)
  expect(await db.document.count({ where: { documentId: courseId } })).toBe(0)
})

test('a text somebody answered in or began is kept, also for the process after this one', async () => {
  const library = openWorkingCopyLibrary(openAnother())
  const course = smallCourse({ courseId, firstText: 'Kladde til et svar.' })
  library.replace([course])
  const actor = await hire()
  granted(await enrolLearner(work, library, { actor, courseId }))
  const lesson = course.documents[1]
  granted(
    await answerCheck(work, library, { actor, courseId, lessonSlug: 'foerst', answer: answerIn(lesson?.hash ?? '') }),
  )
  granted(await startAttempt(work, library, { player: playerOf(actor), vignetteId: 'lille-case' }))
  expect(await openWorkingCopyLibrary(openAnother()).findDocument(lesson?.hash ?? '')).toEqual(lesson)
})

test('an answer whose text was mended twice since, in another process, still shows its reasons', async () => {
  const before = openWorkingCopyLibrary(openAnother())
  const course = smallCourse({ courseId, firstText: 'Første kladde.' })
  before.replace([course])
  const actor = await hire()
  granted(await enrolLearner(work, before, { actor, courseId }))
  const answer = answerIn(course.documents[1]?.hash ?? '')
  granted(await answerCheck(work, before, { actor, courseId, lessonSlug: 'foerst', answer }))

  const after = openWorkingCopyLibrary(openAnother())
  after.replace([smallCourse({ courseId, firstText: 'Anden kladde.' })])
  const page = granted(await openLesson(work, after, { actor, courseId, lessonSlug: 'foerst' }))
  expect(page.answers[answer.checkId]).toMatchObject({ count: 1, feedback: { optionId: 'a', isRight: true } })
})

test('a reader who stands in an earlier text may still answer in it', async () => {
  const library = openWorkingCopyLibrary(openAnother())
  const earlier = smallCourse({ courseId, firstText: 'Det, hun læser.' })
  library.replace([earlier])
  const actor = await hire()
  granted(await enrolLearner(work, library, { actor, courseId }))
  library.replace([smallCourse({ courseId, firstText: 'Det, ejeren har skrevet siden.' })])
  const answer = answerIn(earlier.documents[1]?.hash ?? '')
  expect(await answerCheck(work, library, { actor, courseId, lessonSlug: 'foerst', answer })).toMatchObject({
    ok: true,
  })
})

test('a course published before knows its version in the working copy', async () => {
  await publishCourses(work, [smallCourse({ courseId: 'udgivet' })])
  const library = openWorkingCopyLibrary(openAnother())
  library.replace([smallCourse({ courseId: 'udgivet', title: 'Kladde' })])
  const version = await db.courseVersion.findFirst({ where: { courseId: 'udgivet' } })
  expect((await library.findCourse('udgivet'))?.versionId).toBe(version?.id)
})
