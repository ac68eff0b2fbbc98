import { addDays, type Day, daysBetween } from '~/platform/clock/day.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'

/** Applied for and answered by a leader where the organisation asks them; then taken, left or completed. */
export type EnrolmentState = 'APPLIED' | 'REJECTED' | 'ENROLLED' | 'WITHDRAWN' | 'COMPLETED'

/** How somebody came to be in a course. */
export type EnrolmentOrigin = 'SELF' | 'RULE' | 'COORDINATOR' | 'COHORT'

export type Enrolment = {
  id: string
  organisationId: string
  membershipId: string
  personId: string
  courseId: string
  state: EnrolmentState
  origin: EnrolmentOrigin
  /** The rule that assigned it. */
  ruleId: string | null
  /** For an application the moment it was made, afterwards that of its approval. */
  enrolledAt: Date
  dueOn: Day
  completedAt: Date | null
  /** The version it was completed on; null before, and in a course that was never published. */
  completedVersionId: string | null
  withdrawnAt: Date | null
  decidedById: string | null
  decidedAt: Date | null
  /** The last day a completion counts; null for good. */
  validTo: Day | null
  lastActiveAt: Date | null
}

/** An enrolment with no more than rules and reminders ask for. */
export type LeanEnrolment = Pick<
  Enrolment,
  | 'id'
  | 'membershipId'
  | 'personId'
  | 'courseId'
  | 'state'
  | 'origin'
  | 'ruleId'
  | 'enrolledAt'
  | 'dueOn'
  | 'completedAt'
  | 'validTo'
  | 'lastActiveAt'
>

/** Where an enrolment stands on a day, in the one word a coordinator and a learner both use. */
export type Standing = 'applied' | 'rejected' | 'not-started' | 'under-way' | 'late' | 'done' | 'expired' | 'withdrawn'

export function standingOn(
  enrolment: Pick<Enrolment, 'state' | 'dueOn' | 'lastActiveAt' | 'validTo'>,
  today: Day,
): Standing {
  if (enrolment.state === 'COMPLETED') return isHeldAsDone(enrolment, today) ? 'done' : 'expired'
  if (enrolment.state === 'WITHDRAWN') return 'withdrawn'
  if (enrolment.state === 'APPLIED') return 'applied'
  if (enrolment.state === 'REJECTED') return 'rejected'
  if (today > enrolment.dueOn) return 'late'
  return enrolment.lastActiveAt ? 'under-way' : 'not-started'
}

/** Learned to its end, whether it still counts or not. */
export const isFinished = (standing: Standing) => standing === 'done' || standing === 'expired'

/** May the learner work in it? Not before an application is approved, nor after she left. */
export function isOpenToLearner({ state }: Pick<Enrolment, 'state'>): boolean {
  return state === 'ENROLLED' || state === 'COMPLETED'
}

/** Left or turned down: as if it were not there, for the one who looks at the course. */
export function isGone({ state }: Pick<Enrolment, 'state'>): boolean {
  return state === 'WITHDRAWN' || state === 'REJECTED'
}

/** Days until the deadline; negative when it has passed. */
export function daysLeft(enrolment: Pick<Enrolment, 'dueOn'>, today: Day): number {
  return daysBetween(today, enrolment.dueOn)
}

/**
 * May somebody enrol in a course again? One open enrolment or application at a time; a completed course is hers already,
 * until it has to be learned anew; after a withdrawal or a rejection one may begin anew.
 * @param earlier the person's enrolments in this course
 */
export function decideEnrolment(
  earlier: Pick<Enrolment, 'state' | 'validTo'>[],
  today: Day,
  deadlineDays: number,
): Result<{ dueOn: Day }, 'already-enrolled' | 'already-applied' | 'already-completed'> {
  if (earlier.some(({ state }) => state === 'ENROLLED')) return refuse('already-enrolled')
  if (earlier.some(({ state }) => state === 'APPLIED')) return refuse('already-applied')
  if (earlier.some((enrolment) => isHeldAsDone(enrolment, today))) return refuse('already-completed')
  return allow({ dueOn: addDays(today, deadlineDays) })
}

/** Does this enrolment show that its person has learned the course, on this day? */
export function isHeldAsDone({ state, validTo }: Pick<Enrolment, 'state' | 'validTo'>, day: Day): boolean {
  return state === 'COMPLETED' && (validTo === null || day <= validTo)
}

/** Only an open enrolment or an application can be left; a completed course stays completed. */
export function decideWithdrawal(
  enrolment: Pick<Enrolment, 'state'> | null,
): Result<'withdrawn', 'not-enrolled' | 'already-completed'> {
  if (enrolment?.state === 'COMPLETED') return refuse('already-completed')
  const isOpen = enrolment?.state === 'ENROLLED' || enrolment?.state === 'APPLIED'
  return isOpen ? allow('withdrawn') : refuse('not-enrolled')
}

/** An application is answered once. */
export function decideAnswer(enrolment: Pick<Enrolment, 'state'> | null): Result<'open', 'not-applied'> {
  return enrolment?.state === 'APPLIED' ? allow('open') : refuse('not-applied')
}
