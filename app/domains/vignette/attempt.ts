import { allow, type Result, refuse } from '~/platform/result.ts'
import { type CaseState, type ChoiceMade, type ChoiceRefusal, chooseInCase, replayCase } from './case-machine.ts'
import type { CaseRole, Vignette } from './vignette.ts'

/** Whose attempt it is. */
export type Player = { organisationId: string; personId: string }

/** A choice as a page posts it, with how many of her own choices the page believed the player had made before it. */
export type PostedChoice = ChoiceMade & {
  position: number
  /** When the browser says it was made: earlier than it arrived where the connection was gone. */
  clientAt?: Date | null
}

export type PostRefusal = ChoiceRefusal | 'stale-page'

/**
 * What a posted choice means for an attempt that stands where `made` leads.
 * The same choice at the same place twice (a double click, a lost answer) is `known` and adds nothing; another choice at a
 * place already passed, or ahead of it, comes from a stale page.
 */
export function decideChoice(
  vignette: Vignette,
  made: readonly ChoiceMade[],
  posted: PostedChoice,
  playedAs: CaseRole | null = null,
): Result<{ kind: 'new' | 'known'; state: CaseState }, PostRefusal> {
  const replayed = replayCase(vignette, made, playedAs)
  if (!replayed.ok)
    throw new Error(
      `Expected the stored choices of ${vignette.id} to replay, ${replayed.refusal} at ${replayed.position}.`,
    )
  const standing = made[posted.position]
  if (standing && standing.sceneId === posted.sceneId && standing.choiceId === posted.choiceId) {
    return allow({ kind: 'known', state: replayed.value })
  }
  if (posted.position !== made.length) return refuse('stale-page')
  const chosen = chooseInCase(vignette, replayed.value, posted)
  return chosen.ok ? allow({ kind: 'new', state: chosen.value }) : chosen
}

/** A browser's clock is believed between the start of the attempt and now, with two minutes for clocks that differ. */
export function believedTime(clientAt: Date | null, startedAt: Date, now: Date): Date | null {
  const slack = 2 * 60_000
  const time = clientAt?.getTime() ?? Number.NaN
  return time >= startedAt.getTime() - slack && time <= now.getTime() + slack ? clientAt : null
}
