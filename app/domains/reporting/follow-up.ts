import { type Enrolment, type Standing, standingOn } from '~/domains/enrolment/enrolment.ts'
import { isHeldOn } from '~/domains/organisation/actor.ts'
import type { JobFunction } from '~/domains/organisation/organisation.ts'
import type { Day } from '~/platform/clock/day.ts'

/** Somebody's job, as those who follow up see it. */
export type Employee = {
  membershipId: string
  personId: string
  name: string
  email: string
  unitId: string | null
  unitName: string | null
  jobFunction: JobFunction
  jobTitle: string
  isManager: boolean
  startsOn: Day
  endsOn: Day | null
}

/** One line of the follow-up: a person of today, and one of her courses or none. Never answers, choices or scores. */
export type FollowUpRow = Employee & {
  course: {
    id: string
    standing: Standing
    enrolledAt: Date
    dueOn: Day
    completedAt: Date | null
    lastActiveAt: Date | null
  } | null
}

export type FollowUpFilter = {
  course: string | null
  unit: string | null
  function: JobFunction | null
  standing: Standing | 'not-enrolled' | null
  /** A part of a name or address, in any case. */
  search: string
}

export const noFilter: FollowUpFilter = { course: null, unit: null, function: null, standing: null, search: '' }

/**
 * Everybody who works there today, with one line a course and one line where there is none. People are counted once,
 * however often they were enrolled: only the newest enrolment in a course speaks, and one that was left says nothing.
 */
export function followUp(employees: Employee[], enrolments: Enrolment[], today: Day): FollowUpRow[] {
  const newest = newestByPersonAndCourse(enrolments)
  return employees
    .filter((employee) => isHeldOn(employee, today))
    .sort((one, other) => inDanish.compare(one.name, other.name) || inDanish.compare(one.email, other.email))
    .flatMap((employee): FollowUpRow[] => {
      const own = newest.filter(({ personId, state }) => personId === employee.personId && state !== 'WITHDRAWN')
      if (own.length === 0) return [{ ...employee, course: null }]
      return own.map((enrolment) => ({ ...employee, course: courseOf(enrolment, today) }))
    })
}

/** The lines a filter lets through; all filters must agree. Asking for a course's "not enrolled" gives those without it. */
export function filterFollowUp(rows: FollowUpRow[], filter: FollowUpFilter): FollowUpRow[] {
  const people = rows.filter(
    (row) =>
      (filter.unit === null || row.unitId === filter.unit) &&
      (filter.function === null || row.jobFunction === filter.function) &&
      matches(row, filter.search),
  )
  if (filter.standing === 'not-enrolled') {
    const isIn = (personId: string) =>
      people.some(
        (row) => row.personId === personId && row.course && (filter.course === null || row.course.id === filter.course),
      )
    return onePerPerson(people.filter(({ personId }) => !isIn(personId))).map((row) => ({ ...row, course: null }))
  }
  return people.filter(
    ({ course }) =>
      (filter.course === null || course?.id === filter.course) &&
      (filter.standing === null || course?.standing === filter.standing),
  )
}

export type StandingCounts = Record<'people' | 'enrolled' | 'notStarted' | 'underWay' | 'late' | 'done', number>

/** How many people, and how many courses of theirs stand where. */
export function countStandings(rows: FollowUpRow[]): StandingCounts {
  const count = (standing: Standing) => rows.filter(({ course }) => course?.standing === standing).length
  return {
    people: new Set(rows.map(({ personId }) => personId)).size,
    enrolled: rows.filter(({ course }) => course !== null).length,
    notStarted: count('not-started'),
    underWay: count('under-way'),
    late: count('late'),
    done: count('done'),
  }
}

/**
 * The share of a group that has done a course, 0 to 1. Null under five people: a share of so few would tell of one person.
 * @param people everybody in the group, counted once
 */
export function shareDone(rows: FollowUpRow[], courseId: string): number | null {
  const people = new Set(rows.map(({ personId }) => personId))
  if (people.size < 5) return null
  const done = rows.filter(({ course }) => course?.id === courseId && course.standing === 'done')
  return new Set(done.map(({ personId }) => personId)).size / people.size
}

const inDanish = new Intl.Collator('da')

function newestByPersonAndCourse(enrolments: Enrolment[]): Enrolment[] {
  const newest = new Map<string, Enrolment>()
  for (const enrolment of enrolments) {
    const key = `${enrolment.personId} ${enrolment.courseId}`
    const known = newest.get(key)
    if (!known || known.enrolledAt < enrolment.enrolledAt) newest.set(key, enrolment)
  }
  return [...newest.values()]
}

function courseOf(enrolment: Enrolment, today: Day): NonNullable<FollowUpRow['course']> {
  const { courseId, enrolledAt, dueOn, completedAt, lastActiveAt } = enrolment
  return { id: courseId, standing: standingOn(enrolment, today), enrolledAt, dueOn, completedAt, lastActiveAt }
}

function matches({ name, email }: Employee, search: string): boolean {
  const sought = search.trim().toLocaleLowerCase('da')
  return sought === '' || `${name} ${email}`.toLocaleLowerCase('da').includes(sought)
}

function onePerPerson(rows: FollowUpRow[]): FollowUpRow[] {
  return [...new Map(rows.map((row) => [row.personId, row])).values()]
}
