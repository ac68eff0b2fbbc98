import { allow, type Result, refuse } from '../result.ts'
import { addDays, type Day, dayOf } from './day.ts'
import { after, hours } from './duration.ts'

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', hour: '2-digit', minute: '2-digit' })

/** What a clock in Denmark shows at this moment, HH:MM. */
export function timeOf(moment: Date): string {
  return clock.format(moment)
}

/**
 * The moment a clock in Denmark shows this time on this day. In the hour that comes twice in autumn it is the first one;
 * the hour that is skipped in spring is refused.
 * @param time HH:MM, as a time field sends it
 */
export function readMoment(day: Day, time: string): Result<Date, 'no-such-time' | 'skipped-hour'> {
  const [, typedHour = '', minute = ''] = /^([01]?\d|2[0-3])[.:]([0-5]\d)(?::\d\d)?$/.exec(time.trim()) ?? []
  if (!typedHour) return refuse('no-such-time')
  const shown = `${typedHour.padStart(2, '0')}:${minute}`
  const asUtc = new Date(`${day}T${shown}:00Z`)
  for (const ahead of [2, 1]) {
    const moment = after(asUtc, hours(-ahead))
    if (dayOf(moment) === day && timeOf(moment) === shown) return allow(moment)
  }
  return refuse('skipped-hour')
}

/** The same time on the clock so many days later; the hour that is skipped in spring becomes the next one. */
export function daysLater(moment: Date, count: number): Date {
  const read = readMoment(addDays(dayOf(moment), count), timeOf(moment))
  return read.ok ? read.value : after(moment, hours(24 * count))
}
