import { addDays, type Day, dayOf } from '~/platform/clock/day.ts'
import { after, hours } from '~/platform/clock/duration.ts'

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', hour: '2-digit', minute: '2-digit' })

/** The moment a clock in Denmark shows this hour and minute on this day. */
export function momentAt(day: Day, hour: number, minute = 0): Date {
  const shown = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  const asUtc = new Date(`${day}T${shown}:00Z`)
  const summer = after(asUtc, hours(-2))
  return dayOf(summer) === day && clock.format(summer) === shown ? summer : after(asUtc, hours(-1))
}

/** The day itself, or the Friday before it where it falls in a weekend. */
export function workdayBefore(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, weekday === 6 ? -1 : weekday === 0 ? -2 : 0)
}

/** The Monday of the week a day is in. */
export function mondayOf(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, weekday === 0 ? -6 : 1 - weekday)
}
