import type { Work } from '~/platform/work.server.ts'
import { findPersonByEmail, insertPerson, type Person } from './identity-store.server.ts'

/** The person with this address, made where there is none. A name that stands already is not overwritten. */
export async function registerPerson(work: Work, person: { email: string; name: string }): Promise<Person> {
  const { email, name } = person
  const known = await findPersonByEmail(work.db, email)
  return known ?? insertPerson(work.db, { id: work.newId(), email, name, createdAt: work.now })
}

/** Somebody by her address, for the demonstration's one-click sign-in: production has no route that asks this. */
export function findPersonOfDemo(work: Work, email: string): Promise<Person | null> {
  return findPersonByEmail(work.db, email)
}
