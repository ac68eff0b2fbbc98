import type { Work } from '~/platform/work.server.ts'
import { type Actor, visibleTo } from './actor.ts'
import {
  findOrganisationIdOfMembership,
  getOrganisation,
  listOrganisationIds as listStoredOrganisationIds,
  listUnitsOf,
  listVisibleMembers,
} from './organisation-store.server.ts'

export type Member = Awaited<ReturnType<typeof listMembers>>[number]

/** The jobs of everybody the actor may see, past and present; or of one person, or one job. */
export function listMembers(work: Work, actor: Actor, asked: { personId?: string; id?: string } = {}) {
  return listVisibleMembers(work.db, visibleTo(actor), asked)
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

/** Every organisation that has people: what the work of a day goes through one by one. */
export function listOrganisationIds(work: Work): Promise<string[]> {
  return listStoredOrganisationIds(work.db)
}

/** Do the nearest leaders of this organisation approve what their people enrol in? */
export async function asksLeaders(work: Work, organisationId: string): Promise<boolean> {
  return (await getOrganisation(work.db, organisationId)).asksLeaders
}
