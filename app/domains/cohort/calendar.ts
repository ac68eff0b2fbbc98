import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { after, minutes } from '~/platform/clock/duration.ts'
import type { Cohort, CohortSession } from './cohort.ts'

export type CalendarWords = {
  /** `Session 2`, in the reader's language. */
  session: (number: number) => string
  /** Stands before what was called off. */
  cancelled: string
}

export type CalendarReader = {
  /** False for who has left: everything in her calendar is called off, so that it goes away. */
  isIn: boolean
  /** Added to the sessions' own number of changes; raised when she comes or goes. */
  sequence: number
}

/**
 * The sessions of one cohort as a calendar (RFC 5545), times in UTC so that no program has to know our clock. A session
 * keeps its UID for ever; what changed about it has a higher SEQUENCE. Sessions without a date are not in it.
 * @param address of the cohort's page, which events lead to
 */
export function cohortCalendar(
  cohort: Pick<Cohort, 'title' | 'hostName' | 'cancelledAt'>,
  sessions: CohortSession[],
  { reader, words, address }: { reader: CalendarReader; words: CalendarWords; address: string },
): string {
  const calendar = ical({
    ...{ name: cohort.title, prodId: { company: 'Tværs', product: 'Hold', language: 'DA' } },
    ...{ method: ICalCalendarMethod.PUBLISH, ttl: 60 * 60 * 4 },
  })
  for (const session of sessions) {
    if (!session.startsAt) continue
    const isCancelled = cohort.cancelledAt !== null || session.cancelledAt !== null || !reader.isIn
    const title = `${cohort.title}: ${words.session(session.number)}`
    calendar.createEvent({
      ...{ id: `session-${session.id}@tvaers`, stamp: session.changedAt, lastModified: session.changedAt },
      ...{ start: session.startsAt, end: after(session.startsAt, minutes(session.minutes)) },
      // The cohort was called off after its sessions were last changed.
      sequence: session.sequence + reader.sequence + (cohort.cancelledAt ? 1 : 0),
      ...{ summary: isCancelled ? `${words.cancelled}: ${title}` : title, url: address },
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(reader.isIn ? { location: session.videoLink || session.location || null, description: address } : {}),
    })
  }
  return calendar.toString()
}
