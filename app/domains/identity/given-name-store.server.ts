import type { Db } from '~/platform/db/database.server.ts'

type Named = { personId: string; name: string }

/** Keeps what an organisation calls people; a name it gave before stays. */
export async function insertGivenNames(db: Db, organisationId: string, people: Named[]): Promise<void> {
  await db.givenName.createMany({ data: people.map((person) => ({ organisationId, ...person })), skipDuplicates: true })
}

/** Mends names an organisation gave. @returns whose they were; the others have names of their own */
export async function saveGivenNames(db: Db, organisationId: string, people: Named[]): Promise<Set<string>> {
  if (people.length === 0) return new Set()
  const rows = await db.$queryRaw<{ personId: string }[]>`
    UPDATE "GivenName" g SET "name" = v."name"
    FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS v("personId" uuid, "name" text)
    WHERE g."organisationId" = ${organisationId}::uuid AND g."personId" = v."personId"
    RETURNING g."personId"::text AS "personId"`
  return new Set(rows.map(({ personId }) => personId))
}

export async function listGivenNames(db: Db, organisationId: string): Promise<Map<string, string>> {
  const rows = await db.givenName.findMany({ where: { organisationId }, select: { personId: true, name: true } })
  return new Map(rows.map(({ personId, name }) => [personId, name]))
}

export const deleteGivenName = (db: Db, key: { organisationId: string; personId: string }) =>
  db.givenName.deleteMany({ where: key })
