import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishCourses } from '~/domains/course/publish-courses.server.ts'
import { findOwnEnrolment } from '~/domains/enrolment/list-enrolments.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { cloneDatabase, workOn } from '../../../tests/support/database.ts'
import { smallCourse, smallCourseId } from '../../../tests/support/small-course.ts'
import { buildSmallCourseWorld } from '../../../tests/support/small-course-world.ts'
import { answerCheck, type PostedAnswer } from './answer-check.server.ts'
import { openLesson } from './open-lesson.server.ts'

const { db } = await cloneDatabase()
const work = workOn(db, '2026-11-16T08:00:00Z')
const { library, hire, enrolNew } = await buildSmallCourseWorld(work)
const courseId = smallCourseId
const checkId = `${courseId}-tjek`
const [, firstLesson] = smallCourse().documents
const firstHash = firstLesson?.hash ?? ''

const answer = (actor: Actor, given: Partial<PostedAnswer> = {}, lessonSlug = 'foerst') =>
  answerCheck(work, library, {
    ...{ actor, courseId, lessonSlug },
    answer: { checkId, optionId: 'a', answersBefore: 0, documentHash: firstHash, ...given },
  })
const answersOf = async (actor: Actor) => {
  const enrolment = await findOwnEnrolment(work, actor, courseId)
  const where = { enrolmentId: enrolment?.id ?? '' }
  return (await db.checkAnswer.findMany({ where, orderBy: { number: 'asc' } })).map(
    ({ number, optionId, isRight }) => `${number}:${optionId}:${isRight ? 'right' : 'wrong'}`,
  )
}
const pageOf = async (actor: Actor) => {
  const page = await openLesson(work, library, { actor, courseId, lessonSlug: 'foerst' })
  return page.ok ? page.value.answers[checkId] : page.refusal
}

describe('answering a check', () => {
  test('every answer is kept, the first as the first', async () => {
    const actor = await enrolNew()
    expect(await answer(actor, { optionId: 'b' })).toEqual({ ok: true, value: { completed: [] } })
    await answer(actor, { optionId: 'a', answersBefore: 1 })
    await answer(actor, { optionId: 'b', answersBefore: 2 })
    expect(await answersOf(actor)).toEqual(['1:b:wrong', '2:a:right', '3:b:wrong'])
  })

  test('the same answer posted twice from one page is one answer, also at once', async () => {
    const actor = await enrolNew()
    const answers = await Promise.all([answer(actor), answer(actor), answer(actor)])
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect((await answer(actor)).ok).toBe(true)
    expect(await answersOf(actor)).toEqual(['1:a:right'])
  })

  test('two different answers from two tabs at once: one counts, the other hears that its page is old', async () => {
    const actor = await enrolNew()
    const answers = await Promise.all([answer(actor, { optionId: 'a' }), answer(actor, { optionId: 'b' })])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'stale-page' })
    expect(await answersOf(actor)).toHaveLength(1)
  })

  test.each([1, 2, -1, 0.5, Number.NaN])(
    'a page that says %s answers came before, where none did, is old',
    async (answersBefore) => {
      const actor = await enrolNew()
      expect(await answer(actor, { answersBefore })).toEqual({ ok: false, refusal: 'stale-page' })
      expect(await answersOf(actor)).toEqual([])
    },
  )

  test('checks, options and lessons that are not there are refused, words of the language too', async () => {
    const actor = await enrolNew()
    for (const unknown of ['intet-tjek', '', 'constructor', '__proto__', 'toString']) {
      expect(await answer(actor, { checkId: unknown })).toEqual({ ok: false, refusal: 'unknown-check' })
      expect(await answer(actor, { optionId: unknown })).toEqual({ ok: false, refusal: 'unknown-option' })
    }
    expect(await answer(actor, {}, 'ingen')).toEqual({ ok: false, refusal: 'unknown-lesson' })
    expect(await answersOf(actor)).toEqual([])
  })

  test('a text that is no text of this lesson is an old page', async () => {
    const actor = await enrolNew()
    const page = smallCourse().documents[0]?.hash ?? ''
    expect(await answer(actor, { documentHash: page })).toEqual({ ok: false, refusal: 'stale-page' })
    expect(await answer(actor, { documentHash: 'f'.repeat(64) })).toEqual({ ok: false, refusal: 'stale-page' })
    expect(await answer(actor, {}, 'sidst')).toEqual({ ok: false, refusal: 'stale-page' })
  })

  test('without an enrolment it is refused', async () => {
    expect(await answer(await hire())).toEqual({ ok: false, refusal: 'not-enrolled' })
  })

  test("it lands in one's own enrolment and in nobody else's", async () => {
    const [actor, colleague] = [await enrolNew(), await enrolNew()]
    await answer(actor)
    expect(await answersOf(colleague)).toEqual([])
    expect(await pageOf(colleague)).toBeUndefined()
  })

  test('however often pages post, in order or at once, the answers are numbered without a gap and only the known counts', async () => {
    const post = fc.record({ optionId: fc.constantFrom('a', 'b'), answersBefore: fc.nat(3) })
    const waves = fc.array(fc.array(post, { minLength: 1, maxLength: 3 }), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(waves, async (posts) => {
        const actor = await enrolNew()
        let allowed = 0
        for (const atOnce of posts) {
          const answers = await Promise.all(atOnce.map((given) => answer(actor, given)))
          allowed += answers.filter(({ ok }) => ok).length
        }
        const stored = await answersOf(actor)
        expect(stored.map((line) => Number(line.split(':')[0]))).toEqual(stored.map((_, index) => index + 1))
        expect(stored.length).toBeLessThanOrEqual(allowed)
        if (allowed > 0) expect(stored.length).toBeGreaterThan(0)
      }),
      { numRuns: 20 },
    )
  })
})

describe('the reasons and the key', () => {
  test('come with the answer and not before', async () => {
    const actor = await enrolNew()
    const before = await openLesson(work, library, { actor, courseId, lessonSlug: 'foerst' })
    expect(before).toMatchObject({ ok: true, value: { answers: {} } })
    for (const reason of ['Fordi a.', 'Fordi b.', 'rightOptionId'])
      expect(JSON.stringify(before).includes(reason)).toBe(false)
    await answer(actor, { optionId: 'b' })
    expect(await pageOf(actor)).toEqual({
      count: 1,
      feedback: { optionId: 'b', isRight: false, rightOptionId: 'a', reasons: { a: 'Fordi a.', b: 'Fordi b.' } },
    })
  })

  test('a lesson mended meanwhile: the answer is judged by the text the learner had before her', async () => {
    const [before, after] = [await enrolNew(), await enrolNew()]
    await answer(before, { optionId: 'a' })
    await publishCourses(work, [smallCourse({ firstText: 'Mendet.' })])
    await answer(after, { optionId: 'a' })
    expect(await answersOf(after)).toEqual(['1:a:right'])
    expect(await pageOf(before)).toMatchObject({ count: 1, feedback: { optionId: 'a', isRight: true } })

    const third = await enrolNew()
    await publishCourses(work, [smallCourse({ rightOptionId: 'b' })])
    await answer(third, { optionId: 'a' })
    expect(await answersOf(third)).toEqual(['1:a:right'])
    // The key was turned round: the check is offered afresh, and that it was answered still counts.
    expect(await pageOf(third)).toEqual({ count: 1, feedback: null })
    const current = (await library.findCourse(courseId))?.lessons[0]?.hash ?? ''
    await answer(third, { optionId: 'a', answersBefore: 1, documentHash: current })
    expect(await answersOf(third)).toEqual(['1:a:right', '2:a:wrong'])
    await publishCourses(work, [smallCourse()])
  })
})
