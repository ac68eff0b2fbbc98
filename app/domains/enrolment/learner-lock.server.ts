import type { Actor } from '~/domains/organisation/actor.ts'
import { type Transaction, takeLock } from '~/platform/db/database.server.ts'

/**
 * Lets what one learner does go one after the other, until the transaction of each ends: a second click finds what the
 * first one did, and the later of two last steps (a lesson and a case, say) finds the course complete.
 */
export function takeLearnerLock(transaction: Transaction, { personId }: Pick<Actor, 'personId'>): Promise<void> {
  return takeLock(transaction, `learner:${personId}`)
}
