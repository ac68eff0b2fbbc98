import { describe, expect, test } from 'vitest'
import { findOwnCertificate } from '~/domains/certificate/find-certificate.server.ts'
import { publishCourses } from '~/domains/course/publish-courses.server.ts'
import { enrolLearner } from '~/domains/enrolment/enrol-learner.server.ts'
import { findOwnEnrolment } from '~/domains/enrolment/list-enrolments.server.ts'
import { withdrawLearner } from '~/domains/enrolment/withdraw-learner.server.ts'
import { getOwnPerson, mendProfile } from '~/domains/identity/mend-profile.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { startAttempt } from '~/domains/vignette/start-attempt.server.ts'
import { granted } from '../../../prisma/worlds/world.ts'
import { cloneDatabase, workAt, workOn } from '../../../tests/support/database.ts'
import { smallCourse, smallCourseId } from '../../../tests/support/small-course.ts'
import { buildSmallCourseWorld, playerOf } from '../../../tests/support/small-course-world.ts'
import { answerCheck } from './answer-check.server.ts'
import { markLessonRead } from './mark-lesson-read.server.ts'
import { playCase } from './play-case.server.ts'

const { db } = await cloneDatabase()
const work = workOn(db, '2026-11-16T08:00:00Z')
const { library, one, other, hire, enrolNew } = await buildSmallCourseWorld(work)
const courseId = smallCourseId
const vignetteId = 'lille-case'

const read = (actor: Actor, lessonSlug: string) => markLessonRead(work, library, { actor, courseId, lessonSlug })
const answer = async (actor: Actor, optionId = 'a') => {
  const documentHash = (await library.findCourse(courseId))?.lessons[0]?.hash ?? ''
  const posted = { checkId: `${courseId}-tjek`, optionId, answersBefore: 0, documentHash }
  return answerCheck(work, library, { actor, courseId, lessonSlug: 'foerst', answer: posted })
}
const begin = async (actor: Actor) =>
  granted(await startAttempt(work, library, { player: playerOf(actor), vignetteId }))
const choose = (actor: Actor, attemptId: string, position: number, sceneId: string, choiceId: string) =>
  playCase(work, library, { actor, vignetteId, attemptId, choice: { position, sceneId, choiceId } })
/** All but the last choice of the case. */
const playAlmost = async (actor: Actor) => {
  const attemptId = await begin(actor)
  await choose(actor, attemptId, 0, 'besked', 'side')
  return { last: () => choose(actor, attemptId, 1, 'moede', 'maal') }
}
const certificatesOf = ({ personId }: Actor) => db.certificate.findMany({ where: { personId } })
const stateOf = async (actor: Actor) => (await findOwnEnrolment(work, actor, courseId))?.state

describe('a course is completed', () => {
  test('by its last lesson, when the case was played before', async () => {
    const actor = await enrolNew()
    const { last } = await playAlmost(actor)
    await last()
    await answer(actor, 'b')
    await read(actor, 'foerst')
    expect(await stateOf(actor)).toBe('ENROLLED')
    expect(await read(actor, 'sidst')).toEqual({ ok: true, value: { completed: [courseId] } })
    expect(await findOwnEnrolment(work, actor, courseId)).toMatchObject({ state: 'COMPLETED', completedAt: work.now })
  })

  test('by the end of its case, when everything was read before', async () => {
    const actor = await enrolNew()
    await answer(actor)
    await Promise.all([read(actor, 'foerst'), read(actor, 'sidst')])
    const { last } = await playAlmost(actor)
    expect(await stateOf(actor)).toBe('ENROLLED')
    expect(await last()).toMatchObject({ ok: true, value: { completed: [courseId], state: { endingId: 'en-plan' } } })
    expect(await stateOf(actor)).toBe('COMPLETED')
  })

  test('by the answer to its last check, a wrong one too: a check is for learning', async () => {
    const actor = await enrolNew()
    const { last } = await playAlmost(actor)
    await last()
    await Promise.all([read(actor, 'foerst'), read(actor, 'sidst')])
    expect(await answer(actor, 'b')).toEqual({ ok: true, value: { completed: [courseId] } })
  })

  test('when the last lesson and the end of the case come at the same moment, and only once', async () => {
    for (let round = 0; round < 12; round++) {
      const actor = await enrolNew()
      await answer(actor)
      await read(actor, 'foerst')
      const { last } = await playAlmost(actor)
      const answers = await Promise.all([read(actor, 'sidst'), last(), read(actor, 'sidst'), last()])
      const completed = answers.flatMap((given) => (given.ok ? given.value.completed : ['refused']))
      expect(completed).toEqual([courseId])
      expect(await certificatesOf(actor)).toHaveLength(1)
      expect(await db.auditEvent.count({ where: { actorPersonId: actor.personId, action: 'completed' } })).toBe(1)
    }
  })

  test('by a case that was ended before she enrolled, once the rest is done', async () => {
    const actor = await hire()
    const { last } = await playAlmost(actor)
    expect(await last()).toMatchObject({ ok: true, value: { completed: [] } })
    granted(await enrolLearner(work, library, { actor, courseId }))
    await answer(actor)
    await read(actor, 'foerst')
    expect(await read(actor, 'sidst')).toEqual({ ok: true, value: { completed: [courseId] } })
  })

  test('not by home assignments, and not while a check is open', async () => {
    const actor = await enrolNew()
    const { last } = await playAlmost(actor)
    await last()
    await read(actor, 'foerst')
    expect(await read(actor, 'sidst')).toEqual({ ok: true, value: { completed: [] } })
    expect(await certificatesOf(actor)).toEqual([])
  })

  test('not after withdrawing: an end of the case completes nothing then', async () => {
    const actor = await enrolNew()
    await answer(actor)
    await Promise.all([read(actor, 'foerst'), read(actor, 'sidst')])
    const { last } = await playAlmost(actor)
    await withdrawLearner(work, { actor, courseId })
    expect(await last()).toMatchObject({ ok: true, value: { completed: [] } })
    expect(await stateOf(actor)).toBe('WITHDRAWN')
  })

  test('in both courses that ask for the case, where both waited for nothing else', async () => {
    const second = smallCourse({ courseId: 'andet-kursus', title: 'Andet kursus' })
    await publishCourses(work, [second])
    const actor = await enrolNew()
    granted(await enrolLearner(work, library, { actor, courseId: 'andet-kursus' }))
    await answer(actor)
    await Promise.all([read(actor, 'foerst'), read(actor, 'sidst')])
    const documentHash = second.documents[1]?.hash ?? ''
    const posted = { checkId: 'andet-kursus-tjek', optionId: 'a', answersBefore: 0, documentHash }
    await answerCheck(work, library, { actor, courseId: 'andet-kursus', lessonSlug: 'foerst', answer: posted })
    for (const lessonSlug of ['foerst', 'sidst']) {
      await markLessonRead(work, library, { actor, courseId: 'andet-kursus', lessonSlug })
    }
    const { last } = await playAlmost(actor)
    const answered = await last()
    expect(answered.ok && answered.value.completed.sort()).toEqual(['andet-kursus', courseId])
    expect(await certificatesOf(actor)).toHaveLength(2)
  })
})

describe('the certificate', () => {
  const complete = async (actor: Actor) => {
    await answer(actor)
    await Promise.all([read(actor, 'foerst'), read(actor, 'sidst')])
    const { last } = await playAlmost(actor)
    await last()
  }

  test('says what things were called on the day, whatever they are called later', async () => {
    const actor = await enrolNew()
    await complete(actor)
    const { revision } = await getOwnPerson(work, actor.personId)
    await mendProfile(work, { personId: actor.personId, revision, name: 'Et andet navn', language: 'da' })
    await publishCourses(work, [smallCourse({ title: 'En anden titel' })])
    expect(await findOwnCertificate(work, actor, courseId)).toMatchObject({
      ...{ organisationName: 'Nørreby Kommune', courseTitle: 'Lille kursus', issuedAt: work.now },
      ...{
        personName: expect.stringMatching(/^learner/),
        code: expect.stringMatching(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){2}$/),
      },
    })
    await publishCourses(work, [smallCourse()])
  })

  test('names the version that was completed', async () => {
    const actor = await enrolNew()
    await complete(actor)
    const versionId = (await library.findCourse(courseId))?.versionId
    expect(await certificatesOf(actor)).toMatchObject([{ versionId }])
    const stored = await db.enrolment.findFirst({ where: { personId: actor.personId } })
    expect(stored?.completedVersionId).toBe(versionId)
  })

  test('is there for its owner alone, and in the organisation she earned it in', async () => {
    const actor = await enrolNew()
    expect(await findOwnCertificate(work, actor, courseId)).toBeNull()
    await complete(actor)
    expect(await findOwnCertificate(work, one.coordinator, courseId)).toBeNull()
    const elsewhere = { ...actor, organisationId: other.organisationId }
    expect(await findOwnCertificate(work, elsewhere, courseId)).toBeNull()
  })

  test('a course completed stays completed, and reading on in it makes no second one', async () => {
    const actor = await enrolNew()
    await complete(actor)
    const later = workAt(work, '2026-12-01T08:00:00Z')
    expect(await markLessonRead(later, library, { actor, courseId, lessonSlug: 'foerst' })).toEqual({
      ...{ ok: true, value: { completed: [] } },
    })
    await complete(actor)
    expect(await certificatesOf(actor)).toHaveLength(1)
    expect(await findOwnEnrolment(work, actor, courseId)).toMatchObject({ completedAt: work.now })
  })
})
