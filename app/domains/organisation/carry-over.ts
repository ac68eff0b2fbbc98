import { addDays, type Day } from '~/platform/clock/day.ts'
import { groupBy } from '~/platform/group-by.ts'
import type { AddressPair } from './address-pair.ts'

/** A job as far as it matters for what follows somebody from one organisation into another. */
export type CarriedJob = {
  membershipId: string
  email: string
  startsOn: Day
  endsOn: Day | null
  predecessorId: string | null
  /** The job that took over from it, in whatever organisation. */
  successorId: string | null
}

export type MoverRefusal =
  | 'no-job-before'
  /** None that began after the one before. */
  | 'no-job-now'
  /** She works in both; two jobs at once are no move. */
  | 'not-ended'
  /** The job now took over from one in a third organisation. */
  | 'follows-another'
  /** The job before was taken over by one in a third organisation, or by somebody else on the list. */
  | 'followed-by-another'

export type PlannedMover = AddressPair &
  (
    | { outcome: 'carried'; from: string; to: string }
    | { outcome: 'carried-before' }
    | { outcome: 'refused'; why: MoverRefusal }
  )

/**
 * Whose job in one organisation takes over from which in the other, so that what was completed there counts here (decision
 * 0015). The last job she had there, and the one she came with here: a later move within either changes nothing.
 * @param before every job of the organisation that was left
 * @param now every job of the organisation that was come to
 */
export function planCarryOver(movers: AddressPair[], before: CarriedJob[], now: CarriedJob[]): PlannedMover[] {
  const jobsBefore = byAddress(before)
  const jobsNow = byAddress(now)
  const hereById = new Map(now.map((job) => [job.membershipId, job]))
  const taken = new Set<string>()
  return distinct(movers).map((mover) => {
    const no = (why: MoverRefusal): PlannedMover => ({ ...mover, outcome: 'refused', why })
    const from = jobsBefore.get(mover.before)?.at(-1)
    if (!from) return no('no-job-before')
    const to = (jobsNow.get(mover.now) ?? []).find(
      (job) => job.startsOn > from.startsOn && isComing(job, hereById.get(job.predecessorId ?? '')),
    )
    if (!to) return no('no-job-now')
    if (to.predecessorId === from.membershipId) return { ...mover, outcome: 'carried-before' }
    if (from.endsOn === null) return no('not-ended')
    if (to.predecessorId !== null && !hereById.has(to.predecessorId)) return no('follows-another')
    if (from.successorId !== null || taken.has(from.membershipId)) return no('followed-by-another')
    if (taken.has(to.membershipId)) return no('follows-another')
    taken.add(from.membershipId).add(to.membershipId)
    return { ...mover, outcome: 'carried', from: from.membershipId, to: to.membershipId }
  })
}

/** Everybody with a job in both, by one and the same address. */
export function moversInBoth(before: CarriedJob[], now: CarriedJob[]): AddressPair[] {
  const here = byAddress(now)
  return [...byAddress(before).keys()]
    .filter((email) => here.has(email))
    .map((email) => ({ before: email, now: email }))
}

/** Is it a job somebody came with: the first one here, or the first after a break? */
function isComing(job: CarriedJob, earlier: CarriedJob | undefined): boolean {
  return !earlier || earlier.endsOn === null || addDays(earlier.endsOn, 1) < job.startsOn
}

function byAddress(jobs: CarriedJob[]): Map<string, CarriedJob[]> {
  const placeOf = ({ startsOn, membershipId }: CarriedJob) => `${startsOn} ${membershipId}`
  const inOrder = [...jobs].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
  return groupBy(inOrder, ({ email }) => email)
}

const distinct = (movers: AddressPair[]) => [
  ...new Map(movers.map((mover) => [`${mover.before} ${mover.now}`, mover])).values(),
]
