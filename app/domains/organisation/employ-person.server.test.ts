import { expect, test } from 'vitest'
import { openPublishedLibrary } from '~/domains/course/published-library.server.ts'
import type { Day } from '~/platform/clock/day.ts'
import { buildSmallWorld } from '../../../prisma/worlds/small-world.ts'
import { cloneDatabase, workOn } from '../../../tests/support/database.ts'
import { type Employment, employPerson, endEmployment, mendJob } from './employ-person.server.ts'
import { findCurrentMembership, findSignedIn } from './find-signed-in.server.ts'

const { db } = await cloneDatabase()
const work = workOn(db, '2026-11-16T08:00:00Z')
const { one, other } = await buildSmallWorld(work, openPublishedLibrary(db))
const jobFrom = (day: string): Omit<Employment, 'organisationId' | 'personId'> => ({
  ...{ jobFunction: 'PPR', jobTitle: 'Psykolog', isManager: false, roles: [], unitId: null, startsOn: day as Day },
})

test('the job somebody signs in to is the newest she holds today, in whichever organisation', async () => {
  const { personId, membershipId } = one.colleague
  expect(await findCurrentMembership(work, personId)).toMatchObject({ id: membershipId })
  const { organisationId } = other.learner
  const newest = await employPerson(work, { organisationId, personId, ...jobFrom('2026-11-01') })
  await employPerson(work, { organisationId, personId, ...jobFrom('2026-12-01') })
  expect(await findCurrentMembership(work, personId)).toMatchObject({ id: newest, organisationId })
})

test('a job from tomorrow on is not held today', async () => {
  const { organisationId, personId } = other.colleague
  const membershipId = await employPerson(work, { organisationId, personId, ...jobFrom('2026-11-17') })
  expect(await findSignedIn(work, { organisationId, membershipId })).toBeNull()
})

test('days are stored as the days they are, far from midnight UTC too', async () => {
  const { organisationId, personId } = other.colleague
  const id = await employPerson(work, { organisationId, personId, ...jobFrom('2026-03-29') })
  await endEmployment(work, { organisationId, id }, '2026-10-25' as Day)
  const stored = await db.$queryRaw`SELECT "startsOn"::text, "endsOn"::text FROM "Membership" WHERE "id" = ${id}::uuid`
  expect(stored).toEqual([{ startsOn: '2026-03-29', endsOn: '2026-10-25' }])
})

test('a mended job shows at once', async () => {
  const { organisationId, membershipId } = one.learner
  await mendJob(work, { organisationId, id: membershipId }, { jobFunction: 'PPR', jobTitle: 'Talehørelærer' })
  expect(await findSignedIn(work, { organisationId, membershipId })).toMatchObject({
    ...{ jobFunction: 'PPR', jobTitle: 'Talehørelærer' },
  })
})

test('a job can be mended or ended only under its own organisation', async () => {
  const { membershipId } = one.learner
  const elsewhere = { organisationId: other.learner.organisationId, id: membershipId }
  await expect(endEmployment(work, elsewhere, '2026-11-15' as Day)).rejects.toThrow()
  await expect(mendJob(work, elsewhere, { jobFunction: 'OTHER', jobTitle: 'Anden' })).rejects.toThrow()
})

test('nobody can be employed in a unit of another organisation', async () => {
  const unitId = other.unitIds.get('PPR') ?? null
  const { personId, organisationId } = one.learner
  await expect(employPerson(work, { organisationId, personId, ...jobFrom('2026-11-01'), unitId })).rejects.toThrow()
})
