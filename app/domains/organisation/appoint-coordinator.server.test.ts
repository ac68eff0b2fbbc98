import { expect, test } from 'vitest'
import { openPublishedLibrary } from '~/domains/course/published-library.server.ts'
import { registerPerson } from '~/domains/identity/register-person.server.ts'
import { listOutbox } from '~/platform/mail/mail.server.ts'
import { buildSmallWorld } from '../../../prisma/worlds/small-world.ts'
import { cloneDatabase, workOn } from '../../../tests/support/database.ts'
import { appointCoordinator, type NamedOrganisation } from './appoint-coordinator.server.ts'
import { findCurrentMembership } from './find-signed-in.server.ts'
import { invitationMail } from './invitation-mail.tsx'

const { db } = await cloneDatabase()
const work = workOn(db, '2026-11-18T12:20:00Z')

const appoint = (organisation: NamedOrganisation, email: string) =>
  appointCoordinator(work, {
    ...{ organisation, coordinator: { name: 'Ida Holm', email } },
    writeMail: (name) => invitationMail('Ida Holm', name, 'https://tvaers.example/log-ind'),
  })

const jobOf = async (email: string) => {
  const person = await registerPerson(work, { email, name: 'Ida Holm' })
  return findCurrentMembership(work, person.id)
}

test('the first coordinator of a municipality can sign in today and is invited by mail', async () => {
  expect(await appoint({ municipalityCode: '0461' }, 'ida@odense.example')).toEqual({
    ...{ ok: true, value: { organisationName: 'Odense Kommune' } },
  })
  expect(await jobOf('ida@odense.example')).toMatchObject({ roles: ['COORDINATOR'], endsOn: null })
  const [mail] = await listOutbox(db)
  expect(mail).toMatchObject({ recipient: 'ida@odense.example', subject: expect.stringContaining('Odense Kommune') })
  expect(mail?.text).toContain('https://tvaers.example/log-ind')
})

test('appointing her again changes nothing and sends nothing', async () => {
  const before = (await listOutbox(db)).length
  expect(await appoint({ municipalityCode: '0461' }, 'ida@odense.example')).toEqual({
    ...{ ok: false, refusal: 'already-appointed' },
  })
  expect(await listOutbox(db)).toHaveLength(before)
})

test.each(['0411', '9999', 'Odense', ''])(
  'the code %j is no municipality, and nobody is registered',
  async (municipalityCode) => {
    const people = await db.person.count()
    expect(await appoint({ municipalityCode }, 'ny@ukendt.example')).toEqual({
      ok: false,
      refusal: 'unknown-municipality',
    })
    expect(await db.person.count()).toBe(people)
  },
)

test('somebody who works there already keeps her job and becomes its coordinator', async () => {
  const { one } = await buildSmallWorld(work, openPublishedLibrary(db))
  await appoint({ municipalityCode: '9101' }, 'ida@noerreby.example')
  expect(await jobOf('ida@noerreby.example')).toMatchObject({ id: one.learner.membershipId, roles: ['COORDINATOR'] })
})

test('a practice is made where there is none, once, and is not an invented one', async () => {
  const practice = { kind: 'PRACTICE', name: 'Lægehuset Havnen' } as const
  await appoint(practice, 'lis@havnen.example')
  await appoint(practice, 'bo@havnen.example')
  expect(await db.organisation.findMany({ where: { name: practice.name } })).toMatchObject([{ isFictional: false }])
})
