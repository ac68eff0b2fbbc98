import { type Enrolment, isHeldAsDone } from '~/domains/enrolment/enrolment.ts'
import { addDays, type Day, readDay } from '~/platform/clock/day.ts'
import { workingDayFrom } from '~/platform/clock/working-day.ts'

/** What a coordinator can do for many people at once, about one course. */
export const bulkKinds = ['enrol', 'redate', 'withdraw'] as const
export type BulkKind = (typeof bulkKinds)[number]

export type BulkChoice = { kind: BulkKind; courseId: string; dueOn: Day | null }

type Known = Pick<Enrolment, 'id' | 'personId' | 'courseId' | 'state' | 'dueOn' | 'validTo'>

/** What one step does to whom, and who is left out because there is nothing to do. */
export type BulkPlan = {
  enrol: { personId: string; membershipId: string }[]
  /** Enrolments whose deadline moves, or that are taken off, as they stood before. */
  changed: { enrolmentId: string; dueOn: Day }[]
  leftOut: number
  /** Of those left out: not taken off, since a rule would give them the course again the same day. */
  keptByRule: number
}

/**
 * Who is touched: enrolling leaves out who has the course, has done it so that it counts or applied for it; a new deadline and
 * taking off are for those who have it open; nobody is taken off what a rule gives her.
 * @param people the people chosen, each with the job she would be enrolled in
 * @param known what they have and had, here or carried over, and whom a rule gives which course
 */
export function planBulkStep(
  choice: BulkChoice,
  people: { personId: string; membershipId: string }[],
  known: {
    today: Day
    enrolments: Known[]
    carried: { personId: string; courseId: string }[]
    assigned: { personId: string; courseId: string }[]
  },
): BulkPlan {
  const { today } = known
  const isInCourse = ({ courseId }: { courseId: string }) => courseId === choice.courseId
  const inCourse = known.enrolments.filter(isInCourse)
  const once = [...new Map(people.map((person) => [person.personId, person])).values()]
  if (choice.kind === 'enrol') {
    const isOpenOrHeld = (enrolment: Known) =>
      enrolment.state === 'ENROLLED' || enrolment.state === 'APPLIED' || isHeldAsDone(enrolment, today)
    const has = new Set([...inCourse.filter(isOpenOrHeld), ...known.carried.filter(isInCourse)].map(personOf))
    const enrol = once.filter(({ personId }) => !has.has(personId))
    return { enrol, changed: [], leftOut: once.length - enrol.length, keptByRule: 0 }
  }
  const chosen = new Set(once.map(({ personId }) => personId))
  const open = inCourse.filter(({ state, personId }) => state === 'ENROLLED' && chosen.has(personId))
  const assigned = new Set(choice.kind === 'withdraw' ? known.assigned.filter(isInCourse).map(personOf) : [])
  const changed = open
    .filter(({ personId }) => !assigned.has(personId))
    .filter(({ dueOn }) => choice.kind === 'withdraw' || dueOn !== choice.dueOn)
    .map(({ id, dueOn }) => ({ enrolmentId: id, dueOn }))
  const keptByRule = open.filter(({ personId }) => assigned.has(personId)).length
  return { enrol: [], changed, leftOut: once.length - changed.length, keptByRule }
}

const personOf = ({ personId }: { personId: string }) => personId

/**
 * Reads what somebody chose: a deadline is a day from today on and within two years, or the first working day after it; needed
 * for a new one, ignored where one is taken off.
 */
export function readBulk(
  typed: { kind: string; course: string; due: string },
  courseIds: string[],
  today: Day,
): { ok: true; value: BulkChoice } | { ok: false; faults: ('kind' | 'course' | 'due')[] } {
  const kind = bulkKinds.find((each) => each === typed.kind)
  const typedDay = readDay(typed.due.trim())
  const isWithin = typedDay !== null && typedDay >= today && typedDay <= addDays(today, 730)
  const dueOn = isWithin ? workingDayFrom(typedDay) : null
  const isDueRight = typed.due.trim() === '' ? kind !== 'redate' : isWithin
  const faults = [
    ...(kind ? [] : ['kind' as const]),
    ...(courseIds.includes(typed.course) ? [] : ['course' as const]),
    ...(isDueRight || kind === 'withdraw' ? [] : ['due' as const]),
  ]
  return kind && faults.length === 0
    ? { ok: true, value: { kind, courseId: typed.course, dueOn } }
    : { ok: false, faults }
}
