import { type Day, dayToDate } from '~/platform/clock/day.ts'
import type { Db } from '~/platform/db/database.server.ts'
import type { Sum } from './sums.ts'

/** One line for each organisation of the area, in Danish order. */
export async function listSums(db: Db, organisationId: string, day: Day): Promise<Sum[]> {
  const on = dayToDate(day)
  return db.$queryRaw<Sum[]>`
    WITH region_of AS (
      SELECT l."organisationId", r."id", r."name" FROM "OrganisationRegion" l JOIN "Region" r ON r."id" = l."regionId"
      WHERE l."validFrom" <= ${on}::date AND (l."validTo" IS NULL OR l."validTo" >= ${on}::date)
    ),
    own AS (
      SELECT o."healthCouncilId", r."id" AS "regionId" FROM "Organisation" o LEFT JOIN region_of r ON r."organisationId" = o."id"
      WHERE o."id" = ${organisationId}::uuid
    ),
    area AS (
      SELECT o."id", o."officialName", COALESCE(r."name", '') AS "region"
      FROM "Organisation" o CROSS JOIN own LEFT JOIN region_of r ON r."organisationId" = o."id"
      WHERE CASE WHEN own."healthCouncilId" IS NOT NULL THEN o."healthCouncilId" = own."healthCouncilId"
        ELSE r."id" = own."regionId" END
    ),
    people AS (
      SELECT DISTINCT m."organisationId", m."personId" FROM "Membership" m JOIN area ON area."id" = m."organisationId"
      WHERE m."startsOn" <= ${on}::date AND (m."endsOn" IS NULL OR m."endsOn" >= ${on}::date)
    ),
    learning AS (
      SELECT p."organisationId", p."personId",
        bool_or(e."state" <> 'APPLIED' AND e."state" <> 'REJECTED') AS "isEnrolled",
        bool_or(e."state" = 'COMPLETED' AND (e."completedAt" AT TIME ZONE 'Europe/Copenhagen')::date <= ${on}::date
          AND (e."validTo" IS NULL OR e."validTo" >= ${on}::date)) AS "isDone"
      FROM people p JOIN "Enrolment" e ON e."organisationId" = p."organisationId" AND e."personId" = p."personId"
      WHERE (e."enrolledAt" AT TIME ZONE 'Europe/Copenhagen')::date <= ${on}::date
        AND (e."withdrawnAt" IS NULL OR (e."withdrawnAt" AT TIME ZONE 'Europe/Copenhagen')::date > ${on}::date)
      GROUP BY p."organisationId", p."personId"
    )
    SELECT area."id"::text AS "organisationId", area."officialName" AS "name", area."region",
      count(p."personId")::int AS "people",
      count(*) FILTER (WHERE l."isEnrolled")::int AS "enrolled", count(*) FILTER (WHERE l."isDone")::int AS "done"
    FROM area
    LEFT JOIN people p ON p."organisationId" = area."id"
    LEFT JOIN learning l ON l."organisationId" = p."organisationId" AND l."personId" = p."personId"
    GROUP BY area."id", area."officialName", area."region"
    ORDER BY area."officialName" COLLATE "da-x-icu"`
}
