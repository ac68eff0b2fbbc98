import type { Work } from '~/platform/work.server.ts'
import type { Player } from './attempt.ts'
import { countChoices, listEndedIn } from './attempt-store.server.ts'
import { type ChoiceMade, ownChoices, replayCase } from './case-machine.ts'
import { type OpenAttempt, roleOf } from './open-attempt.server.ts'
import { type ChoiceCount, type OthersChoices, sharesOfChoices } from './others-choices.ts'
import { drawOwnMap } from './own-map.ts'
import { listReflections } from './reflection.server.ts'
import type { CaseRole } from './vignette.ts'

/** What the page after a case needs of the server; the rest is replayed from the choices. */
export type DebriefData = {
  /** SVG of our own making. */
  map: string
  others: OthersChoices[]
  notes: Record<number, string>
  /** The newest other run of the same text in another role, to set beside this one. */
  otherRun: { playedAs: CaseRole | null; choices: ChoiceMade[] } | null
}

/** The map, how others chose, the player's notes, and a run of hers to compare with; for an attempt that has ended. */
export async function openDebrief(work: Work, player: Player, attempt: OpenAttempt): Promise<DebriefData> {
  const [counts, notes, ended] = await Promise.all([
    listChoiceCounts(work, player.organisationId, attempt.vignette.id),
    listReflections(work, player, attempt.id),
    listEndedIn(work.db, player, attempt.documentHash),
  ])
  const role = attempt.state.playedAs
  const other = ended.find((candidate) => candidate.id !== attempt.id && roleOf(candidate) !== role)
  const replayed = other && replayCase(attempt.vignette, other.choices, roleOf(other))
  return {
    map: drawOwnMap(attempt.vignette, attempt.state),
    others: sharesOfChoices(counts),
    notes,
    otherRun: replayed?.ok ? { playedAs: replayed.value.playedAs, choices: ownChoices(replayed.value) } : null,
  }
}

async function listChoiceCounts(work: Work, organisationId: string, vignetteId: string): Promise<ChoiceCount[]> {
  const [all, own] = await Promise.all([
    countChoices(work.db, { vignetteId }),
    countChoices(work.db, { vignetteId, organisationId }),
  ])
  return all.map(({ sceneId, choiceId, count }) => {
    const found = own.find((entry) => entry.sceneId === sceneId && entry.choiceId === choiceId)
    return { sceneId, choiceId, all: count, own: found?.count ?? 0 }
  })
}
