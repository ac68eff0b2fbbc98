import { applyImport, type Confirmed, startImport } from '~/domains/roster/apply-import.server.ts'
import type { SignedInContext } from './context.server.ts'

/** Lists up to this length are saved while the browser waits. */
const mostRowsAtOnce = 500

/**
 * Saves a list at once where it is short; a long one is saved while its owner looks on, and its page tells how far it has come.
 * What it came to is told by the draft: gone when all of it is saved.
 */
export async function saveRoster(work: SignedInContext, confirmed: Confirmed): Promise<void> {
  const started = await startImport(work, work.actor, confirmed.draftId)
  if (!started.ok) return
  const saving = applyImport(work, work.library, work.actor, confirmed)
  if (started.value.rows < mostRowsAtOnce) await saving
  else saving.catch((error) => work.log.error(error, 'a list of people could not be saved'))
}
