import { type Sector, sectors } from '~/domains/organisation/organisation.ts'
import { type Day, readDay } from '~/platform/clock/day.ts'
import { daysLater, readMoment } from '~/platform/clock/moment.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { isInOrder, type Seats } from './cohort.ts'

/** A cohort as a host wants it. */
export type CohortPlan = {
  courseId: string
  title: string
  about: string
  isOpenToOthers: boolean
  isApprovedByHost: boolean
  seats: Seats
  sessions: PlannedSession[]
}

export type PlannedSession = {
  number: number
  startsAt: Date | null
  minutes: number
  location: string
  videoLink: string
  assignment: string
  isCancelled: boolean
}

/** The same as it was typed; a form that is refused shows it again. */
export type TypedCohort = {
  courseId: string
  title: string
  about: string
  isOpenToOthers: boolean
  isApprovedByHost: boolean
  seats: Record<Sector, string>
  sessions: TypedSession[]
}

export type TypedSession = Record<'day' | 'time' | 'minutes' | 'location' | 'videoLink' | 'assignment', string> & {
  isCancelled: boolean
}

export type CohortRefusal =
  | 'no-course'
  | 'no-title'
  | 'long-title'
  | 'long-text'
  | 'not-a-number-of-seats'
  | 'too-few-seats'
  | 'too-many-seats'
  | 'not-a-number-of-sessions'
  | 'not-a-number-of-weeks'
  | 'not-minutes'
  | 'no-day'
  | 'not-a-day'
  | 'no-time'
  | 'not-a-time'
  | 'skipped-hour'
  | 'day-passed'
  | 'not-in-order'
  | 'place-and-link'
  | 'not-a-link'

export type Fault<Refusal extends string> = { field: string; refusal: Refusal }
export type Read<Value, Refusal extends string> = { ok: true; value: Value } | { ok: false; faults: Fault<Refusal>[] }

export const mostSessions = 12
const mostSeats = 60

/** Three sessions of an hour and a half, with time for a home assignment between them; seats for a mixed group. */
export const usualPlan = { count: 3, minutes: 90, weeksApart: 4 }
export const usualSeats: Seats = { MUNICIPALITY: 10, PSYCHIATRY: 5, SOMATIC: 2, GENERAL_PRACTICE: 3 }

type Get = (name: string) => string

/** What a posted form holds, untouched; a session's fields begin with `session-2-`. */
export function typedCohort(get: Get): TypedCohort {
  const count = readCount(get('sessions'), 1, mostSessions) ?? 1
  const sessionAt = (number: number): TypedSession => {
    const text = (name: string) => get(`session-${number}-${name}`)
    return {
      ...{ day: text('day'), time: text('time'), minutes: text('minutes'), location: text('location') },
      ...{ videoLink: text('videoLink'), assignment: text('assignment'), isCancelled: text('isCancelled') !== '' },
    }
  }
  return {
    ...{ courseId: get('courseId'), title: get('title'), about: get('about') },
    ...{ isOpenToOthers: get('isOpenToOthers') === 'yes', isApprovedByHost: get('isApprovedByHost') === 'yes' },
    seats: Object.fromEntries(sectors.map((sector) => [sector, get(`seats-${sector}`)])) as Record<Sector, string>,
    sessions: Array.from({ length: count }, (_, at) => sessionAt(at + 1)),
  }
}

/**
 * Reads what was typed: the cohort, or everything that is wrong with it, by field.
 * @param standing the moments its sessions have now: one that is past may stay, none may become past
 */
export function readCohort(
  typed: TypedCohort,
  now: Date,
  standing: (Date | null)[] = [],
): Read<CohortPlan, CohortRefusal> {
  const faults: Fault<CohortRefusal>[] = []
  const note = (field: string, refusal: CohortRefusal | null) => refusal && faults.push({ field, refusal })
  const title = tidy(typed.title)
  note('courseId', typed.courseId === '' ? 'no-course' : null)
  note('title', title.length < 3 ? 'no-title' : lengthOf(title) > 100 ? 'long-title' : null)
  note('about', lengthOf(typed.about) > 2000 ? 'long-text' : null)
  const seats = readSeats(typed.seats, note)
  const sessions = typed.sessions.map((session, at) => readSession(session, at + 1, now, standing[at] ?? null, note))
  for (const [at, { number, startsAt, isCancelled }] of sessions.entries()) {
    const before = sessions.slice(0, at).map((one) => ({ ...one, cancelledAt: one.isCancelled ? now : null }))
    const isEarly = startsAt !== null && !isCancelled && !isInOrder(before, number, startsAt)
    note(`session-${at + 1}-day`, isEarly ? 'not-in-order' : null)
  }
  if (faults.length > 0) return { ok: false, faults }
  const { courseId, isOpenToOthers, isApprovedByHost } = typed
  return {
    ok: true,
    value: { courseId, title, about: typed.about.trim(), isOpenToOthers, isApprovedByHost, seats, sessions },
  }
}

/** What a host answers first: how many sessions, when the first one is, and how long lies between them. */
export type TypedOutline = Record<'courseId' | 'count' | 'minutes' | 'weeksApart' | 'day' | 'time', string>
export type Outline = { courseId: string; count: number; minutes: number; weeksApart: number; first: Date | null }

/** Reads the outline. Without a day the dates stay open, to be found together with the participants. */
export function readOutline(typed: TypedOutline, now: Date): Read<Outline, CohortRefusal> {
  const faults: Fault<CohortRefusal>[] = []
  const note = (field: string, refusal: CohortRefusal | null) => refusal && faults.push({ field, refusal })
  const count = readCount(typed.count, 1, mostSessions)
  const minutes = readCount(typed.minutes, 15, 480)
  const weeksApart = readCount(typed.weeksApart, 1, 26)
  const first = readStart(typed.day, typed.time, now, null)
  note('courseId', typed.courseId === '' ? 'no-course' : null)
  note('count', count === null ? 'not-a-number-of-sessions' : null)
  note('minutes', minutes === null ? 'not-minutes' : null)
  note('weeksApart', weeksApart === null ? 'not-a-number-of-weeks' : null)
  if (!first.ok) note(fieldOf(first.refusal), first.refusal)
  if (count === null || minutes === null || weeksApart === null || !first.ok || faults.length > 0) {
    return { ok: false, faults }
  }
  return { ok: true, value: { courseId: typed.courseId, count, minutes, weeksApart, first: first.value } }
}

/** The moments of an outline's sessions; all at the same time on the clock. */
export function momentsOf({ count, weeksApart, first }: Outline): (Date | null)[] {
  return Array.from({ length: count }, (_, at) => first && daysLater(first, at * weeksApart * 7))
}

/** A day and a time from their fields; null where both are empty. */
export function readStart(
  dayText: string,
  timeText: string,
  now: Date,
  standing: Date | null,
): Result<Date | null, 'no-day' | 'not-a-day' | 'no-time' | 'not-a-time' | 'skipped-hour' | 'day-passed'> {
  const [dayTyped, time] = [dayText.trim(), timeText.trim()]
  if (dayTyped === '' && time === '') return allow(null)
  if (dayTyped === '') return refuse('no-day')
  const day: Day | null = readDay(dayTyped)
  if (!day) return refuse('not-a-day')
  if (time === '') return refuse('no-time')
  const read = readMoment(day, time)
  if (!read.ok) return refuse(read.refusal === 'no-such-time' ? 'not-a-time' : 'skipped-hour')
  if (read.value <= now && read.value.getTime() !== standing?.getTime()) return refuse('day-passed')
  return allow(read.value)
}

/** A whole number from `least` to `most`; null where it is none. */
export function readCount(text: string, least: number, most: number): number | null {
  if (!/^\d{1,4}$/.test(text.trim())) return null
  const count = Number(text)
  return count >= least && count <= most ? count : null
}

type Note = (field: string, refusal: CohortRefusal | null) => unknown

function readSeats(typed: TypedCohort['seats'], note: Note): Seats {
  const counts = sectors.map((sector) => [sector, readCount(typed[sector], 0, mostSeats)] as const)
  for (const [sector, count] of counts) note(`seats-${sector}`, count === null ? 'not-a-number-of-seats' : null)
  const seats = Object.fromEntries(counts.map(([sector, count]) => [sector, count ?? 0])) as Seats
  const sum = sectors.reduce((total, sector) => total + seats[sector], 0)
  if (counts.every(([, count]) => count !== null)) {
    note('seats-MUNICIPALITY', sum < 2 ? 'too-few-seats' : sum > mostSeats ? 'too-many-seats' : null)
  }
  return seats
}

function readSession(
  typed: TypedSession,
  number: number,
  now: Date,
  standing: Date | null,
  note: Note,
): PlannedSession {
  const field = (name: string) => `session-${number}-${name}`
  const start = readStart(typed.day, typed.time, now, standing)
  if (!start.ok) note(field(fieldOf(start.refusal)), start.refusal)
  const minutes = readCount(typed.minutes, 15, 480)
  const [location, videoLink] = [tidy(typed.location), typed.videoLink.trim()]
  note(field('minutes'), minutes === null ? 'not-minutes' : null)
  note(field('location'), lengthOf(location) > 200 ? 'long-text' : null)
  note(field('videoLink'), videoLink === '' || isSafeLink(videoLink) ? null : 'not-a-link')
  note(field('videoLink'), location !== '' && videoLink !== '' ? 'place-and-link' : null)
  note(field('assignment'), lengthOf(typed.assignment) > 2000 ? 'long-text' : null)
  return {
    ...{ number, startsAt: start.ok ? start.value : null, minutes: minutes ?? 0, location, videoLink },
    ...{ assignment: typed.assignment.trim(), isCancelled: typed.isCancelled },
  }
}

const fieldOf = (refusal: string) =>
  refusal === 'no-day' || refusal === 'not-a-day' || refusal === 'day-passed' ? 'day' : 'time'

/** Only https: the link is opened from mails and calendars. */
function isSafeLink(text: string): boolean {
  return text.length <= 1000 && /^https:\/\/[^\s<>"]+$/i.test(text) && URL.canParse(text)
}

export const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()
export const lengthOf = (text: string) => [...text.trim()].length
