import type { CheckKey, Html, Island } from '~/domains/course/document.ts'
import { shuffleBySeed } from '~/domains/course/shuffle.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'

export type Judgement = {
  isRight: boolean
  rightOptionId: string
  /** The reason for every option, by option id: after the answer one may read them all. */
  reasons: Record<string, Html>
}

/** Judges one answer against the key kept on the server. Refuses an option the check does not have. */
export function judgeAnswer(key: CheckKey, optionId: string): Result<Judgement, 'unknown-option'> {
  if (!Object.hasOwn(key.reasons, optionId)) return refuse('unknown-option')
  return allow({ isRight: optionId === key.rightOptionId, rightOptionId: key.rightOptionId, reasons: key.reasons })
}

type Option = Extract<Island, { kind: 'check' }>['options'][number]

/** A check's options in one learner's order; the seed is the learner's id, so that a reload changes nothing. */
export function shuffleOptions(options: readonly Option[], checkId: string, seed: string): Option[] {
  return shuffleBySeed(options, `${seed}/${checkId}`)
}
