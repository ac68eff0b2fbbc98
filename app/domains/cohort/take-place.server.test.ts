import { describe, expect, test } from 'vitest'
import { findOwnEnrolment } from '~/domains/enrolment/list-enrolments.server.ts'
import type { Day } from '~/platform/clock/day.ts'
import { employ } from '../../../prisma/worlds/world.ts'
import { buildCohortWorld } from '../../../tests/support/cohort-world.ts'
import { cloneDatabase, workOn } from '../../../tests/support/database.ts'
import { smallCourseId } from '../../../tests/support/small-course.ts'
import { cancelCohort, holdCohort, mendCohort } from './hold-cohort.server.ts'
import { listCohorts, listComingCohorts } from './list-cohorts.server.ts'
import { openCohort, openPlaces } from './open-cohort.server.ts'
import { applyForPlace, leaveCohort, movePlace, shareOwnMail } from './take-place.server.ts'

const { db } = await cloneDatabase()
const { world, work, one, other, hire, plan, hold, join, mailsTo } = await buildCohortWorld(
  workOn(db, '2026-11-20T08:00:00Z'),
)
const host = one.coordinator

const open = async (actor: typeof host, cohortId: string) => {
  const opened = await openCohort(work, actor, cohortId)
  return opened.ok ? opened.value : opened.refusal
}
const stateOf = async (actor: typeof host, cohortId: string) => {
  const opened = await open(actor, cohortId)
  return typeof opened === 'string' ? opened : (opened.own?.state ?? null)
}
const revisionOf = async (cohortId: string) => (await db.cohort.findUniqueOrThrow({ where: { id: cohortId } })).revision

test('somebody with two jobs takes one seat', async () => {
  const id = await hold()
  const first = await hire('PPR')
  const { email, name } = await db.person.findUniqueOrThrow({ where: { id: first.personId } })
  const job = { email, name, jobTitle: 'Konsulent', jobFunction: 'SCHOOL' as const, startsOn: '2026-11-02' as Day }
  const second = await employ(world.for('second job'), other, job)
  await join(id, first)
  expect(await applyForPlace(work, second, { cohortId: id, sharesMail: false })).toEqual({
    ...{ ok: false, refusal: 'in-another-job' },
  })
  await leaveCohort(work, first, id)
  expect((await applyForPlace(work, second, { cohortId: id, sharesMail: false })).ok).toBe(true)
})

describe('holding a cohort', () => {
  test('takes the right to, and a course that is there', async () => {
    expect(await holdCohort(work, one.learner, plan())).toEqual({ ok: false, refusal: 'not-a-host' })
    const unknown = await holdCohort(work, host, plan({ courseId: 'intet' }))
    expect(unknown).toEqual({ ok: false, refusal: 'unknown-course' })
    const facilitator = { ...one.learner, roles: ['FACILITATOR' as const] }
    expect((await holdCohort(work, facilitator, plan())).ok).toBe(true)
  })

  test('is written down, and gives the host a page', async () => {
    const id = await hold()
    expect(await open(host, id)).toMatchObject({ standing: 'host', members: [], sessions: [{ number: 1 }, {}, {}] })
    expect(await db.auditEvent.findMany({ where: { subjectId: id } })).toMatchObject([
      { action: 'held-cohort', organisationId: one.organisationId, actorPersonId: host.personId },
    ])
  })

  test('that is not open does not exist for others', async () => {
    const id = await hold({ isOpenToOthers: false })
    expect(await open(other.learner, id)).toBe('unknown-cohort')
    expect(await applyForPlace(work, other.learner, { cohortId: id, sharesMail: false })).toEqual({
      ...{ ok: false, refusal: 'unknown-cohort' },
    })
    expect((await listCohorts(work, other.learner)).open.map((row) => row.id)).not.toContain(id)
    expect((await listCohorts(work, one.learner)).open.map((row) => row.id)).toContain(id)
  })

  test('leaves who is in a cohort in it, though it is closed to others later', async () => {
    const id = await hold()
    const doctor = await hire('GENERAL_PRACTICE', other)
    await join(id, doctor)
    const mend = { cohortId: id, revision: 0, plan: plan({ isOpenToOthers: false }) }
    expect(await mendCohort(work, host, mend)).toEqual({ ok: true, value: 'saved' })
    expect(await stateOf(doctor, id)).toBe('PARTICIPANT')
    expect(await open(other.learner, id)).toBe('unknown-cohort')
  })
})

describe('a place', () => {
  test('is given at once, enrols in the course and leaves a deadline that was there alone', async () => {
    const id = await hold()
    const [newcomer, learner] = [await hire(), await hire()]
    expect(await join(id, newcomer, true)).toBe('PARTICIPANT')
    expect(await findOwnEnrolment(work, newcomer, smallCourseId)).toMatchObject({
      state: 'ENROLLED',
      dueOn: '2026-12-20',
    })
    await db.enrolment.updateMany({ where: { personId: newcomer.personId }, data: { dueOn: new Date('2027-05-01') } })
    await join(await hold(), newcomer)
    expect(await findOwnEnrolment(work, newcomer, smallCourseId)).toMatchObject({ dueOn: '2027-05-01' })
    expect(await open(learner, id)).toMatchObject({ members: null, standing: 'visitor' })
    expect(await mailsTo(newcomer)).toMatchObject([{ subject: 'place Hold' }, { subject: 'place Hold' }])
    const events = await db.auditEvent.findMany({
      where: { actorPersonId: newcomer.personId, action: 'place-participant' },
    })
    expect(events).toHaveLength(2)
  })

  test('shows the video link, the others and their organisation only to who is in it', async () => {
    const id = await hold()
    const [inside, doctor] = [await hire(), await hire('GENERAL_PRACTICE', other)]
    await join(id, inside)
    expect(await open(doctor, id)).toMatchObject({ sessions: [{ videoLink: '' }, {}, {}], members: null })
    await join(id, doctor)
    const seen = await open(doctor, id)
    expect(seen).toMatchObject({ sessions: [{ videoLink: 'https://video.example/a' }, {}, {}] })
    expect(typeof seen === 'object' && seen.members?.map(({ organisationName }) => organisationName)).toEqual([
      ...['Nørreby Kommune', 'Sønderby Kommune'],
    ])
    expect(JSON.stringify(seen)).not.toContain('@')
  })

  test('by a crowd at once is given to as many as there are seats, and the rest stand in line', async () => {
    const id = await hold()
    const crowd = await Promise.all(Array.from({ length: 9 }, () => hire()))
    const states = await Promise.all(crowd.map((actor) => join(id, actor)))
    expect(states.filter((state) => state === 'PARTICIPANT')).toHaveLength(4)
    expect(states.filter((state) => state === 'WAITLISTED')).toHaveLength(5)
  })

  test('by a double click is one', async () => {
    const id = await hold()
    const actor = await hire()
    const apply = () => applyForPlace(work, actor, { cohortId: id, sharesMail: false })
    const answers = await Promise.all([apply(), apply(), apply()])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.cohortPlace.count({ where: { cohortId: id } })).toBe(1)
  })

  test('that is given up goes to the first in line, who gets a mail and the course; twice changes nothing', async () => {
    const id = await hold({ seats: { MUNICIPALITY: 1, PSYCHIATRY: 1, SOMATIC: 0, GENERAL_PRACTICE: 0 } })
    const [first, second, third] = [await hire(), await hire(), await hire()]
    for (const actor of [first, second, third]) await join(id, actor)
    const waiting = await open(third, id)
    expect(waiting).toMatchObject({ standing: 'applicant', own: { state: 'WAITLISTED', inLine: 2 } })
    expect(await findOwnEnrolment(work, second, smallCourseId)).toBeNull()
    expect(await leaveCohort(work, first, id)).toEqual({ ok: true, value: 'left' })
    expect([await stateOf(first, id), await stateOf(second, id), await stateOf(third, id)]).toEqual([
      ...['WITHDRAWN', 'PARTICIPANT', 'WAITLISTED'],
    ])
    expect(await mailsTo(second)).toMatchObject([{ text: expect.stringContaining('moved-up') }])
    expect(await findOwnEnrolment(work, second, smallCourseId)).toMatchObject({ state: 'ENROLLED' })
    expect(await leaveCohort(work, first, id)).toEqual({ ok: false, refusal: 'not-in-cohort' })
    expect(await stateOf(third, id)).toBe('WAITLISTED')
  })

  test('is given by the host where she says yes to each; with a reason where she says no', async () => {
    const id = await hold({ isApprovedByHost: true })
    const [yes, no] = [await hire(), await hire()]
    for (const actor of [yes, no]) expect(await join(id, actor)).toBe('APPLIED')
    const page = await openPlaces(work, host, id)
    const placeId = async (actor: typeof host) =>
      (await db.cohortPlace.findFirstOrThrow({ where: { cohortId: id, personId: actor.personId } })).id
    expect(page.ok && page.value.rows.map(({ state }) => state)).toEqual(['APPLIED', 'APPLIED'])
    const move = { cohortId: id, from: 'APPLIED', reason: '' }
    const toYes = { ...move, placeId: await placeId(yes), to: 'PARTICIPANT' as const }
    expect(await movePlace(work, one.learner, toYes)).toEqual({ ok: false, refusal: 'unknown-cohort' })
    expect(await movePlace(work, other.coordinator, toYes)).toEqual({ ok: false, refusal: 'unknown-cohort' })
    expect(await movePlace(work, host, toYes)).toEqual({ ok: true, value: 'moved' })
    expect(await movePlace(work, host, toYes)).toEqual({ ok: false, refusal: 'changed-elsewhere' })
    const toNo = { ...move, placeId: await placeId(no), to: 'REJECTED' as const }
    expect(await movePlace(work, host, toNo)).toEqual({ ok: false, refusal: 'no-reason' })
    expect((await movePlace(work, host, { ...toNo, reason: 'Næste hold er i maj.' })).ok).toBe(true)
    expect(await open(no, id)).toMatchObject({ own: { state: 'REJECTED', reason: 'Næste hold er i maj.' } })
    expect(await mailsTo(no)).toMatchObject([{ text: expect.stringContaining('Næste hold er i maj.') }])
    expect(await applyForPlace(work, no, { cohortId: id, sharesMail: false })).toEqual({
      ...{ ok: false, refusal: 'was-rejected' },
    })
  })

  test('page with everybody who applied is for the host alone, and has no mail in it', async () => {
    const id = await hold()
    const inside = await hire()
    await join(id, inside)
    const page = JSON.stringify(await openPlaces(work, host, id))
    expect([page.includes('Fagperson'), page.includes('@')]).toEqual([true, false])
    expect(await openPlaces(work, inside, id)).toEqual({ ok: false, refusal: 'unknown-cohort' })
    expect(await openPlaces(work, other.coordinator, id)).toEqual({ ok: false, refusal: 'unknown-cohort' })
  })

  test('has a mail that its owner may share and hide again', async () => {
    const id = await hold()
    const actor = await hire()
    expect(await shareOwnMail(work, actor, { cohortId: id, sharesMail: true })).toEqual({
      ...{ ok: false, refusal: 'not-in-cohort' },
    })
    await join(id, actor, true)
    await shareOwnMail(work, actor, { cohortId: id, sharesMail: false })
    expect(await open(actor, id)).toMatchObject({ own: { sharesMail: false } })
  })
})

describe('changing a cohort', () => {
  test('over what another host saved meanwhile is refused', async () => {
    const id = await hold()
    const mend = { cohortId: id, revision: await revisionOf(id), plan: plan({ title: 'Nyt navn' }) }
    const answers = await Promise.all([mendCohort(work, host, mend), mendCohort(work, host, mend)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'changed-elsewhere' })
    expect(await mendCohort(work, other.coordinator, { ...mend, revision: 1 })).toEqual({
      ...{ ok: false, refusal: 'unknown-cohort' },
    })
  })

  test('to more seats moves the line up; a date that moved is told, and counted for calendars', async () => {
    const seats = { MUNICIPALITY: 1, PSYCHIATRY: 1, SOMATIC: 0, GENERAL_PRACTICE: 0 }
    const id = await hold({ seats })
    const [first, second] = [await hire(), await hire()]
    for (const actor of [first, second]) await join(id, actor)
    const sessions = plan().sessions.map((session) =>
      session.number === 2 ? { ...session, startsAt: new Date('2026-12-16T08:00:00Z') } : session,
    )
    const mended = plan({ seats: { ...seats, MUNICIPALITY: 2 }, sessions })
    expect((await mendCohort(work, host, { cohortId: id, revision: 0, plan: mended })).ok).toBe(true)
    expect(await stateOf(second, id)).toBe('PARTICIPANT')
    expect((await mailsTo(first)).map(({ subject }) => subject)).toEqual(['place Hold', 'sessions-changed Hold'])
    const stored = await db.cohortSession.findMany({ where: { cohortId: id }, orderBy: { number: 'asc' } })
    expect(stored.map(({ sequence }) => sequence)).toEqual([0, 1, 0])
  })

  test('by calling it off tells everybody, and nobody applies any more', async () => {
    const id = await hold()
    const actor = await hire()
    await join(id, actor)
    expect(await cancelCohort(work, host, { cohortId: id, revision: 0 })).toEqual({ ok: true, value: 'cancelled' })
    expect((await mailsTo(actor)).at(-1)?.subject).toBe('cancelled Hold')
    const late = { cohortId: id, sharesMail: false }
    expect(await applyForPlace(work, await hire(), late)).toEqual({ ok: false, refusal: 'cohort-cancelled' })
    expect(await cancelCohort(work, host, { cohortId: id, revision: 1 })).toEqual({
      ok: false,
      refusal: 'changed-elsewhere',
    })
  })
})

test('the lists: those one is in, those one holds, those one could join; and the coming ones of a course', async () => {
  const id = await hold()
  const actor = await hire('CAMHS', other)
  const ids = async () => {
    const { mine, held, open: free } = await listCohorts(work, actor)
    return [mine, held, free].map((rows) => rows.some((row) => row.id === id))
  }
  expect(await ids()).toEqual([false, false, true])
  await join(id, actor)
  expect(await ids()).toEqual([true, false, false])
  expect((await listCohorts(work, host)).held.map((row) => row.id)).toContain(id)
  const coming = await listComingCohorts(work, actor, smallCourseId)
  expect(coming.find((row) => row.id === id)).toMatchObject({
    taken: 1,
    seats: 8,
    sessionCount: 3,
    ownState: 'PARTICIPANT',
  })
})
