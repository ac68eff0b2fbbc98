import { dayOf } from '~/platform/clock/day.ts'
import type { Work } from '~/platform/work.server.ts'
import { isHeldOn } from './actor.ts'
import { listMembershipsOf, listOrganisationNames } from './organisation-store.server.ts'

export type OwnJob = { membershipId: string; organisationId: string; organisationName: string; jobTitle: string }

/** The jobs somebody holds today, wherever they are: what she can change between. About oneself alone. */
export async function listOwnJobs(work: Work, personId: string): Promise<OwnJob[]> {
  const held = (await listMembershipsOf(work.db, personId)).filter((job) => isHeldOn(job, dayOf(work.now)))
  const names = await listOrganisationNames(
    work.db,
    held.map(({ organisationId }) => organisationId),
  )
  return held.map(({ id, organisationId, jobTitle }) => ({
    ...{ membershipId: id, organisationId, jobTitle, organisationName: names.get(organisationId) ?? '' },
  }))
}
