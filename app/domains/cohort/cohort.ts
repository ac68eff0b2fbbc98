import type { JobFunction, Sector } from '~/domains/organisation/organisation.ts'

/** How many seats each sector has. */
export type Seats = Record<Sector, number>

export type PlaceState = 'APPLIED' | 'WAITLISTED' | 'PARTICIPANT' | 'WITHDRAWN' | 'REJECTED'

/** Of a person in a cohort now, or on her way into it. */
export const liveStates: PlaceState[] = ['APPLIED', 'WAITLISTED', 'PARTICIPANT']

/** What a cohort is, without its sessions and people. */
export type Cohort = {
  id: string
  /** The host: whose cohort it is. */
  organisationId: string
  hostName: string
  courseId: string
  title: string
  about: string
  isOpenToOthers: boolean
  isApprovedByHost: boolean
  seats: Seats
  revision: number
  cancelledAt: Date | null
}

/** One meeting of a cohort, with the home assignment after it. */
export type CohortSession = {
  id: string
  number: number
  /** Null while its date is open. */
  startsAt: Date | null
  minutes: number
  location: string
  videoLink: string
  /** Empty where there is none. */
  assignment: string
  sequence: number
  changedAt: Date
  cancelledAt: Date | null
}

/** A person's place, with what hosts and participants see of her. The mail is for letters, and for a partner by consent. */
export type Place = {
  id: string
  /** Her own organisation. */
  organisationId: string
  membershipId: string
  personId: string
  sector: Sector
  state: PlaceState
  appliedAt: Date
  queuedAt: Date
  reason: string
  sharesMail: boolean
  name: string
  email: string
  language: 'da' | 'en'
  jobTitle: string
  jobFunction: JobFunction
  unitId: string | null
  organisationName: string
}

/** What somebody is to a cohort. A host may be a participant too. */
export type Standing = 'host' | 'participant' | 'applicant' | 'visitor'

export function isOver(sessions: Pick<CohortSession, 'startsAt' | 'minutes' | 'cancelledAt'>[], now: Date): boolean {
  const held = sessions.filter(({ cancelledAt }) => cancelledAt === null)
  return held.length > 0 && held.every((session) => hasEnded(session, now))
}

export function hasEnded({ startsAt, minutes }: Pick<CohortSession, 'startsAt' | 'minutes'>, now: Date): boolean {
  return startsAt !== null && startsAt.getTime() + minutes * 60_000 <= now.getTime()
}

/** May a session begin at this moment, after those before it and before those after it? Those without a date, or called off, do not count. */
export function isInOrder(
  sessions: Pick<CohortSession, 'number' | 'startsAt' | 'cancelledAt'>[],
  number: number,
  startsAt: Date,
): boolean {
  return sessions.every((other) => {
    if (other.startsAt === null || other.cancelledAt !== null || other.number === number) return true
    return other.number < number ? other.startsAt < startsAt : startsAt < other.startsAt
  })
}

/** The first session that has not ended and is not cancelled; one without a date has not. */
export function nextSession<Session extends CohortSession>(sessions: Session[], now: Date): Session | null {
  return sessions.find((session) => session.cancelledAt === null && !hasEnded(session, now)) ?? null
}
