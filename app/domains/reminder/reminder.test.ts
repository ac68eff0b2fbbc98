import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Job } from '~/domains/organisation/job.ts'
import { unitTreeOf } from '~/domains/organisation/unit-tree.ts'
import { addDays, type Day } from '~/platform/clock/day.ts'
import { isWorkingDay } from '~/platform/clock/working-day.ts'
import {
  type OpenEnrolment,
  planReminders,
  type ReminderDay,
  type ReminderKind,
  type SentReminder,
} from './reminder.ts'

const day = (text: string) => text as Day
const job = (personId: string, more: Partial<Job> = {}): Job => ({
  ...{
    membershipId: `m-${personId}`,
    personId,
    organisationId: 'boegedal',
    unitId: 'north',
    jobFunction: 'PPR' as const,
  },
  ...{ isManager: false, startsOn: day('2026-01-05'), endsOn: null, predecessorId: null },
  ...more,
})
const leader = job('leader', { isManager: true, startsOn: day('2020-01-06') })
/** Due on a Wednesday. */
const open = (personId: string, more: Partial<OpenEnrolment> = {}): OpenEnrolment => ({
  ...{ id: `e-${personId}`, personId, courseId: 'adhd', origin: 'RULE', dueOn: day('2026-11-25') },
  ...{ enrolledAt: new Date('2026-09-01T08:00:00Z'), lastActiveAt: null },
  ...more,
})
const units = unitTreeOf([
  { id: 'north', parentId: null, successorId: null, validFrom: day('2020-01-01'), validTo: null },
])
const on = (today: string, more: Partial<ReminderDay> = {}): ReminderDay => ({
  ...{ today: day(today), jobs: [job('sofie'), leader], units, open: [open('sofie')], sent: [] },
  ...{ stopped: new Set(), mailedToday: new Set() },
  ...more,
})
const mails = (today: string, more: Partial<ReminderDay> = {}) =>
  planReminders(on(today, more)).map(({ recipientId, lines }) => `${recipientId}: ${lines.map(({ kind }) => kind)}`)
const sent = (kind: ReminderKind, sentOn: string, dueOn = '2026-11-25'): SentReminder => ({
  ...{ enrolmentId: 'e-sofie', kind, dueOn: day(dueOn), sentOn: day(sentOn) },
})
const invited = sent('INVITATION', '2026-09-01')

describe('what is sent when', () => {
  test.each<[string, string, Partial<ReminderDay>, string[]]>([
    ['an invitation on the first working day', '2026-11-02', {}, ['sofie: INVITATION']],
    ['not on a Saturday', '2026-11-07', {}, []],
    ['not on a holiday', '2026-12-24', {}, []],
    ['no invitation before the first day', '2026-11-02', { jobs: [job('sofie', { startsOn: day('2026-11-03') })] }, []],
    [
      'one on the first day',
      '2026-11-03',
      { jobs: [job('sofie', { startsOn: day('2026-11-03') })] },
      ['sofie: INVITATION'],
    ],
    ['no second invitation', '2026-11-03', { sent: [invited] }, []],
    ['none to one who enrolled herself', '2026-11-03', { open: [open('sofie', { origin: 'SELF' })] }, []],
    ['none to one who has begun', '2026-11-03', { open: [open('sofie', { lastActiveAt: new Date(0) })] }, []],
    [
      'another one to somebody who came back',
      '2026-11-03',
      { sent: [sent('INVITATION', '2025-02-03', '2025-03-05')] },
      ['sofie: INVITATION'],
    ],
    ['a week before the deadline', '2026-11-18', { sent: [invited] }, ['sofie: BEFORE']],
    ['not eight days before', '2026-11-17', { sent: [invited] }, []],
    ['not to one who was invited this week', '2026-11-20', { sent: [sent('INVITATION', '2026-11-16')] }, []],
    ['not twice before the same deadline', '2026-11-20', { sent: [invited, sent('BEFORE', '2026-11-18')] }, []],
    [
      'anew before a new deadline',
      '2026-11-20',
      { sent: [invited, sent('BEFORE', '2026-10-01', '2026-10-08')] },
      ['sofie: BEFORE'],
    ],
    ['at the deadline', '2026-11-25', { sent: [invited] }, ['sofie: DUE']],
    [
      'on the next working day where it could not be',
      '2026-11-30',
      { open: [open('sofie', { dueOn: day('2026-11-28') })], sent: [invited] },
      ['sofie: DUE'],
    ],
    ['a week after it', '2026-12-02', { sent: [invited, sent('DUE', '2026-11-25')] }, ['sofie: AFTER']],
    ['only the latest, however long the portal was away', '2027-02-02', {}, ['sofie: AFTER']],
    [
      'to the leader a week after that',
      '2026-12-09',
      { sent: [invited, sent('AFTER', '2026-12-02')] },
      ['leader: LEADER'],
    ],
    ['not to the leader before', '2026-12-08', { sent: [invited, sent('AFTER', '2026-12-02')] }, []],
    [
      'not to the leader twice',
      '2026-12-10',
      { sent: [sent('AFTER', '2026-12-02'), sent('LEADER', '2026-12-09')] },
      [],
    ],
    ['to nobody where nobody leads', '2026-12-09', { jobs: [job('sofie')], sent: [sent('AFTER', '2026-12-02')] }, []],
    ['nothing to one who left', '2026-11-25', { jobs: [job('sofie', { endsOn: day('2026-11-24') }), leader] }, []],
    [
      'on the last day at work still',
      '2026-11-25',
      { jobs: [job('sofie', { endsOn: day('2026-11-25') })] },
      ['sofie: DUE'],
    ],
    ['nothing to one who asked for no more', '2026-11-25', { stopped: new Set(['sofie']) }, []],
    ['but her leader hears of it in time', '2026-12-09', { stopped: new Set(['sofie']) }, ['leader: LEADER']],
    [
      'nothing to a leader who asked for no more',
      '2026-12-09',
      { stopped: new Set(['leader']), sent: [sent('AFTER', '2026-12-02')] },
      [],
    ],
    ['nothing more on a day one had a mail', '2026-11-25', { mailedToday: new Set(['sofie']) }, []],
    ['nothing of what is completed', '2026-11-25', { open: [] }, []],
  ])('%s', (_, today, more, expected) => expect(mails(today, more)).toEqual(expected))

  test('one mail holds everything, what presses most first', () => {
    const more = {
      open: [
        open('sofie', { id: 'e1', dueOn: day('2027-01-11') }),
        open('sofie', { id: 'e2', dueOn: day('2026-11-20') }),
        open('sofie', { id: 'e3', dueOn: day('2026-11-25') }),
        open('sofie', { id: 'e4', dueOn: day('2026-11-12') }),
      ],
    }
    expect(mails('2026-11-25', more)).toEqual(['sofie: AFTER,DUE,DUE,INVITATION'])
  })

  test('somebody with two jobs in the organisation gets one line', () => {
    const jobs = [job('sofie'), job('sofie', { membershipId: 'm-2', unitId: null })]
    expect(mails('2026-11-25', { jobs })).toEqual(['sofie: DUE'])
  })

  test('somebody who moved to another unit is not invited again', () => {
    const moved = job('sofie', { membershipId: 'm-2', startsOn: day('2026-10-01'), predecessorId: 'm-sofie' })
    const jobs = [job('sofie', { endsOn: day('2026-09-30') }), moved]
    expect(mails('2026-11-03', { jobs, sent: [invited] })).toEqual([])
    const risen = { ...moved, isManager: true }
    expect(
      mails('2026-11-03', { jobs: [job('sofie', { endsOn: day('2026-09-30') }), risen], sent: [invited] }),
    ).toEqual([])
  })

  test('a leader who is late herself gets one mail with both', () => {
    const more = { open: [open('sofie'), open('leader')], sent: [sent('AFTER', '2026-11-30')] }
    expect(mails('2026-12-07', more)).toEqual(['leader: LEADER,AFTER'])
  })
})

/** Runs the days one after the other, remembering what was sent, as the portal does. */
function run(from: Day, count: number, at: (today: Day) => Omit<ReminderDay, 'sent' | 'today' | 'mailedToday'>) {
  const log: (SentReminder & { recipientId: string })[] = []
  for (let offset = 0; offset < count; offset++) {
    const today = addDays(from, offset)
    for (const { recipientId, lines } of planReminders({ ...at(today), today, sent: log, mailedToday: new Set() })) {
      log.push(
        ...lines.map(({ enrolmentId, kind, dueOn }) => ({ enrolmentId, kind, dueOn, sentOn: today, recipientId })),
      )
    }
  }
  return log
}

describe('over any season', () => {
  const anyDay = fc.integer({ min: 0, max: 1500 }).map((offset) => addDays(day('2025-01-01'), offset))
  const season = fc.record({
    starts: anyDay,
    dueIn: fc.integer({ min: 1, max: 120 }),
    doneIn: fc.option(fc.nat(200)),
    origin: fc.constantFrom('RULE' as const, 'SELF' as const),
  })

  test('each word is said once, on working days, never before the start nor after completion, and the leader last', () => {
    fc.assert(
      fc.property(season, ({ starts, dueIn, doneIn, origin }) => {
        const enrolment = open('sofie', {
          dueOn: addDays(starts, dueIn),
          enrolledAt: new Date(`${starts}T10:00:00Z`),
          origin,
        })
        const log = run(starts, 200, (today) => ({
          ...{ jobs: [job('sofie', { startsOn: starts }), leader], units, stopped: new Set() },
          open: doneIn !== null && today > addDays(starts, doneIn) ? [] : [enrolment],
        }))
        const kinds = log.map(({ kind }) => kind)
        expect(new Set(kinds).size).toBe(kinds.length)
        for (const { sentOn, kind, dueOn } of log) {
          expect(isWorkingDay(sentOn) && sentOn >= starts).toBe(true)
          if (doneIn !== null) expect(sentOn <= addDays(starts, doneIn)).toBe(true)
          if (kind === 'BEFORE') expect(sentOn < dueOn).toBe(true)
          if (kind === 'LEADER') expect(sentOn >= addDays(dueOn, 14)).toBe(true)
        }
        const days = log.map(({ sentOn, recipientId }) => `${sentOn} ${recipientId}`)
        expect(new Set(days).size).toBe(days.length)
        if (doneIn === null) expect(kinds.slice(-2)).toEqual(['AFTER', 'LEADER'])
      }),
    )
  })
})
