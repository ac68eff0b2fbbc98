import { expect, test } from 'vitest'
import { openPublishedLibrary } from '~/domains/course/published-library.server.ts'
import { endEmployment } from '~/domains/organisation/employ-person.server.ts'
import { findCurrentMembership, findSignedIn } from '~/domains/organisation/find-signed-in.server.ts'
import type { Day } from '~/platform/clock/day.ts'
import { days, after as later, seconds } from '~/platform/clock/duration.ts'
import { buildSmallWorld } from '../../../prisma/worlds/small-world.ts'
import { cloneDatabase, workAt, workOn } from '../../../tests/support/database.ts'
import { endSignIn } from './end-sign-in.server.ts'
import { findSignIn } from './find-sign-in.server.ts'
import { signInLifetime } from './sign-in.ts'
import { startSignIn } from './start-sign-in.server.ts'

const { db } = await cloneDatabase()
const work = workOn(db, '2026-11-16T08:00:00Z')
const { one } = await buildSmallWorld(work, openPublishedLibrary(db))
const { learner, colleague } = one
const whom = (actor = learner) => ({
  ...{ personId: actor.personId, organisationId: actor.organisationId, membershipId: actor.membershipId },
})

test('a sign-in is found by the secret of its cookie, and the secret is not in the database', async () => {
  const { secret } = await startSignIn(work, whom())
  expect(await findSignIn(work, secret)).toEqual(whom())
  expect(JSON.stringify(await db.signIn.findMany())).not.toContain(secret)
})

test('a secret that was never given out, or was cut, is nobody', async () => {
  const { secret } = await startSignIn(work, whom())
  expect(await findSignIn(work, 'made up')).toBeNull()
  expect(await findSignIn(work, secret.slice(0, -1))).toBeNull()
  expect(await findSignIn(work, '')).toBeNull()
})

test('a sign-in lasts fourteen days and not a second longer', async () => {
  const { secret, expiresAt } = await startSignIn(work, whom())
  expect(expiresAt).toEqual(later(work.now, signInLifetime))
  expect(await findSignIn(workAt(work, later(expiresAt, -seconds(1))), secret)).toEqual(whom())
  expect(await findSignIn(workAt(work, expiresAt), secret)).toBeNull()
})

test('an ended sign-in is over, ending it again keeps the first moment, and other sign-ins go on', async () => {
  const [here, elsewhere] = [await startSignIn(work, whom()), await startSignIn(work, whom())]
  await endSignIn(work, here.secret)
  await endSignIn(workAt(work, later(work.now, days(1))), here.secret)
  expect(await findSignIn(work, here.secret)).toBeNull()
  expect(await findSignIn(work, elsewhere.secret)).toEqual(whom())
  const ended = await db.signIn.findMany({ where: { endedAt: { not: null } } })
  expect(ended.map(({ endedAt }) => endedAt)).toEqual([work.now])
})

test('ending a sign-in that never was does no harm', async () => {
  await expect(endSignIn(work, 'made up')).resolves.toBeUndefined()
})

test('who is signed in has the name, job and organisation that pages show', async () => {
  expect(await findSignedIn(work, whom())).toEqual({
    ...whom(),
    ...{ roles: [], isManager: false, name: 'Ida Holm', email: 'ida@noerreby.example', language: 'da' },
    ...{ jobTitle: 'Sundhedsplejerske', jobFunction: 'HEALTH_NURSING' },
    ...{ organisationName: 'Nørreby Kommune', accentColour: null },
  })
})

test('on the last day of her job she is still in; when the day is over in Denmark she is out', async () => {
  await endEmployment(
    work,
    { organisationId: colleague.organisationId, id: colleague.membershipId },
    '2026-11-20' as Day,
  )
  const lastMinute = workAt(work, '2026-11-20T22:59:00Z')
  const midnight = workAt(work, '2026-11-20T23:00:00Z')
  expect(await findSignedIn(lastMinute, whom(colleague))).not.toBeNull()
  expect(await findSignedIn(midnight, whom(colleague))).toBeNull()
  expect(await findCurrentMembership(lastMinute, colleague.personId)).toMatchObject({ id: colleague.membershipId })
  expect(await findCurrentMembership(midnight, colleague.personId)).toBeNull()
})

test('a membership asked for under another organisation is nobody', async () => {
  expect(await findSignedIn(work, { ...whom(), organisationId: one.coordinator.personId })).toBeNull()
})
