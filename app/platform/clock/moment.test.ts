import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, dayOf } from './day.ts'
import { daysLater, readMoment, timeOf } from './moment.ts'

describe('a time on a clock in Denmark', () => {
  test.each([
    ['2026-11-20', '09:30', '2026-11-20T08:30:00.000Z'],
    ['2026-07-01', '9.05', '2026-07-01T07:05:00.000Z'],
    ['2026-01-01', '00:15', '2025-12-31T23:15:00.000Z'],
    ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
    // Twice in autumn: the first time.
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s %s is %s', (day, time, moment) => {
    const read = readMoment(day as Day, time)
    expect(read.ok && read.value.toISOString()).toBe(moment)
  })

  test('half past two does not come on the day the clock is put forward', () => {
    expect(readMoment('2027-03-28' as Day, '02:30')).toEqual({ ok: false, refusal: 'skipped-hour' })
  })

  test.each(['', '24:00', '9', 'ni', '12:60', '9:5'])('"%s" is no time', (time) => {
    expect(readMoment('2026-11-20' as Day, time)).toEqual({ ok: false, refusal: 'no-such-time' })
  })

  test('what is shown of a moment leads back to a moment that shows the same', () => {
    const moments = fc.date({ min: new Date('2024-01-01'), max: new Date('2032-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, (moment) => {
        const read = readMoment(dayOf(moment), timeOf(moment))
        expect(read.ok && [dayOf(read.value), timeOf(read.value)]).toEqual([dayOf(moment), timeOf(moment)])
      }),
    )
  })

  test('weeks across the change of the clock keep the time on the clock', () => {
    const october = new Date('2026-10-20T07:00:00Z')
    expect([timeOf(october), timeOf(daysLater(october, 7))]).toEqual(['09:00', '09:00'])
    expect(daysLater(october, 7).toISOString()).toBe('2026-10-27T08:00:00.000Z')
    expect(timeOf(daysLater(new Date('2027-03-27T01:30:00Z'), 1))).toBe('03:30')
  })
})
