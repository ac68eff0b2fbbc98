import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import { findPerson, type Person, saveLanguage, savePerson } from './identity-store.server.ts'

export type OwnPerson = Person

/** The person's own facts as they stand. */
export async function getOwnPerson(work: Work, personId: string): Promise<Person> {
  const person = await findPerson(work.db, personId)
  if (!person) throw new Error('Expected the signed-in person to exist, found none.')
  return person
}

/** Saves name and language, unless the profile was saved elsewhere since the page was opened. */
export async function mendProfile(
  work: Work,
  change: { personId: string; revision: number; name: string; language: 'da' | 'en' },
): Promise<Result<'saved', 'changed-elsewhere'>> {
  const { personId, revision, ...person } = change
  return (await savePerson(work.db, { id: personId, revision }, person)) ? allow('saved') : refuse('changed-elsewhere')
}

/** Remembers the language a person chose from the footer. */
export async function chooseLanguage(work: Work, personId: string, language: 'da' | 'en'): Promise<void> {
  await saveLanguage(work.db, personId, language)
}
