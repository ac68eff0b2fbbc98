import { afterEach, describe, expect, test } from 'vitest'
import { formatDay, formatMinutes, formatNumber, formatShare, formatShortDay } from './format.ts'
import { formatMoment, formatTimeSpan } from './format-moment.ts'
import { overwriteGetLocale } from './generated/runtime.js'

afterEach(() => overwriteGetLocale(() => 'da'))

describe('in Danish', () => {
  test('days are written out and never fall apart', () => {
    expect(formatDay('2026-11-21')).toBe('21.\u00a0november\u00a02026')
    expect(formatShortDay('2026-11-06')).toBe('6.\u00a0nov.\u00a02026')
  })

  test('a moment late in the evening is the day it is in Denmark', () => {
    expect(formatDay(new Date('2026-11-21T23:30:00Z'))).toBe('22.\u00a0november\u00a02026')
  })

  test('moments say weekday, day and time, and when they end', () => {
    const moment = new Date('2026-12-01T08:00:00Z')
    expect(formatMoment(moment)).toBe('tirsdag 1.\u00a0december\u00a02026 kl.\u00a009.00')
    expect(formatTimeSpan(moment, 90)).toBe('tirsdag 1.\u00a0december\u00a02026 kl.\u00a009.00–10.30')
    expect(formatMoment(moment, 'en')).toBe('Tuesday 1\u00a0December\u00a02026 at\u00a009:00')
  })

  test('numbers and shares', () => {
    expect(formatNumber(1234567)).toBe('1.234.567')
    expect(formatShare(0.905)).toBe('91\u00a0%')
  })

  test.each([
    [0, '0\u00a0min.'],
    [45, '45\u00a0min.'],
    [60, '1\u00a0t'],
    [135, '2\u00a0t 15\u00a0min.'],
  ])('%i minutes', (minutes, text) => {
    expect(formatMinutes(minutes)).toBe(text)
  })
})

test('in English', () => {
  overwriteGetLocale(() => 'en')
  expect(formatDay('2026-11-21')).toBe('21\u00a0November\u00a02026')
  expect(formatMinutes(135)).toBe('2\u00a0h 15\u00a0min')
})
