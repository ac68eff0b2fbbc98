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

/**
 * Keeps what units were until a day, before they are changed; what was said of days from then on is forgotten. A unit that was
 * not yet there on that day has no past.
 */
export async function savePasts(
  db: Db,
  organisationId: string,
  units: { id: string; unitId: string; name: string; parentId: string | null; validFrom: Day }[],
  until: Day,
): Promise<void> {
  const date = dayToDate(until)
  await db.unitPast.deleteMany({
    where: { organisationId, unitId: { in: units.map(({ unitId }) => unitId) }, until: { gt: date } },
  })
  const were = units.filter(({ validFrom }) => validFrom <= until)
  // What was changed earlier the same day has its past already: that of the day before.
  await db.unitPast.createMany({
    data: were.map(({ validFrom: _, ...unit }) => ({ ...unit, organisationId, until: date })),
    skipDuplicates: true,
  })
}

/** Lays units under another, or at the top. */
export const saveParents = (db: Db, organisationId: string, ids: string[], parentId: string | null) =>
  db.unit.updateMany({ where: { organisationId, id: { in: ids } }, data: { parentId, revision: { increment: 1 } } })
