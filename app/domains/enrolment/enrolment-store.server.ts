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
  const { dueOn, validTo, ...columns } = enrolment
  await db.enrolment.create({ data: { ...columns, dueOn: dayToDate(dueOn), validTo: validTo && dayToDate(validTo) } })
}

/** Changes an open enrolment; false where it was no longer open. */
export async function saveOpenEnrolment(
  db: Db,
  key: { organisationId: string; id: string },
  change:
    | { state: 'WITHDRAWN'; withdrawnAt: Date }
    | { state: 'COMPLETED'; completedAt: Date; completedVersionId: string | null; validTo: Day | null }
    | { lastActiveAt: Date }
    | { dueOn: Day },
): Promise<boolean> {
  const data = {
    ...change,
    ...('validTo' in change && { validTo: change.validTo && dayToDate(change.validTo) }),
    ...('dueOn' in change && { dueOn: dayToDate(change.dueOn) }),
  } as Parameters<typeof db.enrolment.updateMany>[0]['data']
  const { count } = await db.enrolment.updateMany({ where: { ...key, state: 'ENROLLED' }, data })
  return count === 1
}

/** Answers an application, or takes it back; false where it was answered already. */
export async function saveApplication(
  db: Db,
  key: { organisationId: string; id: string },
  change:
    | { state: 'ENROLLED'; enrolledAt: Date; dueOn: Day; decidedById: string; decidedAt: Date }
    | { state: 'REJECTED'; decidedById: string; decidedAt: Date }
    | { state: 'WITHDRAWN'; withdrawnAt: Date },
): Promise<boolean> {
  const data = { ...change, ...('dueOn' in change && { dueOn: dayToDate(change.dueOn) }) }
  const { count } = await db.enrolment.updateMany({ where: { ...key, state: 'APPLIED' }, data })
  return count === 1
}

export async function findEnrolment(db: Db, key: { organisationId: string; id: string }): Promise<Enrolment | null> {
  const row = await db.enrolment.findUnique({ where: { organisationId_id: key } })
  return row && toEnrolment(row)
}

type EnrolmentRow = Omit<Enrolment, 'dueOn' | 'validTo'> & { dueOn: Date; validTo: Date | null }

function toEnrolment(row: EnrolmentRow): Enrolment {
  return { ...row, dueOn: dateToDay(row.dueOn), validTo: row.validTo && dateToDay(row.validTo) }
}
