import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from './day.ts'
import { addMonths, easterSunday, isHoliday, isWorkingDay, workingDayFrom } from './working-day.ts'

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((offset) => addDays('2000-01-01' as Day, offset))

test.each([
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2019, '2019-04-21'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
])('Easter of %s is on %s', (year, day) => expect(easterSunday(year)).toBe(day))

test.each([
  ['2026-01-01', 'New Year'],
  ['2026-04-02', 'Maundy Thursday'],
  ['2026-04-03', 'Good Friday'],
  ['2026-04-06', 'Easter Monday'],
  ['2026-05-14', 'Ascension Day'],
  ['2026-05-25', 'Whit Monday'],
  ['2026-06-05', 'Constitution Day'],
  ['2026-12-24', 'Christmas Eve'],
  ['2026-12-25', 'Christmas Day'],
  ['2023-05-05', 'General Prayer Day, while there was one'],
])('%s is a holiday: %s', (day) => expect(isHoliday(day as Day)).toBe(true))

test.each(['2026-05-01', '2024-04-26', '2026-12-23', '2026-05-15'])('%s is none', (day) => {
  expect(isHoliday(day as Day)).toBe(false)
})

test.each([
  ['2026-11-20', '2026-11-20'],
  ['2026-11-21', '2026-11-23'],
  ['2026-12-24', '2026-12-28'],
  ['2026-12-31', '2027-01-04'],
  ['2026-04-02', '2026-04-07'],
])('the working day from %s is %s', (day, expected) => expect(workingDayFrom(day as Day)).toBe(expected))

describe('for every day', () => {
  test('the working day from it is one, and none before it is', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const next = workingDayFrom(day)
        expect(next >= day && isWorkingDay(next)).toBe(true)
        for (let between = day; between < next; between = addDays(between, 1)) expect(isWorkingDay(between)).toBe(false)
      }),
    )
  })

  test('Easter is a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), (year) => {
        const easter = easterSunday(year)
        expect(new Date(`${easter}T00:00:00Z`).getUTCDay()).toBe(0)
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true)
      }),
    )
  })
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-11-22', 12, '2027-11-22'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-11-22', 0, '2026-11-22'],
])('%s and %s months is %s', (day, count, expected) => expect(addMonths(day as Day, count)).toBe(expected))
