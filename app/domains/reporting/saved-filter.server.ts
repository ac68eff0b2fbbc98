import type { Actor } from '~/domains/organisation/actor.ts'
import { isDuplicate } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import { countFilters, deleteFilter, insertFilter, listFilters, type SavedFilter } from './saved-filter-store.server.ts'

export type { SavedFilter } from './saved-filter-store.server.ts'

const mostFilters = 30

/** The actor's own filters in Danish order of their names. */
export function listSavedFilters(work: Work, actor: Actor): Promise<SavedFilter[]> {
  return listFilters(work.db, actor)
}

/** Keeps a filter under a name of 2 to 60 characters, for the actor alone. */
export async function saveFilter(
  work: Work,
  actor: Actor,
  filter: { name: string; query: string },
): Promise<Result<'saved', 'no-name' | 'taken' | 'too-many'>> {
  const name = filter.name.replace(/\s+/g, ' ').trim()
  if (name.length < 2 || name.length > 60) return refuse('no-name')
  if ((await countFilters(work.db, actor)) >= mostFilters) return refuse('too-many')
  try {
    await insertFilter(work.db, actor, { id: work.newId(), name, query: filter.query.slice(0, 500), savedAt: work.now })
    return allow('saved')
  } catch (error) {
    if (isDuplicate(error)) return refuse('taken')
    throw error
  }
}

/** Forgets one of the actor's own filters; says nothing where it is gone already. */
export async function removeFilter(work: Work, actor: Actor, id: string): Promise<void> {
  await deleteFilter(work.db, actor, id)
}
