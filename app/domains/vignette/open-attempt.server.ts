import type { CourseLibrary } from '~/domains/course/course-library.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import type { Player } from './attempt.ts'
import { countOpenAttempts, findAttempt, findOpenAttempt, listAttemptsOf } from './attempt-store.server.ts'
import { type CaseState, replayCase } from './case-machine.ts'
import { type CaseRole, caseRoles, type Vignette } from './vignette.ts'

export type OpenAttempt = {
  id: string
  number: number
  startedAt: Date
  endedAt: Date | null
  documentHash: string
  vignette: Vignette
  state: CaseState
}

/** Where an attempt stands, found by replaying its choices in the text it began with. */
export async function openAttempt(
  work: Work,
  library: CourseLibrary,
  player: Player,
  attemptId: string,
): Promise<Result<OpenAttempt, 'unknown-attempt'>> {
  const attempt = await findAttempt(work.db, player, attemptId)
  if (!attempt) return refuse('unknown-attempt')
  const vignette = await getPinnedVignette(library, attempt.documentHash)
  const replayed = replayCase(vignette, attempt.choices, roleOf(attempt))
  if (!replayed.ok) {
    throw new Error(`Expected attempt ${attemptId} to replay, ${replayed.refusal} at choice ${replayed.position}.`)
  }
  const { id, number, startedAt, endedAt, documentHash } = attempt
  return allow({ id, number, startedAt, endedAt, documentHash, vignette, state: replayed.value })
}

/** The column holds what `startAttempt` wrote: a role of the case, or nothing. */
export function roleOf({ playedAs }: { playedAs: string | null }): CaseRole | null {
  return caseRoles.find((role) => role === playedAs) ?? null
}

/** The attempt that is under way in a case; null where there is none. */
export async function findOpenAttemptId(work: Work, player: Player, vignetteId: string): Promise<string | null> {
  return (await findOpenAttempt(work.db, player, vignetteId))?.id ?? null
}

/** All of a player's attempts, newest first. */
export function listAttempts(work: Work, player: Player) {
  return listAttemptsOf(work.db, player)
}

export async function getPinnedVignette(library: CourseLibrary, hash: string): Promise<Vignette> {
  const document = await library.findDocument(hash)
  if (document?.body.kind !== 'vignette') throw new Error(`Expected a case at ${hash}, found none. It was pinned.`)
  return document.body.vignette
}

/** How many are in the middle of a case, in all organisations together. */
export function countAttemptsUnderWay(work: Work, vignetteId: string): Promise<number> {
  return countOpenAttempts(work.db, vignetteId)
}
