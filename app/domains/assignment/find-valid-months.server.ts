import type { Work } from '~/platform/work.server.ts'
import { findValidMonths as findStoredValidMonths } from './assignment-store.server.ts'

/** How many months a completion of the course counts in the organisation; null for good. */
export function findValidMonths(
  work: Work,
  { organisationId, courseId }: { organisationId: string; courseId: string },
): Promise<number | null> {
  return findStoredValidMonths(work.db, organisationId, courseId)
}
