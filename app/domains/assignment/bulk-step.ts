import type { Enrolment } from '~/domains/enrolment/enrolment.ts'
import { type Day, readDay } from '~/platform/clock/day.ts'

/** What a coordinator can do for many people at once, about one course. */
export const bulkKinds = ['enrol', 'redate', 'withdraw'] as const
export type BulkKind = (typeof bulkKinds)[number]

export type BulkChoice = { kind: BulkKind; courseId: string; dueOn: Day | null }

type Known = Pick<Enrolment, 'id' | 'personId' | 'courseId' | 'state' | 'dueOn'>

/** What one step does to whom, and who is left out because there is nothing to do. */
export type BulkPlan = {
  enrol: { personId: string; membershipId: string }[]
  /** Enrolments whose deadline moves, or that are taken off, as they stood before. */
  changed: { enrolmentId: string; dueOn: Day }[]
  leftOut: number
}

/**
 * Who is touched: enrolling leaves out who has the course, has done it or applied for it; a new deadline and taking off are
 * for those who have it open.
 * @param people the people chosen, each with the job she would be enrolled in
 */
export function planBulkStep(
  choice: BulkChoice,
  people: { personId: string; membershipId: string }[],
  enrolments: Known[],
): BulkPlan {
  const inCourse = enrolments.filter(({ courseId }) => courseId === choice.courseId)
  const once = [...new Map(people.map((person) => [person.personId, person])).values()]
  if (choice.kind === 'enrol') {
    const has = new Set(
      inCourse.filter(({ state }) => state !== 'WITHDRAWN' && state !== 'REJECTED').map(({ personId }) => personId),
    )
    const enrol = once.filter(({ personId }) => !has.has(personId))
    return { enrol, changed: [], leftOut: once.length - enrol.length }
  }
  const chosen = new Set(once.map(({ personId }) => personId))
  const changed = inCourse
    .filter(({ state, personId }) => state === 'ENROLLED' && chosen.has(personId))
    .filter(({ dueOn }) => choice.kind === 'withdraw' || dueOn !== choice.dueOn)
    .map(({ id, dueOn }) => ({ enrolmentId: id, dueOn }))
  return { enrol: [], changed, leftOut: once.length - changed.length }
}

/** Reads what somebody chose: a deadline is a day from today on, needed for a new one, ignored where one is taken off. */
export function readBulk(
  typed: { kind: string; course: string; due: string },
  courseIds: string[],
  today: Day,
): { ok: true; value: BulkChoice } | { ok: false; faults: ('kind' | 'course' | 'due')[] } {
  const kind = bulkKinds.find((each) => each === typed.kind)
  const dueOn = readDay(typed.due.trim())
  const isDueRight = typed.due.trim() === '' ? kind !== 'redate' : dueOn !== null && dueOn >= today
  const faults = [
    ...(kind ? [] : ['kind' as const]),
    ...(courseIds.includes(typed.course) ? [] : ['course' as const]),
    ...(isDueRight || kind === 'withdraw' ? [] : ['due' as const]),
  ]
  return kind && faults.length === 0
    ? { ok: true, value: { kind, courseId: typed.course, dueOn } }
    : { ok: false, faults }
}
