import { expect, test } from 'vitest'
import { cloneDatabase, workOn } from '../../../tests/support/database.ts'
import { chooseLanguage, getOwnPerson, mendProfile } from './mend-profile.server.ts'
import { registerPerson } from './register-person.server.ts'

const { db } = await cloneDatabase()
const work = workOn(db, '2026-11-16T08:00:00Z')

test('a profile is saved over the revision its page was opened with', async () => {
  const { id: personId } = await registerPerson(work, { email: 'ida@noerreby.example', name: 'Ida Holm' })
  expect(await mendProfile(work, { personId, revision: 0, name: 'Ida Holm Łoś', language: 'en' })).toMatchObject({
    ok: true,
  })
  expect(await getOwnPerson(work, personId)).toMatchObject({ name: 'Ida Holm Łoś', language: 'en', revision: 1 })
})

test('of two pages opened before either saved, one saves and the other hears of it', async () => {
  const { id: personId } = await registerPerson(work, { email: 'per@noerreby.example', name: 'Per Dam' })
  const answers = await Promise.all(
    ['Per A. Dam', 'Per B. Dam'].map((name) => mendProfile(work, { personId, revision: 0, name, language: 'da' })),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'changed-elsewhere' })
  expect((await getOwnPerson(work, personId)).revision).toBe(1)
})

test('a language chosen from the footer is remembered and undoes no name', async () => {
  const { id: personId } = await registerPerson(work, { email: 'eva@noerreby.example', name: 'Eva Lund' })
  await chooseLanguage(work, personId, 'en')
  expect(await getOwnPerson(work, personId)).toMatchObject({ name: 'Eva Lund', language: 'en' })
})

test('registering an address again gives the same person under the name that stands', async () => {
  const first = await registerPerson(work, { email: 'bo@noerreby.example', name: 'Bo Lind' })
  expect(await registerPerson(work, { email: 'bo@noerreby.example', name: 'Bo L.' })).toEqual(first)
})

test('two who register one address at the same moment register one person', async () => {
  const both = await Promise.all(
    [1, 2, 3].map(() => registerPerson(work, { email: 'amal@noerreby.example', name: 'Amal Nassar' })),
  )
  expect(new Set(both.map(({ id }) => id)).size).toBe(1)
})

test('a person who is not there is an error, not an empty page', async () => {
  await expect(getOwnPerson(work, work.newId())).rejects.toThrow('Expected the signed-in person to exist')
})
