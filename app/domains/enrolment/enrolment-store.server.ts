import type { Visibility } from '~/domains/organisation/actor.ts'
import { type Day, dateToDay, dayToDate } from '~/platform/clock/day.ts'
import type { Db } from '~/platform/db/database.server.ts'
import type { Enrolment } from './enrolment.ts'

/** A person's enrolments, in one course or all, newest first. */
export async function listEnrolmentsOf(
  db: Db,
  person: { organisationId: string; personId: string },
  courseId?: string,
): Promise<Enrolment[]> {
  const rows = await db.enrolment.findMany({
    where: { ...person, ...(courseId && { courseId }) },
    orderBy: [{ enrolledAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map(toEnrolment)
}

/** The enrolments an actor may see, with the job they belong to. */
export async function listVisibleEnrolments(db: Db, visibility: Visibility): Promise<Enrolment[]> {
  const rows = await db.enrolment.findMany({ where: visibility, orderBy: [{ enrolledAt: 'desc' }, { id: 'asc' }] })
  return rows.map(toEnrolment)
}

/** How many are taking a course right now, in every organisation: a number for those who publish, and nobody's name. */
export const countOpenEnrolments = (db: Db, courseId: string) =>
  db.enrolment.count({ where: { courseId, state: 'ENROLLED' } })

export async function insertEnrolment(db: Db, enrolment: Enrolment): Promise<void> {
  await db.enrolment.create({ data: { ...enrolment, dueOn: dayToDate(enrolment.dueOn) } })
}

/** Changes an open enrolment; false where it was no longer open. */
export async function saveOpenEnrolment(
  db: Db,
  key: { organisationId: string; id: string },
  change:
    | { state: 'WITHDRAWN'; withdrawnAt: Date }
    | { state: 'COMPLETED'; completedAt: Date; completedVersionId: string | null }
    | { lastActiveAt: Date },
): Promise<boolean> {
  const { count } = await db.enrolment.updateMany({ where: { ...key, state: 'ENROLLED' }, data: change })
  return count === 1
}

type EnrolmentRow = Omit<Enrolment, 'dueOn'> & { dueOn: Date }

function toEnrolment(row: EnrolmentRow): Enrolment & { dueOn: Day } {
  return { ...row, dueOn: dateToDay(row.dueOn) }
}
