import type { Actor } from '~/domains/organisation/actor.ts'
import type { Day } from '~/platform/clock/day.ts'
import type { Work } from '~/platform/work.server.ts'
import { type ShownSum, tellSums } from './sums.ts'
import { listSums } from './sums-store.server.ts'

/**
 * The sums of the area the actor's own organisation lies in: its health council, else its region of the day; on that day, with
 * the regions of that day. For the secretariat: no name and no figure of fewer than five.
 */
export async function getSums(
  work: Work,
  actor: Actor,
  day: Day,
): Promise<{ lines: ShownSum[]; total: ShownSum | null }> {
  return tellSums(await listSums(work.db, actor.organisationId, day))
}
