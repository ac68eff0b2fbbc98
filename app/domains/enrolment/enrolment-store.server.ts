import type { Visibility } from '~/domains/organisation/actor.ts'
import { type Day, dateToDay, dayOf, dayToDate } from '~/platform/clock/day.ts'
import type { Db } from '~/platform/db/database.server.ts'
import type { Enrolment, LeanEnrolment } from './enrolment.ts'

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

/** The enrolments an actor may see; of all of them those asked for. */
export async function listVisibleEnrolments(
  db: Db,
  visibility: Visibility,
  asked: { personId?: string },
): Promise<Enrolment[]> {
  const rows = await db.enrolment.findMany({
    where: { AND: [visibility, asked] },
    orderBy: [{ enrolledAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map(toEnrolment)
}

/** How many are taking a course right now, in every organisation: a number for those who publish, and nobody's name. */
export const countOpenEnrolments = (db: Db, courseId: string) =>
  db.enrolment.count({ where: { courseId, state: 'ENROLLED' } })

export async function insertEnrolment(db: Db, enrolment: Enrolment): Promise<void> {
  const { dueOn, validTo, ...columns } = enrolment
  await db.enrolment.create({ data: { ...columns, dueOn: dayToDate(dueOn), validTo: validTo && dayToDate(validTo) } })
}

/** Makes many at once; one that somebody has already is left out. */
export async function insertEnrolments(
  db: Db,
  enrolments: Pick<
    Enrolment,
    'id' | 'organisationId' | 'membershipId' | 'personId' | 'courseId' | 'origin' | 'ruleId' | 'enrolledAt' | 'dueOn'
  >[],
): Promise<void> {
  for (let at = 0; at < enrolments.length; at += 1000) {
    const data = enrolments
      .slice(at, at + 1000)
      .map(({ dueOn, ...columns }) => ({ ...columns, state: 'ENROLLED' as const, dueOn: dayToDate(dueOn) }))
    await db.enrolment.createMany({ data, skipDuplicates: true })
  }
}

/** Which of these are there. */
export async function listOpenIds(db: Db, organisationId: string, ids: Set<string>): Promise<string[]> {
  if (ids.size === 0) return []
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id"::text FROM "Enrolment"
    WHERE "organisationId" = ${organisationId}::uuid AND "id" = ANY (${[...ids]}::uuid[])`
  return rows.map(({ id }) => id)
}

/** Opens withdrawn enrolments again, but for those whose person has the course open, applied for or done by now. */
export async function saveReopened(db: Db, organisationId: string, ids: string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE "Enrolment" e SET "state" = 'ENROLLED', "withdrawnAt" = NULL
    WHERE e."organisationId" = ${organisationId}::uuid AND e."id" = ANY (${ids}::uuid[]) AND e."state" = 'WITHDRAWN'
      AND NOT EXISTS (
        SELECT 1 FROM "Enrolment" o
        WHERE o."organisationId" = e."organisationId" AND o."personId" = e."personId" AND o."courseId" = e."courseId"
          AND o."id" <> e."id" AND o."state" IN ('ENROLLED', 'APPLIED', 'COMPLETED')
      )
    RETURNING e."id"::text`
  return rows.map(({ id }) => id)
}

/** Lets an open enrolment go on in another job. */
export async function saveResumed(
  db: Db,
  key: { organisationId: string; id: string },
  { membershipId, dueOn }: { membershipId: string; dueOn: Day },
): Promise<boolean> {
  const data = { membershipId, dueOn: dayToDate(dueOn) }
  const { count } = await db.enrolment.updateMany({ where: { ...key, state: 'ENROLLED' }, data })
  return count === 1
}

/** How long completions of a course count in an organisation from now on; null for good. */
export async function saveValidity(
  db: Db,
  organisationId: string,
  courseId: string,
  validMonths: number | null,
): Promise<void> {
  await db.$executeRaw`
    UPDATE "Enrolment"
    SET "validTo" = (("completedAt" AT TIME ZONE 'Europe/Copenhagen')::date + make_interval(months => ${validMonths}::int))::date
    WHERE "organisationId" = ${organisationId}::uuid AND "courseId" = ${courseId} AND "state" = 'COMPLETED'`
}

export async function listLean(db: Db, organisationId: string, courseIds: string[] | null): Promise<LeanEnrolment[]> {
  const rows = await db.enrolment.findMany({
    where: {
      ...{ organisationId, state: { in: ['ENROLLED', 'APPLIED', 'COMPLETED'] } },
      ...(courseIds && { courseId: { in: courseIds } }),
    },
    select: {
      ...{ id: true, membershipId: true, personId: true, courseId: true, state: true, origin: true, ruleId: true },
      ...{ enrolledAt: true, dueOn: true, completedAt: true, validTo: true, lastActiveAt: true },
    },
  })
  return rows.map((row) => ({
    ...row,
    ...{ dueOn: dateToDay(row.dueOn), validTo: row.validTo && dateToDay(row.validTo) },
  }))
}

/**
 * Completions in the jobs, in other organisations, that the jobs of this one took over from; each course once, the newest.
 * @param personId only hers; null for everybody's
 */
export async function listCarried(db: Db, organisationId: string, personId: string | null) {
  const rows = await db.$queryRaw<{ personId: string; courseId: string; completedAt: Date }[]>`
    WITH RECURSIVE chain AS (
      SELECT m."personId", b."id", b."predecessorId", b."organisationId", b."personId" AS "formerPersonId"
      FROM "Membership" m JOIN "Membership" b ON b."id" = m."predecessorId"
      WHERE m."organisationId" = ${organisationId}::uuid
        AND (${personId}::uuid IS NULL OR m."personId" = ${personId}::uuid)
      UNION
      SELECT chain."personId", b."id", b."predecessorId", b."organisationId", b."personId"
      FROM chain JOIN "Membership" b ON b."id" = chain."predecessorId"
    )
    SELECT chain."personId"::text, e."courseId", max(e."completedAt") AS "completedAt"
    FROM chain JOIN "Enrolment" e ON e."personId" = chain."formerPersonId" AND e."membershipId" = chain."id"
    WHERE chain."organisationId" <> ${organisationId}::uuid AND e."state" = 'COMPLETED'
    GROUP BY chain."personId", e."courseId"
    ORDER BY "completedAt" DESC, e."courseId"`
  return rows.map(({ completedAt, ...row }) => ({ ...row, completedOn: dayOf(completedAt) }))
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
