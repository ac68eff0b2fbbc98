import { readerOf } from '~/domains/assignment/assignment.ts'
import { getSituation } from '~/domains/assignment/get-situation.server.ts'
import { isHeldAsDone } from '~/domains/enrolment/enrolment.ts'
import { listAddressees } from '~/domains/identity/list-addressees.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { jobBeganOn } from '~/domains/organisation/job.ts'
import type { Work } from '~/platform/work.server.ts'
import { type NewLeader, newLeadersOn } from './new-leaders.ts'

export type NewLeadersPage = {
  leaders: (NewLeader & { name: string; unitName: string })[]
  allLeaders: number
  onboarded: number
  /** Does any rule ask something of new leaders? */
  isAsked: boolean
}

/** The new leaders of the actor's organisation by name, with how far they are. For those who follow up. */
export async function getNewLeaders(work: Work, actor: Actor): Promise<NewLeadersPage> {
  const situation = await getSituation(work, new Map(), actor.organisationId)
  const { today, jobs, rules, paths, units, enrolments } = situation
  const byMembership = new Map(jobs.map((job) => [job.membershipId, job]))
  const forLeaders = rules
    .filter(({ audience }) => audience === 'MANAGERS')
    .map((rule) => ({ isAbout: readerOf(rule, situation), path: paths.find(({ id }) => id === rule.pathId) }))
  const done = new Set(
    enrolments.filter((each) => isHeldAsDone(each, today)).map(({ personId, courseId }) => `${personId} ${courseId}`),
  )
  const found = newLeadersOn(
    today,
    jobs,
    (job) => [
      ...new Set(
        forLeaders
          .filter(({ isAbout }) => isAbout(job, jobBeganOn(job, byMembership)))
          .flatMap(({ path }) => path?.courses.map(({ courseId }) => courseId) ?? []),
      ),
    ],
    (personId, courseId) => done.has(`${personId} ${courseId}`),
  )
  const people = await listAddressees(
    work,
    found.leaders.map(({ personId }) => personId),
  )
  const unitIdOf = (membershipId: string) => byMembership.get(membershipId)?.unitId ?? ''
  return {
    ...found,
    isAsked: forLeaders.length > 0,
    leaders: found.leaders.map((leader) => ({
      ...leader,
      ...{
        name: people.get(leader.personId)?.name ?? '',
        unitName: units.get(unitIdOf(leader.membershipId))?.name ?? '',
      },
    })),
  }
}
