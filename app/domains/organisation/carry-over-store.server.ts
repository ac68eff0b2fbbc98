import type { Db } from '~/platform/db/database.server.ts'
import type { CarriedJob } from './carry-over.ts'

/** Every job of an organisation, with the one it took over from and the one that took over from it, wherever those are. */
export const listCarriedJobs = (db: Db, organisationId: string) => db.$queryRaw<CarriedJob[]>`
  SELECT m."id"::text AS "membershipId", p."email", m."startsOn"::text, m."endsOn"::text, m."predecessorId"::text,
    s."id"::text AS "successorId"
  FROM "Membership" m JOIN "Person" p ON p."id" = m."personId"
    LEFT JOIN "Membership" s ON s."predecessorId" = m."id"
  WHERE m."organisationId" = ${organisationId}::uuid`

/** Says which job these took over from. */
export async function savePredecessors(
  db: Db,
  organisationId: string,
  jobs: { from: string; to: string }[],
): Promise<void> {
  await db.$executeRaw`
    UPDATE "Membership" m SET "predecessorId" = v."from", "revision" = m."revision" + 1
    FROM jsonb_to_recordset(${JSON.stringify(jobs)}::jsonb) AS v("from" uuid, "to" uuid)
    WHERE m."organisationId" = ${organisationId}::uuid AND m."id" = v."to"`
}

/** The organisations somebody may mean: by the municipality's code, or by either name in any case. */
export const listOrganisationsCalled = (db: Db, called: string) =>
  db.organisation.findMany({
    where: {
      OR: [
        { municipalityCode: called },
        { name: { equals: called, mode: 'insensitive' } },
        { officialName: { equals: called, mode: 'insensitive' } },
      ],
    },
    select: { id: true, officialName: true },
  })
