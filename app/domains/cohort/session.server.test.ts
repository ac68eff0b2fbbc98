import { describe, expect, test } from 'vitest'
import type { Actor } from '~/domains/organisation/actor.ts'
import { endEmployment } from '~/domains/organisation/employ-person.server.ts'
import type { Day } from '~/platform/clock/day.ts'
import { buildCohortWorld } from '../../../tests/support/cohort-world.ts'
import { cloneDatabase, workOn } from '../../../tests/support/database.ts'
import { markAttendance, openAttendance } from './attendance.server.ts'
import { findCalendarByToken, findOwnCalendarToken, getCalendar } from './cohort-calendar.server.ts'
import { answerDates, offerDates, openPolls, setDate } from './date-poll.server.ts'
import { findStatusBefore, openHomeAssignment, saveHomeAssignment } from './home-assignment.server.ts'
import { confirmPairs, openPairs } from './make-pairs.server.ts'
import { openAsInsider } from './open-cohort.server.ts'
import { releaseLeavers } from './release-leavers.server.ts'
import { sendMessage } from './send-message.server.ts'
import { leaveCohort } from './take-place.server.ts'

const { db } = await cloneDatabase()
const { work, one, other, hire, hold, join, mailsTo, later } = await buildCohortWorld(
  workOn(db, '2026-11-20T08:00:00Z'),
)
const host = one.coordinator
const signedIn = { ...host, name: 'Eva Lund', language: 'da' as const }
const unknown = (refusal: string) => ({ ok: false, refusal })

/** A cohort with people of three sectors and two organisations in it. */
async function full() {
  const cohortId = await hold()
  const nurse = await hire('HEALTH_NURSING')
  const psychologist = await hire('PPR')
  const doctor = await hire('GENERAL_PRACTICE', other)
  const psychiatrist = await hire('CAMHS', other)
  for (const actor of [nurse, psychologist, doctor, psychiatrist]) await join(cohortId, actor, actor !== doctor)
  const placeOf = async ({ personId }: typeof nurse) =>
    (await db.cohortPlace.findFirstOrThrow({ where: { cohortId, personId } })).id
  const revision = async () => (await db.cohort.findUniqueOrThrow({ where: { id: cohortId } })).revision
  return { cohortId, nurse, psychologist, doctor, psychiatrist, placeOf, revision }
}

describe('the date poll', () => {
  const times = ['2027-01-12T08:00:00Z', '2027-01-13T12:00:00Z'].map((text) => new Date(text))

  test('is offered by the host, answered by those in it, counted, and ends with a date', async () => {
    const { cohortId, nurse, doctor, psychiatrist, revision } = await full()
    const offer = { cohortId, revision: await revision(), number: 3, startsAt: times }
    expect(await offerDates(work, nurse, offer)).toEqual(unknown('unknown-cohort'))
    expect(await offerDates(work, host, { ...offer, number: 1 })).toEqual(unknown('unknown-session'))
    expect(await offerDates(work, host, { ...offer, startsAt: times.slice(0, 1) })).toEqual(unknown('too-few-times'))
    expect(await offerDates(work, host, offer)).toEqual({ ok: true, value: 'offered' })
    expect(await offerDates(work, host, offer)).toEqual(unknown('changed-elsewhere'))
    const page = await openPolls(work, nurse, cohortId)
    const [first, second] = page.ok ? (page.value.polls[0]?.result.tallies ?? []) : []
    if (!first || !second) throw new Error('Expected two times.')
    for (const [actor, answer] of [
      ...([
        [nurse, 'NO'],
        [doctor, 'YES'],
        [psychiatrist, 'IF_NEEDED'],
      ] as const),
    ]) {
      const answers = { [first.id]: 'IF_NEEDED' as const, [second.id]: answer, stranger: 'YES' as const }
      expect(await answerDates(work, actor, { cohortId, answers })).toEqual({ ok: true, value: 'answered' })
    }
    expect(await answerDates(work, await hire(), { cohortId, answers: {} })).toEqual(unknown('unknown-cohort'))
    const counted = await openPolls(work, host, cohortId)
    expect(counted.ok && counted.value.polls[0]).toMatchObject({
      ...{ answered: 3, asked: 4, own: null, result: { bestId: second.id, because: 'most-yes' } },
    })
    const set = { cohortId, revision: await revision(), number: 3, candidateId: second.id }
    expect(await setDate(work, doctor, set)).toEqual(unknown('unknown-cohort'))
    expect(await setDate(work, host, set)).toEqual({ ok: true, value: 'set' })
    expect((await mailsTo(doctor)).map(({ subject }) => subject.split(' ')[0])).toEqual([
      ...['place', 'dates-asked', 'date-set'],
    ])
    const session = await db.cohortSession.findFirstOrThrow({ where: { cohortId, number: 3 } })
    expect(session).toMatchObject({ startsAt: times[1], sequence: 1 })
  })

  test('never puts a session before the one it follows', async () => {
    const { cohortId, revision } = await full()
    const early = ['2026-12-02T08:00:00Z', '2026-12-03T08:00:00Z'].map((text) => new Date(text))
    await offerDates(work, host, { cohortId, revision: await revision(), number: 3, startsAt: early })
    const page = await openPolls(work, host, cohortId)
    const [first] = page.ok ? (page.value.polls[0]?.result.tallies ?? []) : []
    const set = { cohortId, revision: await revision(), number: 3, candidateId: first?.id ?? '' }
    expect(await setDate(work, host, set)).toEqual(unknown('not-in-order'))
  })

  test('names nobody', async () => {
    const { cohortId, nurse } = await full()
    const page = JSON.stringify(await openPolls(work, nurse, cohortId))
    for (const word of ['person ', '@', 'Sønderby']) expect(page).not.toContain(word)
  })
})

describe('attendance', () => {
  test('is marked by the host from the moment a session begins, for participants alone', async () => {
    const { cohortId, nurse, doctor, placeOf, revision } = await full()
    const marks = { [await placeOf(nurse)]: 'PRESENT' as const, [await placeOf(doctor)]: 'PARTLY' as const }
    const mark = { cohortId, revision: await revision(), number: 1, marks }
    expect(await markAttendance(work, host, mark)).toEqual(unknown('not-begun'))
    const during = later('2026-12-01T08:10:00Z')
    expect(await markAttendance(during, nurse, mark)).toEqual(unknown('unknown-cohort'))
    expect(await markAttendance(during, host, { ...mark, number: 9 })).toEqual(unknown('unknown-session'))
    expect(await markAttendance(during, host, mark)).toEqual({ ok: true, value: 'marked' })
    expect(await markAttendance(during, host, mark)).toEqual(unknown('changed-elsewhere'))
    const page = await openAttendance(during, host, cohortId, 1)
    expect(page.ok && page.value.rows.map(({ attendance }) => attendance).sort()).toEqual([
      'PARTLY',
      'PRESENT',
      null,
      null,
    ])
    expect(await openAttendance(during, nurse, cohortId, 1)).toEqual(unknown('unknown-session'))
  })
})

describe('a message', () => {
  const message = { subject: 'Vel mødt', text: 'Vi ses.' }

  test('goes to every participant once, and nobody’s address stands in another’s', async () => {
    const { cohortId, nurse, doctor } = await full()
    const send = { cohortId, id: work.newId(), message }
    expect(await sendMessage(work, { ...nurse, name: 'Ida' }, send)).toEqual(unknown('unknown-cohort'))
    expect(await sendMessage(work, signedIn, send)).toEqual({ ok: true, value: 4 })
    expect(await sendMessage(work, signedIn, send)).toEqual(unknown('sent-already'))
    const mails = await db.outgoingMail.findMany({ where: { subject: 'message Hold' } })
    expect(mails).toHaveLength(4)
    expect(mails.filter(({ text, subject }) => `${text} ${subject}`.includes('@'))).toEqual([])
    const page = await openAsInsider(work, doctor, cohortId)
    expect(page.ok && page.value.messages).toMatchObject([{ ...message, recipients: 4, authorName: 'Eva Lund' }])
  })

  test('to nobody is not sent', async () => {
    const send = { cohortId: await hold(), id: work.newId(), message }
    expect(await sendMessage(work, signedIn, send)).toEqual(unknown('nobody-to-tell'))
  })
})

describe('pairs', () => {
  const ask = { number: 1, way: 'anew', seed: 'en' } as const

  test('are seen before they are saved, and saved as they were seen', async () => {
    const { cohortId, nurse, doctor, revision } = await full()
    const seen = await openPairs(work, host, { cohortId, ...ask })
    if (!seen.ok) throw new Error('Expected a proposal.')
    expect(seen.value.proposed).toHaveLength(2)
    expect(seen.value.proposed.every(({ reasons }) => reasons[0] === 'across-sectors')).toBe(true)
    expect(await openPairs(work, nurse, { cohortId, ...ask })).toEqual(unknown('unknown-session'))
    const confirm = { cohortId, ...ask, revision: await revision(), groups: seen.value.groups }
    expect(await confirmPairs(work, doctor, confirm)).toEqual(unknown('unknown-cohort'))
    expect(await confirmPairs(work, host, { ...confirm, groups: 'other' })).toEqual(unknown('changed-elsewhere'))
    expect(await confirmPairs(work, host, confirm)).toEqual({ ok: true, value: 2 })
    const page = await openHomeAssignment(work, nurse, cohortId, 1)
    expect(page.ok && page.value.pair?.partners).toHaveLength(1)
    expect((await mailsTo(nurse)).at(-1)?.subject).toBe('pairs-made Hold')
  })

  test('for the next assignment are of people who were not together', async () => {
    const { cohortId, revision } = await full()
    for (const number of [1, 2]) {
      const seen = await openPairs(work, host, { cohortId, ...ask, number })
      if (!seen.ok) throw new Error('Expected a proposal.')
      expect(seen.value.proposed.every(({ reasons }) => reasons.includes('new-to-each-other'))).toBe(true)
      const confirm = { cohortId, ...ask, number, revision: await revision(), groups: seen.value.groups }
      expect((await confirmPairs(work, host, confirm)).ok).toBe(true)
    }
  })

  /** The partners somebody reads about for the first home assignment; null where she has none. */
  const partnersOf = async (actor: Actor, cohortId: string) => {
    const page = await openHomeAssignment(work, actor, cohortId, 1)
    if (!page.ok) throw new Error(page.refusal)
    return page.value.pair?.partners.map(({ name }) => name) ?? null
  }
  const paired = async () => {
    const cohort = await full()
    const { cohortId, revision } = cohort
    const seen = await openPairs(work, host, { cohortId, ...ask })
    if (!seen.ok) throw new Error('Expected a proposal.')
    await confirmPairs(work, host, { cohortId, ...ask, revision: await revision(), groups: seen.value.groups })
    return cohort
  }

  test('mend themselves when somebody leaves and somebody comes, and nobody is told who keeps her partner', async () => {
    const { cohortId, nurse, psychologist, doctor, psychiatrist } = await paired()
    const staying = [nurse, psychologist, psychiatrist]
    const before = new Map<Actor, string[] | null>()
    for (const actor of staying) before.set(actor, await partnersOf(actor, cohortId))
    const { name: gone } = await db.person.findUniqueOrThrow({ where: { id: doctor.personId } })

    await leaveCohort(work, doctor, cohortId)
    for (const actor of staying) expect(await partnersOf(actor, cohortId)).not.toContain(gone)
    expect((await partnersOf(nurse, cohortId))?.length).toBe(2)
    expect(await db.auditEvent.count({ where: { subjectId: cohortId, action: 'mended-pairs' } })).toBe(1)

    const late = await hire('GENERAL_PRACTICE', other)
    await join(cohortId, late)
    expect((await mailsTo(late)).map(({ subject }) => subject)).toContain('pairs-made Hold')
    for (const actor of [...staying, late]) expect((await partnersOf(actor, cohortId))?.length).toBe(1)
  })

  test('of an assignment that is over stay as they were', async () => {
    const { cohortId, nurse, doctor } = await paired()
    const pairsOf = () => db.cohortPairMember.count({ where: { place: { cohortId } } })
    await leaveCohort(later('2026-12-16T08:00:00Z'), doctor, cohortId)
    expect(await pairsOf()).toBe(4)
    expect(await openHomeAssignment(work, nurse, cohortId, 1)).toMatchObject({ ok: true })
  })

  test('are mended by the host too, who sees them before', async () => {
    const { cohortId, doctor, revision } = await paired()
    await db.cohortPlace.updateMany({ where: { cohortId, personId: doctor.personId }, data: { state: 'WITHDRAWN' } })
    const mend = { cohortId, number: 1, way: 'mend', seed: 'en' } as const
    const seen = await openPairs(work, host, mend)
    if (!seen.ok) throw new Error('Expected a proposal.')
    expect(seen.value.alone).toHaveLength(1)
    const confirm = { ...mend, revision: await revision(), groups: seen.value.groups }
    expect(await confirmPairs(work, host, confirm)).toEqual({ ok: true, value: 1 })
  })

  test('find another for whose partner has left her job, and who waits gets the seat; twice is once', async () => {
    const { cohortId, nurse, doctor } = await paired()
    const [second, waiting] = [await hire('GENERAL_PRACTICE', other), await hire('GENERAL_PRACTICE', other)]
    for (const actor of [second, waiting]) await join(cohortId, actor)
    await endEmployment(work, { organisationId: doctor.organisationId, id: doctor.membershipId }, '2026-11-20' as Day)
    expect(await releaseLeavers(work, doctor.organisationId)).toBe(0)
    const tomorrow = later('2026-11-21T08:00:00Z')
    expect(await releaseLeavers(tomorrow, doctor.organisationId)).toBe(1)
    expect(await releaseLeavers(tomorrow, doctor.organisationId)).toBe(0)
    const states = await db.cohortPlace.findMany({
      where: { cohortId, personId: { in: [doctor.personId, waiting.personId] } },
    })
    expect(Object.fromEntries(states.map(({ personId, state }) => [personId, state]))).toEqual({
      ...{ [doctor.personId]: 'WITHDRAWN', [waiting.personId]: 'PARTICIPANT' },
    })
    expect((await partnersOf(nurse, cohortId))?.length).toBeGreaterThan(0)
  })

  test('show a mail only where both have said yes', async () => {
    const { cohortId, nurse, psychologist, doctor, psychiatrist, revision } = await full()
    const seen = await openPairs(work, host, { cohortId, ...ask })
    if (!seen.ok) throw new Error('Expected a proposal.')
    await confirmPairs(work, host, { cohortId, ...ask, revision: await revision(), groups: seen.value.groups })
    const mails = []
    for (const actor of [nurse, psychologist, doctor, psychiatrist]) {
      const page = await openHomeAssignment(work, actor, cohortId, 1)
      mails.push(page.ok ? page.value.pair?.partners[0]?.email : null)
    }
    // The doctor hides hers, so neither she nor her partner sees one.
    expect(mails.filter((mail) => mail !== null)).toHaveLength(2)
    expect(mails[2]).toBeNull()
  })
})

describe('a home assignment', () => {
  const written = { isDone: true, note: 'Kun min.', answer: 'Vi ringede sammen.', isShared: false }

  test('is one’s own; its note is read by nobody else, its answer only while it is shared', async () => {
    const { cohortId, nurse, doctor } = await full()
    const save = (more: Partial<typeof written> = {}, actor = nurse) =>
      saveHomeAssignment(work, actor, { cohortId, number: 1, written: { ...written, ...more } })
    const seenBy = async (actor: typeof nurse) => JSON.stringify(await openHomeAssignment(work, actor, cohortId, 1))
    expect(await save()).toEqual({ ok: true, value: 'saved' })
    expect(await seenBy(nurse)).toContain('Kun min.')
    for (const actor of [doctor, host]) {
      expect(await seenBy(actor)).not.toContain('Kun min.')
      expect(await seenBy(actor)).not.toContain('Vi ringede sammen.')
    }
    await save({ isShared: true })
    for (const actor of [doctor, host]) expect(await seenBy(actor)).toContain('Vi ringede sammen.')
    await save()
    for (const actor of [doctor, host]) expect(await seenBy(actor)).not.toContain('Vi ringede sammen.')
    expect(await save({ isShared: true, answer: '' })).toEqual(unknown('faults'))
    expect(await save({}, await hire())).toEqual(unknown('unknown-session'))
    expect(await save({}, other.coordinator)).toEqual(unknown('unknown-session'))
  })

  test('is counted for the next session, without names', async () => {
    const { cohortId, nurse, doctor } = await full()
    await saveHomeAssignment(work, nurse, { cohortId, number: 1, written })
    const page = await openAsInsider(work, doctor, cohortId)
    if (!page.ok) throw new Error('Expected the page.')
    const status = await findStatusBefore(work, page.value, page.value.sessions[1] ?? null)
    expect(status).toEqual({ number: 1, count: { done: 1, of: 4, bySector: [] }, shared: [] })
  })
})

describe('the calendar', () => {
  const ask = {
    words: () => ({ session: (number: number) => `Session ${number}`, cancelled: 'Aflyst' }),
    addressOf: (id: string) => `https://tvaers.example/hold/${id}`,
  }

  test('opens by its secret address without signing in, for that cohort alone, and ends when one leaves', async () => {
    const { cohortId, nurse } = await full()
    const token = (await findOwnCalendarToken(work, nurse, cohortId)) ?? ''
    const fetched = await findCalendarByToken(work, token, ask)
    expect(fetched.ok && fetched.value.match(/UID/g)).toHaveLength(2)
    expect(await findCalendarByToken(work, `${token.slice(1)}x`, ask)).toEqual(unknown('unknown-calendar'))
    expect(await findCalendarByToken(work, '', ask)).toEqual(unknown('unknown-calendar'))
    await leaveCohort(work, nurse, cohortId)
    const after = await findCalendarByToken(work, token, ask)
    expect(after.ok && after.value.match(/STATUS:CANCELLED/g)).toHaveLength(2)
    expect(await findOwnCalendarToken(work, nurse, cohortId)).toBeNull()
  })

  test('is fetched by those in it and the host, and by nobody else', async () => {
    const { cohortId, doctor } = await full()
    for (const actor of [doctor, host]) {
      expect((await getCalendar(work, { ...actor, language: 'da' }, cohortId, ask)).ok).toBe(true)
    }
    expect(await getCalendar(work, { ...other.learner, language: 'da' }, cohortId, ask)).toEqual(
      unknown('unknown-cohort'),
    )
  })
})
