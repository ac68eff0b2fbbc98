import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, dateToDay, dayOf, daysBetween, dayToDate, readDay } from './day.ts'

test.each([
  ['2026-11-21T22:59:00Z', '2026-11-21'],
  ['2026-11-21T23:00:00Z', '2026-11-22'],
  ['2026-07-01T21:59:00Z', '2026-07-01'],
  ['2026-07-01T22:00:00Z', '2026-07-02'],
])('%s is the %s in Denmark', (moment, day) => {
  expect(dayOf(new Date(moment))).toBe(day)
})

test.each(['2026-02-29', '2026-13-01', '21-11-2026', '2026-11-1', ''])('%j is no day', (text) => {
  expect(readDay(text)).toBeNull()
})

test('a deadline counted over the end of summer time is still a day', () => {
  expect(addDays('2026-10-20' as Day, 90)).toBe('2027-01-18')
  expect(addDays('2028-02-28' as Day, 1)).toBe('2028-02-29')
})

test('adding days and counting them agree, and a day survives the database', () => {
  const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(days, fc.integer({ min: -4000, max: 4000 }), (date, count) => {
      const day = date.toISOString().slice(0, 10) as Day
      expect(daysBetween(day, addDays(day, count))).toBe(count)
      expect(dateToDay(dayToDate(day))).toBe(day)
      expect(readDay(day)).toBe(day)
    }),
  )
})
