import { countDecisionsFrom } from './case-graph.ts'
import { type CaseState, ownChoices } from './case-machine.ts'
import type { Vignette } from './vignette.ts'

/**
 * »3. beslutning af 6«: the number of the decision before the player and how many the longest main path from here will
 * make it, counting only her own. A detour raises the second number, so that the first never passes it.
 */
export function decisionsOnPath(vignette: Vignette, state: CaseState): { number: number; of: number } {
  const made = ownChoices(state).length
  if (state.sceneId === null) return { number: made, of: made }
  return { number: made + 1, of: made + countDecisionsFrom(vignette, state.sceneId, state.playedAs) }
}
