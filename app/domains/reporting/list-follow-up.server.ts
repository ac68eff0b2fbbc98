import type { Actor } from '~/domains/organisation/actor.ts'
import { listMembers } from '~/domains/organisation/list-members.server.ts'
import { fingerprint } from '~/platform/ids/ids.server.ts'
import type { Work } from '~/platform/work.server.ts'
import { type FollowUpFilter, type FollowUpRow, noFilter } from './follow-up.ts'
import { type FollowUpScope, followUpScope } from './follow-up-scope.server.ts'
import { countLines, listPersonIds, listRows } from './follow-up-store.server.ts'

/** Everybody in the actor's own organisation who works there today, with their courses: the lines a filter lets through. */
export async function listFollowUp(
  work: Work,
  actor: Actor,
  filter: FollowUpFilter = noFilter,
): Promise<FollowUpRow[]> {
  return listRows(work.db, await followUpScope(work, actor), filter, null)
}

/** The lines of anybody's scope: a leader's is her own team. */
export function listScope(work: Work, scope: FollowUpScope, filter: FollowUpFilter): Promise<FollowUpRow[]> {
  return listRows(work.db, scope, filter, null)
}

export type FollowUpPage = {
  rows: FollowUpRow[]
  count: number
  people: number
  page: number
  lastPage: number
  first: number
  units: UnitChoice[]
}

const rowsPerPage = 50

/** One page of the same list; a page past the last is the last. */
export async function openFollowUp(
  work: Work,
  scope: FollowUpScope,
  filter: FollowUpFilter,
  asked: number,
): Promise<FollowUpPage> {
  const { lines, people } = await countLines(work.db, scope, filter)
  const lastPage = Math.max(1, Math.ceil(lines / rowsPerPage))
  const page = Math.min(lastPage, Math.max(1, asked))
  const first = (page - 1) * rowsPerPage
  const rows = await listRows(work.db, scope, filter, { limit: rowsPerPage, offset: first })
  return { rows, count: lines, people, page, lastPage, first, units: unitChoices(scope) }
}

/** How many courses of those a filter lets through are done: that many certificates. */
export async function countCompleted(work: Work, scope: FollowUpScope, filter: FollowUpFilter): Promise<number> {
  if (filter.standing !== null && filter.standing !== 'done' && filter.standing !== 'has') return 0
  return (await countLines(work.db, scope, { ...filter, standing: 'done' })).lines
}

/** The people a filter lets through, each once, and a fingerprint of who they are: whom a step for many is about. */
export async function listChosen(
  work: Work,
  actor: Actor,
  filter: FollowUpFilter,
): Promise<{ personIds: string[]; fingerprint: string }> {
  const personIds = (await listPersonIds(work.db, await followUpScope(work, actor), filter)).sort()
  return { personIds, fingerprint: fingerprint(personIds.join()) }
}

/** A unit one can choose, with how deep it lies. */
export type UnitChoice = { id: string; name: string; depth: number }

/** The units of the scope's day in the order of the tree, each under the one it lies in. */
export function unitChoices({ names, units, unitIds }: FollowUpScope): UnitChoice[] {
  const valid = new Set(units.filter(({ isOwn }) => isOwn).map(({ above }) => above))
  const below = (parentId: string | null, depth: number): UnitChoice[] =>
    [...names.values()]
      .filter((unit) => (unit.parentId !== null && valid.has(unit.parentId) ? unit.parentId : null) === parentId)
      .filter(({ id }) => valid.has(id))
      .flatMap(({ id, name }) => [{ id, name, depth }, ...below(id, depth + 1)])
  return below(null, 0).filter(({ id }) => unitIds === null || unitIds.includes(id))
}

/** One job, past or present, of somebody the actor may see; null where she may not. */
export async function findEmployment(work: Work, actor: Actor, membershipId: string) {
  const [member] = await listMembers(work, actor, { id: membershipId })
  if (!member) return null
  const { id, personId, person, unit, jobFunction, jobTitle, isManager, startsOn, endsOn } = member
  return {
    ...{ membershipId: id, personId, name: person.name, email: person.email, unitNames: unit?.name ?? '' },
    ...{ jobFunction, jobTitle, isManager, startsOn, endsOn },
  }
}

export type Employment = NonNullable<Awaited<ReturnType<typeof findEmployment>>>
