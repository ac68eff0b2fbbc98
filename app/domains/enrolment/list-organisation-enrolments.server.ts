import type { Day } from '~/platform/clock/day.ts'
import type { Work } from '~/platform/work.server.ts'
import type { LeanEnrolment } from './enrolment.ts'
import { listLean, listCarried as listStoredCarried } from './enrolment-store.server.ts'

/**
 * Every enrolment of an organisation that says something today: open, applied for or completed. For rules and reminders,
 * which show nobody.
 * @param courseIds only these courses; null for all
 */
export function listLeanEnrolments(
  work: Work,
  organisationId: string,
  courseIds: string[] | null = null,
): Promise<LeanEnrolment[]> {
  return listLean(work.db, organisationId, courseIds)
}

/** A course somebody completed in another organisation, in a job that hers took over from. */
export type Carried = { personId: string; courseId: string; completedOn: Day }

/**
 * What the people of an organisation completed in a job of another one that theirs took over from: staff that moved between
 * sectors keep what they learned (decision 0015). The course and the day, not where.
 * @param personId only hers; null for everybody's
 */
export function listCarried(work: Work, organisationId: string, personId: string | null = null): Promise<Carried[]> {
  return listStoredCarried(work.db, organisationId, personId)
}
