import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { momentsOf, readCohort, readOutline, type TypedCohort, type TypedSession, typedCohort } from './read-cohort.ts'

const now = new Date('2026-11-20T08:00:00Z')
const session = (more: Partial<TypedSession> = {}): TypedSession => ({
  ...{ day: '2026-12-01', time: '09:00', minutes: '90', location: '', videoLink: 'https://video.example/a' },
  ...{ assignment: 'Ring til en kollega.', isCancelled: false, ...more },
})
const typed = (more: Partial<TypedCohort> = {}): TypedCohort => ({
  ...{ courseId: 'rk', title: 'På tværs i foråret', about: '', isOpenToOthers: true, isApprovedByHost: false },
  seats: { MUNICIPALITY: '10', PSYCHIATRY: '5', SOMATIC: '0', GENERAL_PRACTICE: '3' },
  sessions: [session(), session({ day: '2027-01-05' })],
  ...more,
})
const faultsOf = (some: TypedCohort, standing: (Date | null)[] = []) => {
  const read = readCohort(some, now, standing)
  return read.ok ? [] : read.faults.map(({ field, refusal }) => `${field} ${refusal}`)
}

describe('the form of a cohort', () => {
  test('gives the cohort', () => {
    const read = readCohort(typed(), now)
    expect(read).toMatchObject({ ok: true, value: { title: 'På tværs i foråret', seats: { SOMATIC: 0 } } })
    expect(read.ok && read.value.sessions[0]?.startsAt?.toISOString()).toBe('2026-12-01T08:00:00.000Z')
  })

  test('may leave the dates open', () => {
    expect(faultsOf(typed({ sessions: [session({ day: '', time: '' })] }))).toEqual([])
  })

  const one = (more: Partial<TypedSession>) => typed({ sessions: [session(more)] })
  test.each<[string, TypedCohort, string[]]>([
    ['no course', typed({ courseId: '' }), ['courseId no-course']],
    ['no title', typed({ title: '  ' }), ['title no-title']],
    ['a long title', typed({ title: 'x'.repeat(101) }), ['title long-title']],
    ['seats in words', typed({ seats: { ...typed().seats, SOMATIC: 'to' } }), ['seats-SOMATIC not-a-number-of-seats']],
    [
      'no seats',
      typed({ seats: { MUNICIPALITY: '1', PSYCHIATRY: '0', SOMATIC: '0', GENERAL_PRACTICE: '0' } }),
      ['seats-MUNICIPALITY too-few-seats'],
    ],
    ['a time without a day', one({ day: '' }), ['session-1-day no-day']],
    ['a day without a time', one({ time: '' }), ['session-1-time no-time']],
    ['no day of the calendar', one({ day: '2026-13-01' }), ['session-1-day not-a-day']],
    ['half past two on the day in spring', one({ day: '2027-03-28', time: '02:30' }), ['session-1-time skipped-hour']],
    ['a day that has passed', one({ day: '2026-11-19' }), ['session-1-day day-passed']],
    ['a link that is not safe', one({ videoLink: 'http://video.example' }), ['session-1-videoLink not-a-link']],
    ['a script for a link', one({ videoLink: 'javascript:alert(1)' }), ['session-1-videoLink not-a-link']],
    ['a place and a link', one({ location: 'Rådhuset' }), ['session-1-videoLink place-and-link']],
    ['five minutes', one({ minutes: '5' }), ['session-1-minutes not-minutes']],
    [
      'the second before the first',
      typed({ sessions: [session(), session({ day: '2026-11-30' })] }),
      ['session-2-day not-in-order'],
    ],
    [
      'two faults',
      typed({ title: '', sessions: [session({ minutes: '' })] }),
      ['title no-title', 'session-1-minutes not-minutes'],
    ],
  ])('%s is refused at its field', (_, some, faults) => expect(faultsOf(some)).toEqual(faults))

  test('a session that has been held keeps its day', () => {
    const held = session({ day: '2026-11-10' })
    expect(faultsOf(typed({ sessions: [held] }), [new Date('2026-11-10T08:00:00Z')])).toEqual([])
    expect(faultsOf(typed({ sessions: [held] }), [new Date('2026-11-11T08:00:00Z')])).toEqual([
      'session-1-day day-passed',
    ])
  })

  test('whatever is posted is read or refused at fields it has, and nothing typed is lost', () => {
    const names = ['title', 'sessions', 'seats-SOMATIC', 'session-1-day', 'session-1-time', 'session-1-videoLink']
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'grapheme' })), (posted) => {
        const found = typedCohort((name) => posted[name] ?? '')
        expect(found.title).toBe(posted.title ?? '')
        expect(found.sessions[0]?.day).toBe(posted['session-1-day'] ?? '')
        const read = readCohort(found, now)
        if (!read.ok)
          for (const { field } of read.faults) expect(field).toMatch(/^(courseId|title|about|seats-|session-)/)
      }),
    )
  })
})

describe('the outline', () => {
  const outline = { courseId: 'rk', count: '3', minutes: '90', weeksApart: '4', day: '2026-12-01', time: '09:00' }

  test('sets the sessions so many weeks apart, at the same time on the clock', () => {
    const read = readOutline({ ...outline, day: '2027-03-02' }, now)
    expect(read.ok && momentsOf(read.value).map((moment) => moment?.toISOString())).toEqual([
      ...['2027-03-02T08:00:00.000Z', '2027-03-30T07:00:00.000Z', '2027-04-27T07:00:00.000Z'],
    ])
  })

  test('without a day leaves them all open', () => {
    const read = readOutline({ ...outline, day: '', time: '' }, now)
    expect(read.ok && momentsOf(read.value)).toEqual([null, null, null])
  })

  test.each([
    [{ count: '0' }, 'count not-a-number-of-sessions'],
    [{ count: '13' }, 'count not-a-number-of-sessions'],
    [{ weeksApart: 'x' }, 'weeksApart not-a-number-of-weeks'],
    [{ minutes: '1' }, 'minutes not-minutes'],
    [{ courseId: '' }, 'courseId no-course'],
    [{ time: '25:00' }, 'time not-a-time'],
  ])('%j is refused', (more, fault) => {
    const read = readOutline({ ...outline, ...more }, now)
    expect(read.ok ? [] : read.faults.map(({ field, refusal }) => `${field} ${refusal}`)).toEqual([fault])
  })
})
