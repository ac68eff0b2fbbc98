import type { Work } from '~/platform/work.server.ts'
import { deleteGivenName, listGivenNames as listStored } from './given-name-store.server.ts'
import { listAddressees } from './list-addressees.server.ts'

/** What an organisation calls those it gave a job and who have not signed in to it yet, by their id. */
export function listGivenNames(work: Work, organisationId: string): Promise<ReadonlyMap<string, string>> {
  return listStored(work.db, organisationId)
}

/** What people are called in an organisation, by their id: for what others in it read. */
export async function listNames(
  work: Work,
  organisationId: string,
  personIds: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const [people, given] = await Promise.all([listAddressees(work, personIds), listGivenNames(work, organisationId)])
  return new Map([...people].map(([id, { name }]) => [id, given.get(id) ?? name]))
}

/** She has come into the organisation herself: from now on she has her own name there. */
export async function takeOwnName(work: Work, who: { organisationId: string; personId: string }): Promise<void> {
  await deleteGivenName(work.db, who)
}
