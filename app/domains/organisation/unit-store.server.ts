import { type Day, dayToDate } from '~/platform/clock/day.ts'
import type { Db } from '~/platform/db/database.server.ts'

type Key = { organisationId: string; id: string }

/** Saves only over the revision the page was opened with; false where somebody saved in between. */
export async function saveUnit(
  db: Db,
  key: Key,
  revision: number,
  change: { name?: string; parentId?: string | null; validTo?: Day; successorId?: string },
): Promise<boolean> {
  const { validTo, ...columns } = change
  const { count } = await db.unit.updateMany({
    where: { ...key, revision },
    data: { ...columns, ...(validTo && { validTo: dayToDate(validTo) }), revision: { increment: 1 } },
  })
  return count === 1
}

/** Lays units under another, or at the top. */
export const saveParents = (db: Db, organisationId: string, ids: string[], parentId: string | null) =>
  db.unit.updateMany({ where: { organisationId, id: { in: ids } }, data: { parentId, revision: { increment: 1 } } })
