import type { Standing } from '~/domains/enrolment/enrolment.ts'
import type { JobFunction, Sector } from '~/domains/organisation/organisation.ts'
import type { Day } from '~/platform/clock/day.ts'

/** Somebody who works there today, as those who follow up see her: once, however many jobs she has. */
export type Employee = {
  /** Her newest job: what her page is opened by. */
  membershipId: string
  personId: string
  name: string
  email: string
  /** Every unit she works in today, `PPR, Sundhedsplejen`; empty where she is in none. */
  unitNames: string
  jobFunction: JobFunction
  jobTitle: string
  isManager: boolean
  startsOn: Day
}

/** One line of the follow-up: a person of today, and one of her courses or none. Never answers, choices or scores. */
export type FollowUpRow = Employee & {
  course: {
    id: string
    standing: Standing
    enrolledAt: Date
    /** Null for what she completed before she came. */
    dueOn: Day | null
    completedAt: Date | null
    lastActiveAt: Date | null
  } | null
}

/**
 * Where somebody can stand in a list: any of these, or in no course at all. `has` and `lacks` ask what the gap map counts: a
 * completion that counts today, whatever was begun since.
 */
export const filterStandings = [
  'has',
  'lacks',
  'not-enrolled',
  'applied',
  'not-started',
  'under-way',
  'late',
  'done',
  'expired',
] as const satisfies readonly (Standing | 'has' | 'lacks' | 'not-enrolled')[]

export type FollowUpFilter = {
  course: string | null
  /** With the units below it. */
  unit: string | null
  function: JobFunction | null
  sector: Sector | null
  standing: (typeof filterStandings)[number] | null
  /** Only whoever has this job. */
  person: string | null
  /** Only those who lead others. */
  isManager: boolean
  /** Only those who came within the last twelve months. */
  isNew: boolean
  /** A part of a name or address, in any case. */
  search: string
}

export const noFilter: FollowUpFilter = {
  ...{ course: null, unit: null, function: null, sector: null, standing: null, person: null },
  ...{ isManager: false, isNew: false, search: '' },
}

/** How many people, how many of them without any course, and how many courses of theirs stand where; somebody in two units counts once. */
export type StandingCounts = Record<
  'people' | 'enrolled' | 'applied' | 'notStarted' | 'underWay' | 'late' | 'done' | 'expired' | 'without',
  number
>

export const noCounts: StandingCounts = {
  ...{ people: 0, enrolled: 0, applied: 0, notStarted: 0, underWay: 0, late: 0, done: 0, expired: 0, without: 0 },
}

/** Who on the list completed which course. */
export function completedOf(rows: FollowUpRow[]): { personId: string; courseId: string }[] {
  return rows.flatMap(({ personId, course }) =>
    course?.standing === 'done' ? [{ personId, courseId: course.id }] : [],
  )
}
