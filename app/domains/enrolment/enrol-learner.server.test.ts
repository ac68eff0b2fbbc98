import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { employPerson } from '~/domains/organisation/employ-person.server.ts'
import { dayOf } from '~/platform/clock/day.ts'
import { cloneDatabase, workAt, workOn } from '../../../tests/support/database.ts'
import { smallCourseId } from '../../../tests/support/small-course.ts'
import { buildSmallCourseWorld } from '../../../tests/support/small-course-world.ts'
import { enrolLearner } from './enrol-learner.server.ts'
import { findOwnEnrolment, listOwnEnrolments } from './list-enrolments.server.ts'
import { completeEnrolment } from './record-activity.server.ts'
import { withdrawLearner } from './withdraw-learner.server.ts'

const { db } = await cloneDatabase()
const work = workOn(db, '2026-11-16T08:00:00Z')
const { library, one, other, hire, enrolNew } = await buildSmallCourseWorld(work)
const courseId = smallCourseId

describe('enrolling', () => {
  test('opens an enrolment that is due so many days after the day it is in Denmark', async () => {
    const actor = await hire()
    const lateEvening = workAt(work, '2026-11-16T23:30:00Z')
    expect(await enrolLearner(lateEvening, library, { actor, courseId })).toEqual({ ok: true, value: 'enrolled' })
    expect(await findOwnEnrolment(work, actor, courseId)).toMatchObject({
      ...{ state: 'ENROLLED', enrolledAt: lateEvening.now, dueOn: '2026-12-17', lastActiveAt: null },
      ...{ membershipId: actor.membershipId, organisationId: actor.organisationId },
    })
  })

  test('is written down once, with who and where', async () => {
    const actor = await enrolNew()
    const enrolment = await findOwnEnrolment(work, actor, courseId)
    expect(await db.auditEvent.findMany({ where: { actorPersonId: actor.personId } })).toMatchObject([
      { action: 'enrolled', subjectKind: 'enrolment', subjectId: enrolment?.id, organisationId: actor.organisationId },
    ])
  })

  test('by a double click enrols once', async () => {
    const actor = await hire()
    const answers = await Promise.all([1, 2, 3, 4].map(() => enrolLearner(work, library, { actor, courseId })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.refusal === 'already-enrolled')).toHaveLength(3)
    expect(await listOwnEnrolments(work, actor)).toHaveLength(1)
    expect(await db.auditEvent.count({ where: { actorPersonId: actor.personId } })).toBe(1)
  })

  test('in a course that is not there is refused', async () => {
    const actor = await hire()
    for (const unknown of ['intet-kursus', '', 'constructor']) {
      expect(await enrolLearner(work, library, { actor, courseId: unknown })).toEqual({
        ...{ ok: false, refusal: 'unknown-course' },
      })
    }
  })

  test('again after completing is refused: the course is hers already', async () => {
    const actor = await enrolNew()
    const enrolment = await findOwnEnrolment(work, actor, courseId)
    if (!enrolment) throw new Error('Expected an enrolment.')
    await completeEnrolment(work, enrolment, null, null)
    expect(await enrolLearner(work, library, { actor, courseId })).toEqual({ ok: false, refusal: 'already-completed' })
  })

  test('in a new job in another municipality begins afresh, and the old enrolment stays where it was', async () => {
    const actor = await enrolNew()
    const organisationId = other.organisationId
    const job = { jobFunction: 'PPR', jobTitle: 'Psykolog', isManager: false, roles: [], unitId: null } as const
    const membershipId = await employPerson(work, {
      ...{ ...job, roles: [], organisationId, personId: actor.personId, startsOn: dayOf(work.now) },
    })
    const moved = { ...actor, organisationId, membershipId }
    expect(await findOwnEnrolment(work, moved, courseId)).toBeNull()
    expect(await enrolLearner(work, library, { actor: moved, courseId })).toEqual({ ok: true, value: 'enrolled' })
    expect(await findOwnEnrolment(work, moved, courseId)).toMatchObject({ organisationId })
    expect(await findOwnEnrolment(work, actor, courseId)).toMatchObject({ organisationId: one.organisationId })
  })

  test('of many different people at once enrols them all', async () => {
    const actors = await Promise.all(Array.from({ length: 30 }, () => hire()))
    const answers = await Promise.all(actors.map((actor) => enrolLearner(work, library, { actor, courseId })))
    expect(answers.every(({ ok }) => ok)).toBe(true)
  })
})

describe('withdrawing', () => {
  test('closes the enrolment, and one may begin anew with a new deadline', async () => {
    const actor = await enrolNew()
    const later = workAt(work, '2026-11-26T08:00:00Z')
    expect(await withdrawLearner(later, { actor, courseId })).toEqual({ ok: true, value: 'withdrawn' })
    expect(await findOwnEnrolment(work, actor, courseId)).toMatchObject({ state: 'WITHDRAWN', withdrawnAt: later.now })
    expect((await enrolLearner(later, library, { actor, courseId })).ok).toBe(true)
    expect(await findOwnEnrolment(work, actor, courseId)).toMatchObject({ state: 'ENROLLED', dueOn: '2026-12-26' })
    expect(await listOwnEnrolments(work, actor)).toHaveLength(2)
  })

  test('without being enrolled, twice, or at once, withdraws at most once', async () => {
    const actor = await hire()
    expect(await withdrawLearner(work, { actor, courseId })).toEqual({ ok: false, refusal: 'not-enrolled' })
    await enrolLearner(work, library, { actor, courseId })
    const answers = await Promise.all([1, 2, 3].map(() => withdrawLearner(work, { actor, courseId })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.auditEvent.count({ where: { actorPersonId: actor.personId, action: 'withdrew' } })).toBe(1)
  })

  test('from a completed course is refused', async () => {
    const actor = await enrolNew()
    const enrolment = await findOwnEnrolment(work, actor, courseId)
    if (!enrolment) throw new Error('Expected an enrolment.')
    await completeEnrolment(work, enrolment, null, null)
    expect(await withdrawLearner(work, { actor, courseId })).toEqual({ ok: false, refusal: 'already-completed' })
  })

  test('takes only oneself off the course', async () => {
    const [actor, colleague] = [await enrolNew(), await enrolNew()]
    await withdrawLearner(work, { actor, courseId })
    expect(await findOwnEnrolment(work, colleague, courseId)).toMatchObject({ state: 'ENROLLED' })
  })
})

test('whatever is clicked in whatever order, even at once, there is never more than one open enrolment', async () => {
  const act = fc.constantFrom('enrol' as const, 'withdraw' as const, 'complete' as const)
  const waves = fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(waves, async (clicks) => {
      const actor = await hire()
      for (const atOnce of clicks) {
        await Promise.all(
          atOnce.map(async (kind) => {
            if (kind === 'enrol') return enrolLearner(work, library, { actor, courseId })
            if (kind === 'withdraw') return withdrawLearner(work, { actor, courseId })
            const enrolment = await findOwnEnrolment(work, actor, courseId)
            return enrolment && completeEnrolment(work, enrolment, null, null)
          }),
        )
      }
      const states = (await listOwnEnrolments(work, actor)).map(({ state }) => state)
      expect(states.filter((state) => state === 'ENROLLED').length).toBeLessThanOrEqual(1)
      expect(states.filter((state) => state === 'COMPLETED').length).toBeLessThanOrEqual(1)
      if (states.includes('COMPLETED')) expect(states).not.toContain('ENROLLED')
    }),
    { numRuns: 25 },
  )
})
