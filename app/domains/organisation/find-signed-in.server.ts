import { dayOf } from '~/platform/clock/day.ts'
import type { Work } from '~/platform/work.server.ts'
import { isHeldOn, type SignedIn } from './actor.ts'
import { findMembershipForSignIn, listMembershipsOf, type Membership } from './organisation-store.server.ts'

/** Who is signed in with this membership; null from the day after the job ended. */
export async function findSignedIn(
  work: Work,
  signIn: { organisationId: string; membershipId: string },
): Promise<SignedIn | null> {
  const membership = await findMembershipForSignIn(work.db, {
    organisationId: signIn.organisationId,
    id: signIn.membershipId,
  })
  if (!membership || !isHeldOn(membership, dayOf(work.now))) return null
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

/** The job somebody signs in to: the newest she holds today; null where she holds none. */
export async function findCurrentMembership(work: Work, personId: string): Promise<Membership | null> {
  const memberships = await listMembershipsOf(work.db, personId)
  return memberships.find((membership) => isHeldOn(membership, dayOf(work.now))) ?? null
}
