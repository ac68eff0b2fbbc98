import type { Work } from '~/platform/work.server.ts'
import { insertPeople, saveNames } from './identity-store.server.ts'

/**
 * The ids of the people with these addresses, made where there are none. A name that stands already is not overwritten, and
 * nothing of it is given back.
 */
export async function registerPeople(
  work: Work,
  people: { email: string; name: string }[],
): Promise<ReadonlyMap<string, string>> {
  return insertPeople(
    work.db,
    people.map((person) => ({ id: work.newId(), ...person, createdAt: work.now })),
  )
}

/** Mends names, as the place where they work says; that it may is asked there. */
export async function renamePeople(work: Work, people: { personId: string; name: string }[]): Promise<void> {
  await saveNames(work.db, people)
}
