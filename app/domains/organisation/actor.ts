import type { Day } from '~/platform/clock/day.ts'
import type { JobFunction } from './organisation.ts'

export type Role = 'FACILITATOR' | 'COORDINATOR' | 'COURSE_OWNER' | 'SECRETARIAT' | 'ADMINISTRATOR'

/** Who is asking: a person in one job, in one organisation. Every read and write of people's data goes through one. */
export type Actor = {
  personId: string
  membershipId: string
  organisationId: string
  roles: Role[]
}

/** The actor with what pages show of her. */
export type SignedIn = Actor & {
  name: string
  email: string
  language: 'da' | 'en'
  jobTitle: string
  jobFunction: JobFunction
  organisationName: string
  accentColour: string | null
}

export type Right = 'follow-up' | 'mend-content'

/** The one place that says which role may do what. Learning needs no role: it is one's own. */
const holders: Record<Right, Role[]> = {
  'follow-up': ['COORDINATOR', 'ADMINISTRATOR'],
  'mend-content': ['COURSE_OWNER', 'ADMINISTRATOR'],
}

export function can(actor: Actor, right: Right): boolean {
  return actor.roles.some((role) => holders[right].includes(role))
}

/** Which people's records an actor may see, as plain data that a store turns into its `where`. */
export type Visibility = { organisationId: string; personId?: string }

/** Everybody in the own organisation for those who follow up; oneself for everybody else. Never another organisation. */
export function visibleTo(actor: Actor): Visibility {
  if (can(actor, 'follow-up')) return { organisationId: actor.organisationId }
  return { organisationId: actor.organisationId, personId: actor.personId }
}

/** Is a job held on this day? Both ends are counted. */
export function isHeldOn(membership: { startsOn: Day; endsOn: Day | null }, day: Day): boolean {
  return membership.startsOn <= day && (membership.endsOn === null || day <= membership.endsOn)
}
