import { dayOf } from '~/platform/clock/day.ts'
import type { Work } from '~/platform/work.server.ts'
import { isHeldOn, type SignedIn } from './actor.ts'
import { findMembershipForSignIn, listMembershipsOf, type Membership } from './organisation-store.server.ts'

/**
 * Who is signed in with this membership; null from the day after the job ended. Somebody who moved to another unit goes on in
 * the job she holds in the same organisation now.
 */
export async function findSignedIn(
  work: Work,
  signIn: { organisationId: string; membershipId: string },
): Promise<SignedIn | null> {
  const { organisationId, membershipId: id } = signIn
  const signedInto = await findMembershipForSignIn(work.db, { organisationId, id })
  const membership = signedInto && (await heldToday(work, signedInto))
  if (!membership) return null
  const { person, organisation } = membership
  return {
    personId: person.id,
    membershipId: membership.id,
    organisationId: organisation.id,
    roles: membership.roles,
    isManager: membership.isManager,
    name: person.name,
    email: person.email,
    language: person.language,
    jobTitle: membership.jobTitle,
    jobFunction: membership.jobFunction,
    organisationName: organisation.officialName,
    accentColour: organisation.accentColour,
  }
}

type SignInMembership = NonNullable<Awaited<ReturnType<typeof findMembershipForSignIn>>>

async function heldToday(work: Work, membership: SignInMembership): Promise<SignInMembership | null> {
  const today = dayOf(work.now)
  if (isHeldOn(membership, today)) return membership
  const { organisationId, personId } = membership
  const now = (await listMembershipsOf(work.db, personId)).find(
    (other) => other.organisationId === organisationId && isHeldOn(other, today),
  )
  return now ? findMembershipForSignIn(work.db, { organisationId, id: now.id }) : null
}

/** The job somebody signs in to: the newest she holds today; null where she holds none. */
export async function findCurrentMembership(work: Work, personId: string): Promise<Membership | null> {
  const memberships = await listMembershipsOf(work.db, personId)
  return memberships.find((membership) => isHeldOn(membership, dayOf(work.now))) ?? null
}
