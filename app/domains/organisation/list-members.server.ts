import type { Work } from '~/platform/work.server.ts'
import { type Actor, visibleTo } from './actor.ts'
import {
  findOrganisationIdOfMembership,
  getOrganisation,
  listUnitsOf,
  listVisibleMembers,
} from './organisation-store.server.ts'

export type Member = Awaited<ReturnType<typeof listMembers>>[number]

/** The jobs of everybody the actor may see, past and present. */
export function listMembers(work: Work, actor: Actor) {
  return listVisibleMembers(work.db, visibleTo(actor))
}

/** The units of the actor's own organisation. */
export function listUnits(work: Work, actor: Actor) {
  return listUnitsOf(work.db, actor.organisationId)
}

/** The formal name, as a certificate and a page's head show it. */
export async function getOrganisationName(work: Work, organisationId: string): Promise<string> {
  return (await getOrganisation(work.db, organisationId)).officialName
}

/** Is this the id of a job in another organisation than the actor's? Asked only to write an attempt to look into the audit. */
export async function isElsewhere(work: Work, actor: Actor, membershipId: string): Promise<boolean> {
  const organisationId = await findOrganisationIdOfMembership(work.db, membershipId)
  return organisationId !== null && organisationId !== actor.organisationId
}
