/** A calendar day in Denmark, YYYY-MM-DD. Compares and sorts as text. */
export type Day = string & { readonly __day: unique symbol }

const copenhagen = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' })

/** The day it is in Denmark at this moment. */
export function dayOf(moment: Date): Day {
  return copenhagen.format(moment) as Day
}

/** Reads YYYY-MM-DD; null where it is no day of the calendar. */
export function readDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? (text as Day) : null
}

/** @param count days, may be negative */
export function addDays(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10) as Day
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** A day as the database keeps it: midnight UTC. */
export function dayToDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** The day in a `date` column, which the driver hands over as midnight UTC. */
export function dateToDay(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day
}
