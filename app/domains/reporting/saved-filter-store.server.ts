import type { Actor } from '~/domains/organisation/actor.ts'
import type { Db } from '~/platform/db/database.server.ts'

export type SavedFilter = { id: string; name: string; query: string }

const own = ({ organisationId, personId }: Actor) => ({ organisationId, personId })

export async function listFilters(db: Db, actor: Actor): Promise<SavedFilter[]> {
  const rows = await db.savedFilter.findMany({ where: own(actor), select: { id: true, name: true, query: true } })
  return rows.sort((one, other) => new Intl.Collator('da').compare(one.name, other.name))
}

export const countFilters = (db: Db, actor: Actor) => db.savedFilter.count({ where: own(actor) })

export const insertFilter = (db: Db, actor: Actor, filter: SavedFilter & { savedAt: Date }) =>
  db.savedFilter.create({ data: { ...own(actor), ...filter } })

export const deleteFilter = (db: Db, actor: Actor, id: string) =>
  db.savedFilter.deleteMany({ where: { ...own(actor), id } })
