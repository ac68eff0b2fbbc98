import type { Actor } from '~/domains/organisation/actor.ts'
import { type Transaction, takeLock } from '~/platform/db/database.server.ts'

/**
 * Lets what one learner does go one after the other, until the transaction of each ends. Without it two clicks could
 * enrol her twice, and of two last steps at the same moment, a lesson and a case say, neither would see the other and
 * find the course complete.
 */
export function takeLearnerLock(transaction: Transaction, { personId }: Pick<Actor, 'personId'>): Promise<void> {
  return takeLock(transaction, `learner:${personId}`)
}
