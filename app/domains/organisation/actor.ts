import type { Day } from '~/platform/clock/day.ts'
import type { JobFunction } from './organisation.ts'

export type Role = 'FACILITATOR' | 'COORDINATOR' | 'COURSE_OWNER' | 'SECRETARIAT' | 'ADMINISTRATOR'

/** Who is asking: a person in one job, in one organisation. Every read and write of people's data goes through one. */
export type Actor = {
  personId: string
  membershipId: string
  organisationId: string
  roles: Role[]
  /** Does she lead others in this job? */
  isManager: boolean
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

export type Right =
  /** See who in the own organisation has learned what. */
  | 'follow-up'
  /** Say who is to learn what until when, and who need not. */
  | 'assign'
  /** Keep the people and units of the own organisation. */
  | 'keep-people'
  /** See the status of those in the units one leads. */
  | 'lead'
  /** See sums of the organisations in the own health council or region, of nobody by name. */
  | 'see-sums'
  /** Hold a course for a group, across sectors. */
  | 'hold-cohorts'
  | 'mend-content'

/** The one place that says who may do what. Learning needs no right: it is one's own. */
const holders: Record<Right, (Role | 'LEADER')[]> = {
  'follow-up': ['COORDINATOR', 'ADMINISTRATOR'],
  assign: ['COORDINATOR', 'ADMINISTRATOR'],
  'keep-people': ['COORDINATOR', 'ADMINISTRATOR'],
  lead: ['LEADER'],
  'see-sums': ['SECRETARIAT', 'ADMINISTRATOR'],
  'mend-content': ['COURSE_OWNER', 'ADMINISTRATOR'],
  'hold-cohorts': ['FACILITATOR', 'COORDINATOR', 'ADMINISTRATOR'],
}

export const rights = Object.keys(holders) as Right[]

export function can(actor: Pick<Actor, 'roles' | 'isManager'>, right: Right): boolean {
  return holders[right].some((holder) => (holder === 'LEADER' ? actor.isManager : actor.roles.includes(holder)))
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
