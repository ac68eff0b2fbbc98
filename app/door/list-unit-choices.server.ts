import { getUnitTree } from '~/domains/organisation/list-jobs.server.ts'
import { pathOf } from '~/domains/roster/unit-names.ts'
import { dayOf } from '~/platform/clock/day.ts'
import type { SignedInContext } from './context.server.ts'

/** The units one can choose among today, by the way to them: two may have the same name. */
export async function listUnitChoices(work: SignedInContext): Promise<{ id: string; name: string }[]> {
  const units = await getUnitTree(work, work.actor.organisationId)
  const today = dayOf(work.now)
  return [...units.values()]
    .filter(({ validTo }) => validTo === null || validTo >= today)
    .map(({ id }) => ({ id, name: pathOf(units, id) }))
    .sort((one, other) => new Intl.Collator('da').compare(one.name, other.name))
}
