import { listAsked } from '~/domains/assignment/assignment.ts'
import { getSituation } from '~/domains/assignment/get-situation.server.ts'
import { listNames } from '~/domains/identity/given-names.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
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
  const { today, jobs, units } = situation
  const rules = situation.rules.filter(({ audience }) => audience === 'MANAGERS')
  const byMembership = new Map(jobs.map((job) => [job.membershipId, job]))
  const found = newLeadersOn(today, jobs, listAsked({ ...situation, rules }))
  const names = await listNames(
    work,
    actor.organisationId,
    found.leaders.map(({ personId }) => personId),
  )
  const unitIdOf = (membershipId: string) => byMembership.get(membershipId)?.unitId ?? ''
  return {
    ...found,
    isAsked: rules.length > 0,
    leaders: found.leaders.map((leader) => ({
      ...leader,
      ...{
        name: names.get(leader.personId) ?? '',
        unitName: units.get(unitIdOf(leader.membershipId))?.name ?? '',
      },
    })),
  }
}
