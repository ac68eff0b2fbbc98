import type { Day } from '~/platform/clock/day.ts'
import type { Work } from '~/platform/work.server.ts'
import type { Role } from './actor.ts'
import type { JobFunction } from './organisation.ts'
import { insertMembership, saveJob, saveMembershipEnd } from './organisation-store.server.ts'

export type Employment = {
  organisationId: string
  personId: string
  unitId: string | null
  jobFunction: JobFunction
  jobTitle: string
  isManager: boolean
  roles: Role[]
  startsOn: Day
  /** The job this one takes over from. */
  predecessorId?: string | null
}

/** Records that a person works in an organisation from a day on; gives the membership's id. */
export async function employPerson(work: Work, employment: Employment): Promise<string> {
  const id = work.newId()
  await insertMembership(work.db, { id, ...employment, endsOn: null, createdAt: work.now })
  return id
}

/** Records the last day of a job. What the person learned stays with her and with the organisation's figures of that time. */
export async function endEmployment(
  work: Work,
  membership: { organisationId: string; id: string },
  lastDay: Day,
): Promise<void> {
  await saveMembershipEnd(work.db, membership, lastDay)
}

/** Mends what somebody does for a living, as she says herself. */
export async function mendJob(
  work: Work,
  membership: { organisationId: string; id: string },
  job: { jobFunction: JobFunction; jobTitle: string },
): Promise<void> {
  await saveJob(work.db, membership, job)
}
