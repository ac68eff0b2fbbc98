import { type Day, dayToDate } from '~/platform/clock/day.ts'
import type { Db } from '~/platform/db/database.server.ts'
import type { Role } from './actor.ts'
import type { JobFunction } from './organisation.ts'

/** What a job says that a coordinator can change. */
export type JobColumns = {
  unitId: string | null
  jobFunction: JobFunction
  jobTitle: string
  isManager: boolean
  startsOn: Day
  endsOn: Day | null
}

/** One job in an organisation, past, present or to come, with whose it is. */
export type RosterMember = JobColumns & {
  membershipId: string
  personId: string
  email: string
  name: string
  roles: Role[]
  predecessorId: string | null
  revision: number
  /** Does she also work in another organisation? Where is told to nobody. */
  isElsewhere: boolean
  /** Is the name one that this organisation gave her, since she has not signed in to her job here yet? */
  isGivenName: boolean
}

/** Every job of an organisation, or one. */
export async function listRosterMembers(
  db: Db,
  organisationId: string,
  today: Day,
  membershipId: string | null = null,
): Promise<RosterMember[]> {
  return db.$queryRaw<RosterMember[]>`
    SELECT m."id"::text AS "membershipId", m."personId"::text, p."email", COALESCE(g."name", p."name") AS "name",
      g."name" IS NOT NULL AS "isGivenName", m."unitId"::text,
      m."jobFunction"::text, m."jobTitle", m."isManager", m."roles"::text[], m."startsOn"::text, m."endsOn"::text,
      m."predecessorId"::text, m."revision",
      EXISTS (
        SELECT 1 FROM "Membership" o
        WHERE o."personId" = m."personId" AND o."organisationId" <> m."organisationId"
          AND (o."endsOn" IS NULL OR o."endsOn" >= ${today}::date)
      ) AS "isElsewhere"
    FROM "Membership" m JOIN "Person" p ON p."id" = m."personId"
      LEFT JOIN "GivenName" g ON g."organisationId" = m."organisationId" AND g."personId" = m."personId"
    WHERE m."organisationId" = ${organisationId}::uuid
      AND (${membershipId}::uuid IS NULL OR m."id" = ${membershipId}::uuid)
    ORDER BY m."id"`
}

/** How often each of these jobs was saved; they wait for the end of the transaction. */
export async function lockRevisions(db: Db, organisationId: string, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; revision: number }[]>`
    SELECT "id"::text, "revision" FROM "Membership"
    WHERE "organisationId" = ${organisationId}::uuid AND "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`
  return new Map(rows.map(({ id, revision }) => [id, revision]))
}

export async function saveJobs(
  db: Db,
  organisationId: string,
  jobs: (JobColumns & { membershipId: string })[],
): Promise<void> {
  await db.$executeRaw`
    UPDATE "Membership" m SET
      "unitId" = v."unitId", "jobFunction" = v."jobFunction"::"JobFunction", "jobTitle" = v."jobTitle",
      "isManager" = v."isManager", "startsOn" = v."startsOn", "endsOn" = v."endsOn", "revision" = m."revision" + 1
    FROM jsonb_to_recordset(${JSON.stringify(jobs)}::jsonb) AS v(
      "membershipId" uuid, "unitId" uuid, "jobFunction" text, "jobTitle" text, "isManager" boolean, "startsOn" date,
      "endsOn" date
    )
    WHERE m."organisationId" = ${organisationId}::uuid AND m."id" = v."membershipId"`
}

export type NewJob = JobColumns & {
  membershipId: string
  personId: string
  roles: Role[]
  predecessorId: string | null
}

export async function insertJobs(db: Db, organisationId: string, createdAt: Date, jobs: NewJob[]): Promise<void> {
  await db.membership.createMany({
    data: jobs.map(({ membershipId, startsOn, endsOn, ...columns }) => ({
      ...{ id: membershipId, organisationId, createdAt, ...columns },
      ...{ startsOn: dayToDate(startsOn), endsOn: endsOn && dayToDate(endsOn) },
    })),
  })
}

/** Whoever carries a field goes on doing it in the job that takes over. */
export async function moveKeyRoles(
  db: Db,
  organisationId: string,
  moves: { from: string; to: string }[],
): Promise<void> {
  if (moves.length === 0) return
  const told = JSON.stringify(moves)
  await db.$executeRaw`
    UPDATE "KeyPerson" k SET "membershipId" = v."to", "revision" = k."revision" + 1
    FROM jsonb_to_recordset(${told}::jsonb) AS v("from" uuid, "to" uuid)
    WHERE k."organisationId" = ${organisationId}::uuid AND k."membershipId" = v."from"`
  await db.$executeRaw`
    UPDATE "KeyPerson" k SET "deputyMembershipId" = v."to", "revision" = k."revision" + 1
    FROM jsonb_to_recordset(${told}::jsonb) AS v("from" uuid, "to" uuid)
    WHERE k."organisationId" = ${organisationId}::uuid AND k."deputyMembershipId" = v."from"`
}

export const saveRolesOf = (db: Db, organisationId: string, id: string, roles: Role[]) =>
  db.membership.update({ where: { organisationId_id: { organisationId, id } }, data: { roles } })
