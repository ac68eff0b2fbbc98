import { type Transaction, takeLock } from '~/platform/db/database.server.ts'

/**
 * Lets what changes many people of an organisation go one after the other, until the transaction of each ends: an import, a
 * run of the rules, a merged unit.
 */
export function takePeopleLock(transaction: Transaction, organisationId: string): Promise<void> {
  return takeLock(transaction, `people:${organisationId}`)
}
