import { addDays, type Day, daysBetween } from '~/platform/clock/day.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'

export type EnrolmentState = 'ENROLLED' | 'WITHDRAWN' | 'COMPLETED'

export type Enrolment = {
  id: string
  organisationId: string
  membershipId: string
  personId: string
  courseId: string
  state: EnrolmentState
  enrolledAt: Date
  dueOn: Day
  completedAt: Date | null
  /** The version it was completed on; null before, and in a course that was never published. */
  completedVersionId: string | null
  withdrawnAt: Date | null
  lastActiveAt: Date | null
}

/** Where an enrolment stands on a day, in the one word a coordinator and a learner both use. */
export type Standing = 'not-started' | 'under-way' | 'late' | 'done' | 'withdrawn'

export function standingOn(enrolment: Pick<Enrolment, 'state' | 'dueOn' | 'lastActiveAt'>, today: Day): Standing {
  if (enrolment.state === 'COMPLETED') return 'done'
  if (enrolment.state === 'WITHDRAWN') return 'withdrawn'
  if (today > enrolment.dueOn) return 'late'
  return enrolment.lastActiveAt ? 'under-way' : 'not-started'
}

/** Days until the deadline; negative when it has passed. */
export function daysLeft(enrolment: Pick<Enrolment, 'dueOn'>, today: Day): number {
  return daysBetween(today, enrolment.dueOn)
}

/**
 * May somebody enrol in a course again? One open enrolment at a time; a completed course is hers already; after a
 * withdrawal one may begin anew.
 * @param earlier the person's enrolments in this course
 */
export function decideEnrolment(
  earlier: Pick<Enrolment, 'state'>[],
  today: Day,
  deadlineDays: number,
): Result<{ dueOn: Day }, 'already-enrolled' | 'already-completed'> {
  if (earlier.some(({ state }) => state === 'ENROLLED')) return refuse('already-enrolled')
  if (earlier.some(({ state }) => state === 'COMPLETED')) return refuse('already-completed')
  return allow({ dueOn: addDays(today, deadlineDays) })
}

/** Only an open enrolment can be left; a completed course stays completed. */
export function decideWithdrawal(
  enrolment: Pick<Enrolment, 'state'> | null,
): Result<'withdrawn', 'not-enrolled' | 'already-completed'> {
  if (enrolment?.state === 'COMPLETED') return refuse('already-completed')
  return enrolment?.state === 'ENROLLED' ? allow('withdrawn') : refuse('not-enrolled')
}
