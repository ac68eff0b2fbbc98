import type { Work } from '~/platform/work.server.ts'
import type { JobFunction } from './organisation.ts'
import { listJobFunctions as listStoredJobFunctions } from './organisation-store.server.ts'

/**
 * What people do for a living in each organisation they work in, the newest job last. Only for counting: who asks for it
 * shows no group under five, and nobody by name.
 */
export function listJobFunctions(
  work: Work,
  personIds: string[],
): Promise<{ personId: string; organisationId: string; jobFunction: JobFunction }[]> {
  return listStoredJobFunctions(work.db, personIds)
}
