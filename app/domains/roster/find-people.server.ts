import type { Actor } from '~/domains/organisation/actor.ts'
import { getUnitTree } from '~/domains/organisation/list-jobs.server.ts'
import { listRoster } from '~/domains/organisation/list-roster.server.ts'
import type { Work } from '~/platform/work.server.ts'
import type { FoundPerson } from './roster-home-view.tsx'

const mostFound = 50

/** The jobs of those whose name or address holds these letters, past and to come too; nobody where nothing is sought. */
export async function findPeople(
  work: Work,
  actor: Actor,
  search: string,
): Promise<{ found: FoundPerson[]; hasMore: boolean }> {
  const sought = search.toLocaleLowerCase('da')
  if (sought === '') return { found: [], hasMore: false }
  const [members, units] = await Promise.all([listRoster(work, actor), getUnitTree(work, actor.organisationId)])
  const inDanish = new Intl.Collator('da')
  const found = members
    .filter(({ name, email }) => `${name} ${email}`.toLocaleLowerCase('da').includes(sought))
    .sort((one, other) => inDanish.compare(one.name, other.name) || (one.startsOn < other.startsOn ? 1 : -1))
    .map(({ membershipId, name, email, unitId, jobFunction, startsOn, endsOn }) => ({
      ...{ membershipId, name, email, jobFunction, startsOn, endsOn },
      unitName: unitId ? (units.get(unitId)?.name ?? '') : '',
    }))
  return { found: found.slice(0, mostFound), hasMore: found.length > mostFound }
}
