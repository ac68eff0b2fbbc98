import { expect, test } from 'vitest'
import { openPublishedLibrary } from '~/domains/course/published-library.server.ts'
import { startSignIn } from '~/domains/identity/start-sign-in.server.ts'
import type { Day } from '~/platform/clock/day.ts'
import { buildSmallWorld } from '../../../prisma/worlds/small-world.ts'
import { employ } from '../../../prisma/worlds/world.ts'
import { cloneDatabase, workOn } from '../../../tests/support/database.ts'
import { addOrganisation } from './add-organisation.server.ts'
import { changeAddresses } from './change-addresses.server.ts'
import { endEmployment } from './employ-person.server.ts'
import { findCurrentMembership, findSignedIn } from './find-signed-in.server.ts'
import { grantRole } from './grant-role.server.ts'
import { placeOrganisation } from './place-organisation.server.ts'

// What whoever runs the portal does for an organisation from outside it.

const { db } = await cloneDatabase()
const work = workOn(db, '2026-11-16T08:00:00Z')
const { world, one, other } = await buildSmallWorld(work, openPublishedLibrary(db))
const { organisationId } = one
const emailOf = async ({ personId }: { personId: string }) =>
  (await db.person.findUniqueOrThrow({ where: { id: personId } })).email
const jobOf = ({ personId, membershipId, ...actor }: typeof one.learner) => ({
  ...{ personId, membershipId, organisationId: actor.organisationId },
})
const actionsOn = async (subjectId: string) =>
  (await db.auditEvent.findMany({ where: { subjectId } })).map(({ action }) => action)

test('a role is given to somebody who works there, once, and taken again', async () => {
  const email = await emailOf(one.learner)
  const grant = { organisationId, email, role: 'SECRETARIAT' as const, isTaken: false }
  expect(await grantRole(work, grant)).toEqual({ ok: true, value: 'granted' })
  expect(await findSignedIn(work, one.learner)).toMatchObject({ roles: ['SECRETARIAT'] })
  expect(await grantRole(work, grant)).toEqual({ ok: false, refusal: 'nothing-to-do' })
  expect(await grantRole(work, { ...grant, isTaken: true })).toEqual({ ok: true, value: 'taken' })
  expect(await findSignedIn(work, one.learner)).toMatchObject({ roles: [] })
  expect(await actionsOn(one.learner.membershipId)).toEqual(expect.arrayContaining(['granted-role', 'took-role']))
  const elsewhere = await emailOf(other.learner)
  expect(await grantRole(work, { ...grant, email: elsewhere })).toEqual({ ok: false, refusal: 'not-here' })
})

test('a practice is placed in a health council, and in a region from a day on', async () => {
  const added = await addOrganisation(work, {
    ...{ kind: 'PRACTICE', municipalityCode: null, name: 'Lægehuset', officialName: 'Lægehuset' },
    ...{ accentColour: null, healthCouncilId: null, isFictional: true },
  })
  if (!added.ok) throw new Error(added.refusal)
  const place = { organisationId: added.value, council: 'sundhedsråd lilleø', region: 'Region Lilleø' }
  expect(await placeOrganisation(work, { ...place, from: '2026-01-01' as Day })).toEqual({ ok: true, value: 'placed' })
  expect(await placeOrganisation(work, { ...place, council: null, from: '2027-01-01' as Day })).toMatchObject({
    ok: true,
  })
  const regions = await db.organisationRegion.findMany({
    where: { organisationId: added.value },
    orderBy: { validFrom: 'asc' },
  })
  expect(
    regions.map(({ validFrom, validTo }) => [validFrom, validTo].map((day) => day?.toISOString().slice(0, 10))),
  ).toEqual([
    ...[
      ['2026-01-01', '2026-12-31'],
      ['2027-01-01', undefined],
    ],
  ])
  const nowhere = { organisationId, council: null, region: 'Region Ingensteds', from: '2026-01-01' as Day }
  expect(await placeOrganisation(work, nowhere)).toEqual({ ok: false, refusal: 'unknown-region' })
})

test('a new address is the way in from now on; who was signed in is signed out, and an address somebody has is refused', async () => {
  const { secret } = await startSignIn(work, jobOf(one.colleague))
  expect(secret).not.toBe('')
  const before = await emailOf(one.colleague)
  const list = [
    { before, now: 'per@ny.example' },
    { before: await emailOf(one.learner), now: await emailOf(other.learner) },
  ]
  const planned = await changeAddresses(work, { organisationId, list, isTrial: false })
  expect(planned).toMatchObject([{ personId: one.colleague.personId }, { why: 'taken' }])
  expect(await emailOf(one.colleague)).toBe('per@ny.example')
  expect(await db.signIn.count({ where: { personId: one.colleague.personId, endedAt: null } })).toBe(0)
  expect(await actionsOn(one.colleague.personId)).toContain('changed-address')
})

test('somebody with two jobs comes back to the one she used last, and to the other when that is over', async () => {
  const { personId } = one.learner
  const second = await employ(world.for('second job'), other, {
    ...{ email: await emailOf(one.learner), name: 'Ida Holm', jobTitle: 'Konsulent', jobFunction: 'PPR' },
    startsOn: world.daysAgo(3),
  })
  expect(second.personId).toBe(personId)
  expect((await findCurrentMembership(work, personId))?.id).toBe(second.membershipId)
  await startSignIn(work, jobOf(one.learner))
  expect((await findCurrentMembership(work, personId))?.id).toBe(one.learner.membershipId)
  await endEmployment(work, { organisationId, id: one.learner.membershipId }, '2026-11-15' as Day)
  expect((await findCurrentMembership(work, personId))?.id).toBe(second.membershipId)
})
