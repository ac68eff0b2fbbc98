import { type Actor, can } from '~/domains/organisation/actor.ts'
import { nearestLeader } from '~/domains/organisation/job.ts'
import { getUnitTree, listJobs } from '~/domains/organisation/list-jobs.server.ts'
import { dayOf } from '~/platform/clock/day.ts'
import type { Work } from '~/platform/work.server.ts'
import { noFilter } from './follow-up.ts'
import { followUpScope, teamScope } from './follow-up-scope.server.ts'
import { listApplied } from './follow-up-store.server.ts'

export type Application = {
  enrolmentId: string
  personId: string
  name: string
  unitNames: string
  courseId: string
  appliedAt: Date
}

/** The applications the actor may answer: a coordinator every one of her organisation, a leader those of her nearest. */
export async function listApplications(work: Work, actor: Actor): Promise<Application[]> {
  const isCoordinator = can(actor, 'assign')
  const scope = isCoordinator ? await followUpScope(work, actor) : await teamScope(work, actor)
  if (!scope) return []
  const applied = await listApplied(work.db, scope, { ...noFilter, standing: 'applied' })
  const others = applied.filter(({ personId }) => personId !== actor.personId)
  if (isCoordinator || others.length === 0) return others
  const { organisationId } = actor
  const [jobs, units] = await Promise.all([listJobs(work, organisationId), getUnitTree(work, organisationId)])
  const isOwn = (membershipId: string) => {
    const job = jobs.find((each) => each.membershipId === membershipId)
    return job !== undefined && nearestLeader(job, jobs, units, dayOf(work.now))?.personId === actor.personId
  }
  return others.filter(({ membershipId }) => isOwn(membershipId))
}
