import { type JobFunction, jobFunctions, sectorOf } from '~/domains/organisation/organisation.ts'
import { addDays, dateToDay, dayToDate } from '~/platform/clock/day.ts'
import type { Db } from '~/platform/db/database.server.ts'
import { Prisma } from '~/platform/db/generated/client.ts'
import type { FollowUpFilter, FollowUpRow, StandingCounts } from './follow-up.ts'
import type { FollowUpScope } from './follow-up-scope.server.ts'

// Every question counts in the database: an organisation has up to 20,000 people and 200,000 enrolments.

/** One page of the lines a filter lets through, in Danish order of names or by deadline; all of them where no page is asked for. */
export async function listRows(
  db: Db,
  scope: FollowUpScope,
  filter: FollowUpFilter,
  page: { limit: number; offset: number } | null,
  order: 'name' | 'due' = 'name',
): Promise<FollowUpRow[]> {
  // People are put in order once, not line by line, and the units are looked up for the page alone: with 200,000 lines the
  // difference is seconds.
  const rows = await db.$queryRaw<RawRow[]>`
    ${linesOf(scope, filter)},
    people AS (
      SELECT p.*, row_number() OVER (ORDER BY p."name" COLLATE "da-x-icu", p."email") AS "place"
      FROM once o JOIN ${named(scope)} p ON p."personId" = o."personId"
    ),
    shown AS (
      SELECT l.*, p."name", p."email", row_number() OVER (
        ORDER BY ${order === 'due' ? Prisma.sql`l."dueOn",` : Prisma.empty} p."place", l."courseId"
      ) AS "position"
      FROM lines l JOIN people p ON p."personId" = l."personId"
      ORDER BY "position" ${page ? Prisma.sql`LIMIT ${page.limit} OFFSET ${page.offset}` : Prisma.empty}
    ),
    workplaces AS (
      SELECT c."personId", string_agg(DISTINCT u."name", ', ') AS "unitNames"
      FROM chosen c JOIN units w ON w."unitId" = c."unitId" AND w."isOwn" JOIN "Unit" u ON u."id" = w."above"
      WHERE c."personId" IN (SELECT "personId" FROM shown)
      GROUP BY c."personId"
    )
    SELECT s.*, COALESCE(w."unitNames", '') AS "unitNames"
    FROM shown s LEFT JOIN workplaces w ON w."personId" = s."personId"
    ORDER BY s."position"`
  return rows.map(toRow)
}

/** The applications among the lines of a filter, with the job each was made in; the oldest first. */
export async function listApplied(db: Db, scope: FollowUpScope, filter: FollowUpFilter) {
  const rows = await listRows(db, scope, filter, null)
  const applied = await db.enrolment.findMany({
    where: {
      organisationId: scope.organisationId,
      state: 'APPLIED',
      personId: { in: rows.map((row) => row.personId) },
    },
    select: { id: true, personId: true, courseId: true, membershipId: true, enrolledAt: true },
    orderBy: [{ enrolledAt: 'asc' }, { id: 'asc' }],
  })
  const people = new Map(rows.map((row) => [row.personId, row]))
  return applied.map(({ id, personId, courseId, membershipId, enrolledAt }) => ({
    ...{ enrolmentId: id, personId, courseId, membershipId, appliedAt: enrolledAt },
    ...{ name: people.get(personId)?.name ?? '', unitNames: people.get(personId)?.unitNames ?? '' },
  }))
}

/** How many lines a filter lets through, and how many people they are about. */
export async function countLines(db: Db, scope: FollowUpScope, filter: FollowUpFilter) {
  const [counted] = await db.$queryRaw<{ lines: number; people: number }[]>`
    ${linesOf(scope, filter)}
    SELECT count(*)::int AS lines, count(DISTINCT "personId")::int AS people FROM lines`
  return counted ?? { lines: 0, people: 0 }
}

/** The people a filter lets through, each once. */
export async function listPersonIds(db: Db, scope: FollowUpScope, filter: FollowUpFilter): Promise<string[]> {
  const rows = await db.$queryRaw<{ personId: string }[]>`
    ${linesOf(scope, filter)} SELECT DISTINCT "personId"::text AS "personId" FROM lines`
  return rows.map(({ personId }) => personId)
}

export type GroupedCounts = {
  courseId: string | null
  unitId: string | null
  jobFunction: JobFunction | null
  counts: StandingCounts
}

/** Counts of everybody in the scope: in all, by course, by unit (with those below it) and by function; none of a group nobody is in. */
export async function countGroups(db: Db, scope: FollowUpScope): Promise<GroupedCounts[]> {
  const rows = await db.$queryRaw<(Omit<GroupedCounts, 'counts'> & StandingCounts)[]>`
    WITH RECURSIVE ${people(scope)}, ${newest(scope)},
    -- Everybody once in each group she is in, and her courses counted before that: nothing is counted twice.
    members AS (
      SELECT DISTINCT t."personId", NULL::uuid AS "unitId", NULL AS "jobFunction" FROM today t
      UNION ALL
      SELECT DISTINCT t."personId", w."above", NULL FROM today t JOIN units w ON w."unitId" = t."unitId"
      UNION ALL
      SELECT DISTINCT t."personId", NULL::uuid, t."jobFunction" FROM today t
    ),
    hers AS (SELECT n."personId", ${standingCounts} FROM newest n GROUP BY n."personId")
    SELECT NULL AS "courseId", g."unitId"::text AS "unitId", g."jobFunction", count(*)::int AS people,
      (count(*) FILTER (WHERE h."personId" IS NULL))::int AS without, ${standingSums}
    FROM members g LEFT JOIN hers h ON h."personId" = g."personId"
    GROUP BY g."unitId", g."jobFunction"
    UNION ALL
    SELECT n."courseId", NULL, NULL, count(*)::int, 0, ${standingCounts}
    FROM newest n WHERE n."personId" IN (SELECT "personId" FROM today)
    GROUP BY n."courseId"`
  return rows.map(({ courseId, unitId, jobFunction, ...counts }) => ({ courseId, unitId, jobFunction, counts }))
}

const standingCounts = Prisma.sql`
  (count(*) FILTER (WHERE n."standing" <> 'applied'))::int AS enrolled,
  (count(*) FILTER (WHERE n."standing" = 'applied'))::int AS applied,
  (count(*) FILTER (WHERE n."standing" = 'not-started'))::int AS "notStarted",
  (count(*) FILTER (WHERE n."standing" = 'under-way'))::int AS "underWay",
  (count(*) FILTER (WHERE n."standing" = 'late'))::int AS late,
  (count(*) FILTER (WHERE n."standing" = 'done'))::int AS done,
  (count(*) FILTER (WHERE n."standing" = 'expired'))::int AS expired`

const standingSums = Prisma.sql`
  COALESCE(sum(h.enrolled), 0)::int AS enrolled, COALESCE(sum(h.applied), 0)::int AS applied,
  COALESCE(sum(h."notStarted"), 0)::int AS "notStarted", COALESCE(sum(h."underWay"), 0)::int AS "underWay",
  COALESCE(sum(h.late), 0)::int AS late, COALESCE(sum(h.done), 0)::int AS done,
  COALESCE(sum(h.expired), 0)::int AS expired`

export type GapCount = {
  sector: string | null
  jobFunction: JobFunction | null
  unitId: string | null
  /** Null in the counts of people, whatever they have. */
  courseId: string | null
  people: number
}

/**
 * Who is there and who has what on the scope's day: everybody, each sector, each function, each unit with those below it, and
 * each function in each unit; every person once in every group.
 */
export async function countGaps(db: Db, scope: FollowUpScope): Promise<GapCount[]> {
  const groups = Prisma.sql`GROUPING SETS ((), ("sector"), ("jobFunction"), ("unitId"), ("jobFunction", "unitId"))`
  const [there, having] = await Promise.all([
    db.$queryRaw<GapRow[]>`
      WITH RECURSIVE ${people(scope)}, ${jobsWithSector()}
      SELECT "sector", "jobFunction", "unitId"::text AS "unitId", NULL AS "courseId",
        GROUPING("unitId") AS "isAnyUnit", count(DISTINCT "personId")::int AS people
      FROM jobs GROUP BY ${groups}`,
    db.$queryRaw<GapRow[]>`
      WITH RECURSIVE ${people(scope)}, ${jobsWithSector()}, ${carried(scope)}, ${held(scope)}
      SELECT "sector", "jobFunction", "unitId"::text AS "unitId", d."courseId",
        GROUPING("unitId") AS "isAnyUnit", count(DISTINCT j."personId")::int AS people
      FROM jobs j JOIN held d ON d."personId" = j."personId"
      GROUP BY d."courseId", ${groups}`,
  ])
  // Those in no unit are in the other groups; there is no line for "no unit".
  return [...there, ...having].filter(({ unitId, isAnyUnit }) => unitId !== null || isAnyUnit === 1)
}

type GapRow = GapCount & { isAnyUnit: number }

const jobsWithSector = () => Prisma.sql`
  sectors AS (
    SELECT * FROM unnest(${[...jobFunctions]}::text[], ${jobFunctions.map(sectorOf)}::text[]) AS s("jobFunction", "sector")
  ),
  jobs AS (
    SELECT t."personId", t."jobFunction", s."sector", w."above" AS "unitId"
    FROM today t JOIN sectors s ON s."jobFunction" = t."jobFunction" LEFT JOIN units w ON w."unitId" = t."unitId"
  )`

/** People with what they are called in the organisation: who has not signed in to it yet, what somebody there calls her. */
function named({ organisationId }: FollowUpScope) {
  return Prisma.sql`(
    SELECT p."id" AS "personId", COALESCE(g."name", p."name") AS "name", p."email"
    FROM "Person" p
    LEFT JOIN "GivenName" g ON g."organisationId" = ${organisationId}::uuid AND g."personId" = p."id"
  )`
}

/** The units of the day and the jobs held on it. */
function people({ organisationId, personId, butPersonId, unitIds, day, units }: FollowUpScope) {
  const on = dayToDate(day)
  return Prisma.sql`
    units AS (
      SELECT * FROM unnest(
        ${units.map(({ unitId }) => unitId)}::uuid[], ${units.map(({ above }) => above)}::uuid[],
        ${units.map(({ isOwn }) => isOwn)}::boolean[]
      ) AS w("unitId", "above", "isOwn")
    ),
    today AS (
      SELECT m."id", m."personId", m."unitId", m."jobFunction"::text AS "jobFunction", m."jobTitle", m."isManager",
        m."startsOn", m."predecessorId"
      FROM "Membership" m
      WHERE m."organisationId" = ${organisationId}::uuid
        AND m."startsOn" <= ${on}::date AND (m."endsOn" IS NULL OR m."endsOn" >= ${on}::date)
        ${personId === null ? Prisma.empty : Prisma.sql`AND m."personId" = ${personId}::uuid`}
        ${butPersonId === null ? Prisma.empty : Prisma.sql`AND m."personId" <> ${butPersonId}::uuid`}
        ${
          unitIds === null
            ? Prisma.empty
            : Prisma.sql`AND m."unitId" IN (SELECT "unitId" FROM units WHERE "isOwn" AND "above" = ANY (${unitIds}::uuid[]))`
        }
    )`
}

/** Completions in the jobs of other organisations that these jobs took over from (decision 0015). */
function carried({ organisationId }: FollowUpScope) {
  return Prisma.sql`
    chain AS (
      SELECT t."personId", m."id", m."predecessorId", m."organisationId", m."personId" AS "formerPersonId"
      FROM today t JOIN "Membership" m ON m."id" = t."predecessorId"
      UNION
      SELECT chain."personId", m."id", m."predecessorId", m."organisationId", m."personId"
      FROM chain JOIN "Membership" m ON m."id" = chain."predecessorId"
    ),
    carried AS (
      SELECT DISTINCT chain."personId", e."courseId", e."completedAt"
      FROM chain JOIN "Enrolment" e ON e."personId" = chain."formerPersonId" AND e."membershipId" = chain."id"
      WHERE chain."organisationId" <> ${organisationId}::uuid AND e."state" = 'COMPLETED'
    )`
}

/** What everybody has on the scope's day: completed by then and still counting, here or where she came from. */
function held({ organisationId, day }: FollowUpScope) {
  const on = dayToDate(day)
  return Prisma.sql`
    held AS (
      SELECT DISTINCT e."personId", e."courseId" FROM "Enrolment" e
      WHERE e."organisationId" = ${organisationId}::uuid AND e."state" = 'COMPLETED'
        AND (e."completedAt" AT TIME ZONE 'Europe/Copenhagen')::date <= ${on}::date
        AND (e."validTo" IS NULL OR e."validTo" >= ${on}::date)
      UNION
      SELECT "personId", "courseId" FROM carried
      WHERE ("completedAt" AT TIME ZONE 'Europe/Copenhagen')::date <= ${on}::date
    )`
}

/** The newest enrolment of everybody in every course, and where it stands; those that were left or declined say nothing. */
function newest(scope: FollowUpScope) {
  const on = dayToDate(scope.day)
  return Prisma.sql`
    ${carried(scope)},
    own AS (
      SELECT DISTINCT ON (e."personId", e."courseId") e."personId", e."courseId", e."state"::text AS "state",
        e."enrolledAt", e."dueOn", e."completedAt", e."lastActiveAt", e."validTo"
      FROM "Enrolment" e
      WHERE e."organisationId" = ${scope.organisationId}::uuid AND e."state" NOT IN ('WITHDRAWN', 'REJECTED')
      ORDER BY e."personId", e."courseId", e."enrolledAt" DESC, e."id"
    ),
    newest AS (
      SELECT o."personId", o."courseId", o."enrolledAt", o."dueOn", o."completedAt", o."lastActiveAt", CASE
          WHEN o."state" = 'COMPLETED' AND o."validTo" < ${on}::date THEN 'expired'
          WHEN o."state" = 'COMPLETED' THEN 'done'
          WHEN o."state" = 'APPLIED' THEN 'applied'
          WHEN ${on}::date > o."dueOn" THEN 'late'
          WHEN o."lastActiveAt" IS NOT NULL THEN 'under-way'
          ELSE 'not-started' END AS "standing"
      FROM own o
      UNION ALL
      SELECT c."personId", c."courseId", max(c."completedAt"), NULL, max(c."completedAt"), NULL, 'done'
      FROM carried c
      WHERE NOT EXISTS (
        SELECT 1 FROM own o WHERE o."personId" = c."personId" AND o."courseId" = c."courseId"
      )
      GROUP BY c."personId", c."courseId"
    )`
}

/** The lines of a filter: a person and a course; asked for those who have none, or lack it, a person and what she has begun. */
function linesOf(scope: FollowUpScope, filter: FollowUpFilter) {
  return Prisma.sql`
    WITH RECURSIVE ${people(scope)}, ${newest(scope)}, ${held(scope)},
    chosen AS (SELECT t.* FROM today t ${jobsOf(scope, filter)}),
    once AS (
      SELECT DISTINCT ON (c."personId") c."personId", c."id" AS "membershipId", c."jobFunction", c."jobTitle",
        c."isManager", c."startsOn"
      FROM chosen c ORDER BY c."personId", c."startsOn" DESC, c."id"
    ),
    lines AS (
      SELECT o.*, n."courseId", n."standing", n."enrolledAt", n."dueOn", n."completedAt", n."lastActiveAt"
      FROM once o LEFT JOIN newest n ON n."personId" = o."personId" ${pairing(filter)}
    )`
}

/** Which of a person's courses make a line with her, and whether she is on the list without one. */
function pairing({ course, standing }: FollowUpFilter) {
  const isInCourse = (of: Prisma.Sql) => (course === null ? Prisma.empty : Prisma.sql`AND ${of}."courseId" = ${course}`)
  switch (standing) {
    case 'not-enrolled':
      return Prisma.sql`AND false
        WHERE NOT EXISTS (SELECT 1 FROM newest e WHERE e."personId" = o."personId" ${isInCourse(Prisma.sql`e`)})`
    case 'lacks':
      return Prisma.sql`${course === null ? Prisma.sql`AND false` : isInCourse(Prisma.sql`n`)}
        WHERE NOT EXISTS (SELECT 1 FROM held h WHERE h."personId" = o."personId" ${isInCourse(Prisma.sql`h`)})`
    case 'has':
      return Prisma.sql`
        WHERE (n."personId", n."courseId") IN (SELECT "personId", "courseId" FROM held) ${isInCourse(Prisma.sql`n`)}`
    default:
      return Prisma.sql`
        WHERE true ${isInCourse(Prisma.sql`n`)} ${standing === null ? Prisma.empty : Prisma.sql`AND n."standing" = ${standing}`}`
  }
}

/** Of the jobs of the day those a filter asks for. */
function jobsOf(scope: FollowUpScope, { unit, sector, person, isManager, isNew, search, ...filter }: FollowUpFilter) {
  const sought = search.trim().toLocaleLowerCase('da')
  const functions = jobFunctions.filter(
    (each) => (filter.function === null || each === filter.function) && (sector === null || sectorOf(each) === sector),
  )
  const yearAgo = dayToDate(addDays(scope.day, -365))
  return Prisma.sql`
    ${sought === '' ? Prisma.empty : Prisma.sql`JOIN ${named(scope)} q ON q."personId" = t."personId"`}
    WHERE t."jobFunction" = ANY (${functions}::text[])
      ${unit === null ? Prisma.empty : Prisma.sql`AND t."unitId" IN (SELECT "unitId" FROM units WHERE "above"::text = ${unit})`}
      ${
        person === null
          ? Prisma.empty
          : Prisma.sql`AND t."personId" = (
              SELECT p."personId" FROM "Membership" p
              WHERE p."organisationId" = ${scope.organisationId}::uuid AND p."id" = ${person}::uuid
            )`
      }
      ${isManager ? Prisma.sql`AND t."isManager"` : Prisma.empty}
      ${
        isNew
          ? Prisma.sql`AND t."startsOn" > ${yearAgo}::date AND NOT EXISTS (
              SELECT 1 FROM "Membership" b WHERE b."id" = t."predecessorId" AND b."organisationId" = ${scope.organisationId}::uuid
            )`
          : Prisma.empty
      }
      ${sought === '' ? Prisma.empty : Prisma.sql`AND position(${sought} IN lower((q."name" || ' ' || q."email") COLLATE "da-x-icu")) > 0`}`
}

type RawRow = {
  personId: string
  membershipId: string
  name: string
  email: string
  unitNames: string
  jobFunction: JobFunction
  jobTitle: string
  isManager: boolean
  startsOn: Date
  courseId: string | null
  standing: NonNullable<FollowUpRow['course']>['standing'] | null
  enrolledAt: Date | null
  dueOn: Date | null
  completedAt: Date | null
  lastActiveAt: Date | null
}

function toRow(row: RawRow): FollowUpRow {
  const { courseId, standing, enrolledAt, dueOn, completedAt, lastActiveAt, startsOn, ...employee } = row
  const course =
    courseId && standing && enrolledAt
      ? { id: courseId, standing, enrolledAt, dueOn: dueOn && dateToDay(dueOn), completedAt, lastActiveAt }
      : null
  return { ...employee, startsOn: dateToDay(startsOn), course }
}
