import type { Work } from '~/platform/work.server.ts'
import { insertGivenNames, saveGivenNames } from './given-name-store.server.ts'
import { insertPeople, saveNames } from './identity-store.server.ts'

/**
 * The ids of the people with these addresses, made where there are none. A name that stands already is not overwritten, and
 * nothing of it is given back: whoever was known somewhere else is called what this organisation calls her, until she signs in.
 */
export async function registerPeople(
  work: Work,
  organisationId: string,
  people: { email: string; name: string }[],
): Promise<ReadonlyMap<string, string>> {
  const added = people.map((person) => ({ id: work.newId(), ...person, createdAt: work.now }))
  const ids = await insertPeople(work.db, added)
  const known = added.flatMap(({ id, email, name }) => {
    const personId = ids.get(email)
    return personId && personId !== id ? [{ personId, name }] : []
  })
  await insertGivenNames(work.db, organisationId, known)
  return ids
}

/** Mends names, as the place where they work says; that it may is asked there. A name that is only its own stays only its own. */
export async function renamePeople(
  work: Work,
  organisationId: string,
  people: { personId: string; name: string }[],
): Promise<void> {
  const given = await saveGivenNames(work.db, organisationId, people)
  await saveNames(
    work.db,
    people.filter(({ personId }) => !given.has(personId)),
  )
}
