import type { Day } from '~/platform/clock/day.ts'
import type { Work } from '~/platform/work.server.ts'
import { type LeanEnrolment, listLean, listCarried as listStoredCarried } from './enrolment-store.server.ts'

export type { LeanEnrolment } from './enrolment-store.server.ts'

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

/**
 * What the people of an organisation completed in a job of another one that theirs took over from: staff that moved between
 * sectors keep what they learned (decision 0015). The course and the day, not where.
 */
export function listCarried(
  work: Work,
  organisationId: string,
): Promise<{ personId: string; courseId: string; completedOn: Day }[]> {
  return listStoredCarried(work.db, organisationId)
}
