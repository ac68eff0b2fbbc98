import { addDays, type Day } from '~/platform/clock/day.ts'
import { isHeldOn } from './actor.ts'
import type { JobFunction } from './organisation.ts'
import { type UnitTree, unitOn, unitsUpFrom } from './unit-tree.ts'

/** Somebody in one job in one organisation, as rules and reminders need it. A move to another unit is a job of its own. */
export type Job = {
  membershipId: string
  organisationId: string
  personId: string
  unitId: string | null
  jobFunction: JobFunction
  isManager: boolean
  startsOn: Day
  endsOn: Day | null
  /** The job it took over from. */
  predecessorId: string | null
}

/**
 * The day somebody began what she does now. A move to another unit of the same organisation goes on with the same work; a
 * new function, becoming a leader, another organisation or a break in between is a beginning.
 * @param jobs every job of the organisation by its membership
 */
export function jobBeganOn(job: Job, jobs: ReadonlyMap<string, Job>): Day {
  let at = job
  for (const passed = new Set([at.membershipId]); ; passed.add(at.membershipId)) {
    const before = at.predecessorId ? jobs.get(at.predecessorId) : undefined
    if (!before || passed.has(before.membershipId) || !isSameWork(before, at)) return at.startsOn
    at = before
  }
}

function isSameWork(before: Job, after: Job): boolean {
  const isWithoutBreak = before.endsOn !== null && addDays(before.endsOn, 1) >= after.startsOn
  const isSame = before.jobFunction === after.jobFunction && before.isManager === after.isManager
  return isWithoutBreak && isSame && before.organisationId === after.organisationId
}

/**
 * Who leads somebody on a day: the leader of her unit, else of the one it lies in, and so on to a leader of the whole
 * organisation. A leader's own leader is sought from the unit above hers. Of several the one who has led the longest.
 */
export function nearestLeader(job: Job, jobs: Job[], units: UnitTree, day: Day): Job | null {
  const leaders = jobs
    .filter((other) => other.isManager && other.personId !== job.personId && isHeldOn(other, day))
    .sort((one, other) => (leadsLonger(one, other) ? -1 : 1))
  const path = unitsUpFrom(units, job.unitId && unitOn(units, job.unitId, day))
  for (const unitId of job.isManager ? path.slice(1) : path) {
    const leader = leaders.find((other) => other.unitId && unitOn(units, other.unitId, day) === unitId)
    if (leader) return leader
  }
  // Whoever leads the whole organisation has nobody above her in it.
  if (job.isManager && job.unitId === null) return null
  return leaders.find(({ unitId }) => unitId === null) ?? null
}

function leadsLonger(one: Job, other: Job): boolean {
  return one.startsOn === other.startsOn ? one.membershipId < other.membershipId : one.startsOn < other.startsOn
}
