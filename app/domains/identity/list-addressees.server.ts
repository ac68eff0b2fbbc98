import type { Work } from '~/platform/work.server.ts'
import { listAddressees as listStoredAddressees } from './identity-store.server.ts'

export type { Addressee } from './identity-store.server.ts'

/** Names, addresses and languages of people somebody is about to write to, by their id. */
export async function listAddressees(work: Work, personIds: Iterable<string>) {
  const people = await listStoredAddressees(work.db, [...new Set(personIds)])
  return new Map(people.map((person) => [person.id, person]))
}
