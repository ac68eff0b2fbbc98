import { listKeptUnits } from '~/domains/organisation/keep-units.server.ts'
import { dayOf } from '~/platform/clock/day.ts'
import type { SignedInContext } from './context.server.ts'

/** The units that are valid today with how many work in each; one whose upper unit has ended stands at the top. */
export async function listShownUnits(work: SignedInContext) {
  const today = dayOf(work.now)
  const units = (await listKeptUnits(work, work.actor)).filter(({ validTo }) => validTo === null || validTo >= today)
  const ids = new Set(units.map(({ id }) => id))
  return units.map(({ id, name, parentId, validTo, people, revision }) => ({
    ...{ id, name, validTo, people, revision, parentId: parentId !== null && ids.has(parentId) ? parentId : null },
  }))
}
