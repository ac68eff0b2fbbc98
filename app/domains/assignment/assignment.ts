import { isHeldAsDone, type LeanEnrolment } from '~/domains/enrolment/enrolment.ts'
import { isHeldOn } from '~/domains/organisation/actor.ts'
import { type Job, jobBeganOn } from '~/domains/organisation/job.ts'
import type { JobFunction } from '~/domains/organisation/organisation.ts'
import { type UnitTree, unitOn, withUnitsBelow } from '~/domains/organisation/unit-tree.ts'
import { addDays, type Day, dayOf } from '~/platform/clock/day.ts'
import { addMonths, workingDayFrom } from '~/platform/clock/working-day.ts'
import { groupBy } from '~/platform/group-by.ts'

/** One course of a path: due so many days from the day it counts from, valid so many months; null for good. */
export type PathCourse = { courseId: string; dueDays: number; validMonths: number | null }

/** Courses in an order, for those a rule names. */
export type Path = {
  id: string
  name: string
  purpose: string
  courses: PathCourse[]
  isArchived: boolean
  revision: number
}

export type Audience = 'EVERYBODY' | 'MANAGERS' | 'STAFF'

/** Who is to take a path. */
export type Rule = {
  id: string
  pathId: string
  /** With the units below it; null for the whole organisation. */
  unitId: string | null
  /** Empty for every function. */
  jobFunctions: JobFunction[]
  audience: Audience
  /** Only those whose job begins on or after `validFrom`. */
  isForNewOnly: boolean
  validFrom: Day
  validTo: Day | null
  revision: number
}

export type Waiver = {
  id: string
  personId: string
  courseId: string
  reason: string
  grantedAt: Date
  validTo: Day | null
}

/** Everything the rules of one organisation are read against on a day. */
export type Situation = {
  today: Day
  jobs: Job[]
  units: UnitTree
  paths: Path[]
  rules: Rule[]
  enrolments: AssignedEnrolment[]
  /** What people learned in an organisation they came from. */
  carried: { personId: string; courseId: string; completedOn: Day }[]
  waivers: Pick<Waiver, 'personId' | 'courseId' | 'validTo'>[]
  /** Days to the deadline of a course nobody assigned, by course. */
  ownDeadlines: ReadonlyMap<string, number>
}

/** What a rule has to know of an enrolment. */
export type AssignedEnrolment = Omit<LeanEnrolment, 'enrolledAt' | 'dueOn'>

export type AssignmentStep =
  | {
      kind: 'enrol'
      personId: string
      membershipId: string
      courseId: string
      ruleId: string
      dueOn: Day
    }
  /** Nobody asks for it any more, and it was not begun. */
  | { kind: 'withdraw'; personId: string; courseId: string; enrolmentId: string }
  /** Somebody came back after a break: what she had begun goes on, with a new deadline. */
  | { kind: 'resume'; personId: string; membershipId: string; courseId: string; enrolmentId: string; dueOn: Day }

/** However late somebody is entered, this is the least notice she gets. */
export const leastNotice = 14
/** How long before a completion stops counting its renewal begins. */
export const renewalNotice = 60

/**
 * Whom a rule is about, asked for one job after the other: what it needs of the tree of units is worked out once. Before the
 * first day at work and after the last it is about nobody. A rule past its last day is still about those it assigned
 * something to; it only assigns nothing more.
 */
export function readerOf(rule: Rule, { today, units }: Pick<Situation, 'today' | 'units'>) {
  const within = rule.unitId === null ? null : withUnitsBelow(units, unitOn(units, rule.unitId, today))
  return (job: Job, beganOn: Day): boolean => {
    if (today < rule.validFrom || !isHeldOn(job, today)) return false
    if (rule.isForNewOnly && beganOn < rule.validFrom) return false
    if (rule.audience !== 'EVERYBODY' && job.isManager !== (rule.audience === 'MANAGERS')) return false
    if (rule.jobFunctions.length > 0 && !rule.jobFunctions.includes(job.jobFunction)) return false
    return within === null || (job.unitId !== null && within.has(unitOn(units, job.unitId, today)))
  }
}

function isAssigning(rule: Rule, today: Day): boolean {
  return rule.validTo === null || today <= rule.validTo
}

/**
 * When an assigned course is due: so many days after the job or the rule began, whichever came later, never with less than
 * two weeks' notice, and on a working day.
 * @param began the later of the two
 */
export function deadlineOf(began: Day, dueDays: number, assignedOn: Day): Day {
  const [asked, least] = [addDays(began, dueDays), addDays(assignedOn, leastNotice)]
  return workingDayFrom(asked > least ? asked : least)
}

/**
 * What is to be done today so that everybody has what the rules say: who is enrolled in what, whose untouched enrolment
 * nobody asks for any more, and who goes on after a break. Nobody is enrolled in what she has done, is doing, has been
 * waived from or has applied for; done again tomorrow with nothing changed, it gives nothing.
 */
export function planAssignments(situation: Situation): AssignmentStep[] {
  const wishes = wishesOf(situation)
  const enrolments = groupBy(situation.enrolments, keyOf)
  const carried = groupBy(situation.carried, keyOf)
  const enrol = [...wishes.values()].flatMap((wish): AssignmentStep[] => {
    const isDone =
      !wish.isAssigning ||
      (enrolments.get(keyOf(wish)) ?? []).some((enrolment) => isSettled(enrolment, wish, situation.today)) ||
      (carried.get(keyOf(wish)) ?? []).some(
        ({ completedOn }) => !isDueAnew(validTo(completedOn, wish), situation.today),
      )
    const { personId, membershipId, courseId, ruleId, dueOn } = wish
    return isDone ? [] : [{ kind: 'enrol', personId, membershipId, courseId, ruleId, dueOn }]
  })
  return [...enrol, ...planForOpen(situation, wishes)]
}

/** A course the rules ask of somebody today, and whether she has it: completed and still counting, here or where she came from. */
export type AskedCourse = {
  personId: string
  courseId: string
  isDone: boolean
  /** Would the rules give it to her again if it were taken away? */
  isAssigning: boolean
}

/** What the rules ask of each person of today; what she is waived from is asked of her no more. */
export function listAsked(situation: Situation): AskedCourse[] {
  const { today } = situation
  const own = groupBy(situation.enrolments, keyOf)
  const carried = groupBy(situation.carried, keyOf)
  return [...wishesOf(situation).values()].map((wish) => {
    const { personId, courseId, isAssigning } = wish
    const isCarried = (carried.get(keyOf(wish)) ?? []).some(({ completedOn }) => {
      const lastDay = validTo(completedOn, wish)
      return lastDay === null || today <= lastDay
    })
    const isDone = isCarried || (own.get(keyOf(wish)) ?? []).some((enrolment) => isHeldAsDone(enrolment, today))
    return { personId, courseId, isDone, isAssigning }
  })
}

/** What one rule gives one person in one course. */
type Wish = {
  personId: string
  membershipId: string
  courseId: string
  ruleId: string
  dueOn: Day
  validMonths: number | null
  isAssigning: boolean
}

/**
 * The courses each person of today is to have; of several rules the one with the earliest deadline speaks, of those that
 * still assign before those that do not.
 */
function wishesOf(situation: Situation): Map<string, Wish> {
  const { today, jobs, rules } = situation
  const paths = new Map(situation.paths.map((path) => [path.id, path]))
  const byMembership = new Map(jobs.map((job) => [job.membershipId, job]))
  const isWaived = waiversOn(situation)
  const readers = rules.map((rule) => ({ rule, isAbout: readerOf(rule, situation) }))
  const wishes = new Map<string, Wish>()
  for (const job of jobs.filter((each) => isHeldOn(each, today))) {
    const beganOn = jobBeganOn(job, byMembership)
    for (const { rule } of readers.filter(({ isAbout }) => isAbout(job, beganOn))) {
      const counts = beganOn > rule.validFrom ? beganOn : rule.validFrom
      for (const { courseId, dueDays, validMonths } of paths.get(rule.pathId)?.courses ?? []) {
        const { personId, membershipId } = job
        if (isWaived({ personId, courseId })) continue
        const dueOn = deadlineOf(counts, dueDays, today)
        const wish = {
          ...{ personId, membershipId, courseId, ruleId: rule.id, dueOn, validMonths },
          isAssigning: isAssigning(rule, today),
        }
        const earlier = wishes.get(keyOf(wish))
        if (!earlier || comesBefore(wish, earlier)) wishes.set(keyOf(wish), wish)
      }
    }
  }
  return wishes
}

function comesBefore(one: Wish, other: Wish): boolean {
  if (one.isAssigning !== other.isAssigning) return one.isAssigning
  return one.dueOn === other.dueOn ? one.ruleId < other.ruleId : one.dueOn < other.dueOn
}

/** Nothing more to do about it: it is open, applied for, or done and not yet to be done anew. */
function isSettled(enrolment: AssignedEnrolment, wish: Wish, today: Day): boolean {
  if (enrolment.state === 'ENROLLED' || enrolment.state === 'APPLIED') return true
  if (!isHeldAsDone(enrolment, today)) return false
  return wish.validMonths === null || !isDueAnew(enrolment.validTo, today)
}

/** From two months before it stops counting. */
function isDueAnew(lastDay: Day | null, today: Day): boolean {
  return lastDay !== null && today >= addDays(lastDay, -renewalNotice)
}

function validTo(completedOn: Day, { validMonths }: Pick<Wish, 'validMonths'>): Day | null {
  return validMonths === null ? null : addMonths(completedOn, validMonths)
}

function planForOpen(situation: Situation, wishes: Map<string, Wish>): AssignmentStep[] {
  const { today } = situation
  const jobs = new Map(situation.jobs.map((job) => [job.membershipId, job]))
  const heldBy = groupBy(
    situation.jobs.filter((job) => isHeldOn(job, today)),
    ({ personId }) => personId,
  )
  return situation.enrolments
    .filter(({ state }) => state === 'ENROLLED')
    .flatMap((enrolment): AssignmentStep[] => {
      const { id: enrolmentId, personId, courseId } = enrolment
      const held = heldBy.get(personId) ?? []
      const [now] = held
      // Those who have left are counted nowhere; what they had begun waits for their return.
      if (!now) return []
      const wish = wishes.get(keyOf(enrolment))
      if (enrolment.origin === 'RULE' && !wish && enrolment.lastActiveAt === null) {
        return [{ kind: 'withdraw', personId, courseId, enrolmentId }]
      }
      if (held.some(({ membershipId }) => membershipId === enrolment.membershipId)) return []
      const left = jobs.get(enrolment.membershipId)?.endsOn ?? null
      const beganOn = jobBeganOn(now, jobs)
      if (left === null || beganOn <= addDays(left, 1)) return []
      const own = deadlineOf(beganOn, situation.ownDeadlines.get(courseId) ?? 90, today)
      const membershipId = wish?.membershipId ?? now.membershipId
      return [{ kind: 'resume', personId, membershipId, courseId, enrolmentId, dueOn: wish?.dueOn ?? own }]
    })
}

function waiversOn({ waivers, today }: Situation) {
  const held = new Set(waivers.filter(({ validTo }) => validTo === null || today <= validTo).map(keyOf))
  return (of: { personId: string; courseId: string }) => held.has(keyOf(of))
}

const keyOf = ({ personId, courseId }: { personId: string; courseId: string }) => `${personId} ${courseId}`

/** Whom a changed rule touches, before it is saved. */
export type RuleTouches = {
  /** Everybody it names. */
  named: number
  enrolled: { personId: string; courseId: string; dueOn: Day }[]
  withdrawn: { personId: string; courseId: string }[]
}

/** What saving a rule would do today that would not happen without it. */
export function previewRule(situation: Situation, changed: Rule): RuleTouches {
  const rules = [...situation.rules.filter(({ id }) => id !== changed.id), changed]
  return { named: countNamed(situation, [changed]), ...touchesBetween(situation, { ...situation, rules }) }
}

/** Whom a changed path touches: besides, whose completion would no longer count. */
export type PathTouches = RuleTouches & { expired: { personId: string; courseId: string }[] }

/** What saving a path would do today that would not happen without it, by its rules and by how long its courses count. */
export function previewPath(situation: Situation, changed: Path): PathTouches {
  const { today } = situation
  const paths = situation.paths.map((path) => (path.id === changed.id ? changed : path))
  const before = situation.paths.find(({ id }) => id === changed.id)
  const touched = new Set([...(before?.courses ?? []), ...changed.courses].map(({ courseId }) => courseId))
  const enrolments = situation.enrolments.map((enrolment) =>
    touched.has(enrolment.courseId) ? countedBy(monthsOf(paths, enrolment.courseId), enrolment) : enrolment,
  )
  const own = situation.rules.filter(({ pathId }) => pathId === changed.id)
  const rules = changed.isArchived ? situation.rules.filter((rule) => !own.includes(rule)) : situation.rules
  return {
    named: countNamed(situation, own),
    ...touchesBetween(situation, { ...situation, paths, enrolments, rules }),
    expired: situation.enrolments.flatMap((enrolment, at) => {
      const after = enrolments[at]
      const { personId, courseId } = enrolment
      return after && isHeldAsDone(enrolment, today) && !isHeldAsDone(after, today) ? [{ personId, courseId }] : []
    }),
  }
}

/** How many months a course counts: the fewest of the paths in use; null for good. */
function monthsOf(paths: Path[], courseId: string): number | null {
  const months = paths
    .filter(({ isArchived }) => !isArchived)
    .flatMap(({ courses }) => courses.filter((course) => course.courseId === courseId))
    .flatMap(({ validMonths }) => validMonths ?? [])
  return months.length === 0 ? null : Math.min(...months)
}

function countedBy(validMonths: number | null, enrolment: AssignedEnrolment): AssignedEnrolment {
  if (enrolment.completedAt === null) return enrolment
  return { ...enrolment, validTo: validTo(dayOf(enrolment.completedAt), { validMonths }) }
}

function countNamed(situation: Situation, rules: Rule[]): number {
  const jobs = new Map(situation.jobs.map((job) => [job.membershipId, job]))
  const readers = rules.map((rule) => readerOf(rule, situation))
  const named = situation.jobs.filter((job) => readers.some((isAbout) => isAbout(job, jobBeganOn(job, jobs))))
  return new Set(named.map(({ personId }) => personId)).size
}

function touchesBetween(before: Situation, after: Situation): Omit<RuleTouches, 'named'> {
  const asIs = new Set(planAssignments(before).map(stepKey))
  const steps = planAssignments(after).filter((step) => !asIs.has(stepKey(step)))
  return {
    enrolled: steps.flatMap((step) => (step.kind === 'enrol' ? [step] : [])),
    withdrawn: steps.flatMap((step) => (step.kind === 'withdraw' ? [step] : [])),
  }
}

const stepKey = (step: AssignmentStep) => `${step.kind} ${keyOf(step)}`
