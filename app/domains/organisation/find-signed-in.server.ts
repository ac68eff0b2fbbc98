import { findLastJob } from '~/domains/identity/find-last-job.server.ts'
import { type Day, dayOf } from '~/platform/clock/day.ts'
import type { Work } from '~/platform/work.server.ts'
import { isHeldOn, type SignedIn } from './actor.ts'
import { findMembershipForSignIn, listMembershipsOf, type Membership } from './organisation-store.server.ts'

/**
 * Who is signed in with this membership; null from the day after the job ended. Whoever was moved to another unit since goes
 * on in the job that took over.
 */
export async function findSignedIn(
  work: Work,
  signIn: { organisationId: string; membershipId: string },
): Promise<SignedIn | null> {
  const { organisationId } = signIn
  const membership = await findHeld(work, organisationId, signIn.membershipId)
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

async function findHeld(work: Work, organisationId: string, membershipId: string) {
  const today = dayOf(work.now)
  const membership = await findMembershipForSignIn(work.db, { organisationId, id: membershipId })
  if (!membership || isHeldOn(membership, today)) return membership
  const next = jobThatTookOver(await listMembershipsOf(work.db, membership.personId), membership, today)
  return next && findMembershipForSignIn(work.db, { organisationId, id: next.id })
}

function jobThatTookOver(jobs: Membership[], ended: { id: string; organisationId: string }, today: Day) {
  let at = jobs.find(({ predecessorId }) => predecessorId === ended.id)
  while (at && !isHeldOn(at, today)) {
    const { id } = at
    at = jobs.find(({ predecessorId }) => predecessorId === id)
  }
  return at?.organisationId === ended.organisationId ? at : null
}

/**
 * The job somebody signs in to: the one she used last, or what took over from it, while she holds it; else the newest she holds
 * today; null where she holds none. Somebody who is given a job elsewhere too does not lose sight of her first.
 */
export async function findCurrentMembership(work: Work, personId: string): Promise<Membership | null> {
  const today = dayOf(work.now)
  const [memberships, lastId] = await Promise.all([listMembershipsOf(work.db, personId), findLastJob(work, personId)])
  const held = memberships.filter((membership) => isHeldOn(membership, today))
  const last = memberships.find(({ id }) => id === lastId)
  const goesOn = last && (held.find(({ id }) => id === last.id) ?? jobThatTookOver(memberships, last, today))
  return goesOn ?? held[0] ?? null
}
