import type { AskedCourse } from '~/domains/assignment/assignment.ts'
import { isHeldOn } from '~/domains/organisation/actor.ts'
import { type Job, jobBeganOn } from '~/domains/organisation/job.ts'
import { addDays, type Day } from '~/platform/clock/day.ts'
import { groupBy } from '~/platform/group-by.ts'

/** A leader who began within the year, and how far she is with what is asked of new leaders. */
export type NewLeader = {
  personId: string
  membershipId: string
  beganOn: Day
  done: number
  of: number
}

export type NewLeaders = {
  leaders: NewLeader[]
  /** Everybody who leads today, new or not. */
  allLeaders: number
  /** Of the new ones those who have done all that is asked. */
  onboarded: number
}

/**
 * Who began to lead within the last twelve months and leads today, each person once: a new function, becoming a leader or
 * coming from outside is a beginning, moving to another unit is none. (Turnover of 36 % and 75 % among leaders: S5.)
 * @param asked what rules for leaders ask of people
 */
export function newLeadersOn(today: Day, jobs: Job[], asked: AskedCourse[]): NewLeaders {
  const askedOf = groupBy(asked, ({ personId }) => personId)
  const byMembership = new Map(jobs.map((job) => [job.membershipId, job]))
  const leading = jobs.filter((job) => job.isManager && isHeldOn(job, today))
  const firstBegan = new Map<string, { job: Job; beganOn: Day }>()
  for (const job of leading) {
    const beganOn = jobBeganOn(job, byMembership)
    const known = firstBegan.get(job.personId)
    // Somebody who has led another unit for years is not new because she leads one more.
    if (!known || beganOn < known.beganOn) firstBegan.set(job.personId, { job, beganOn })
  }
  const leaders = [...firstBegan.values()]
    .filter(({ beganOn }) => beganOn > addDays(today, -365))
    .map(({ job, beganOn }): NewLeader => {
      const { personId, membershipId } = job
      const courses = askedOf.get(personId) ?? []
      return {
        personId,
        membershipId,
        beganOn,
        done: courses.filter(({ isDone }) => isDone).length,
        of: courses.length,
      }
    })
    .sort((one, other) => (one.beganOn === other.beganOn ? compare(one, other) : one.beganOn < other.beganOn ? 1 : -1))
  return {
    leaders,
    allLeaders: firstBegan.size,
    onboarded: leaders.filter(({ done, of }) => of > 0 && done === of).length,
  }
}

const compare = (one: NewLeader, other: NewLeader) => (one.membershipId < other.membershipId ? -1 : 1)
