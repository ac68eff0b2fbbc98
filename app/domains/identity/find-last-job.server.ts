import type { Work } from '~/platform/work.server.ts'
import { findLastJob as findStoredLastJob } from './identity-store.server.ts'

/** The job somebody was signed in to last; null where she never was. */
export function findLastJob(work: Work, personId: string): Promise<string | null> {
  return findStoredLastJob(work.db, personId)
}
