import * as m from '~/messages/generated/messages.js'
import type { ScoreCode } from './vignette.ts'

const names: Record<ScoreCode, () => string> = {
  GOAL: m.score_goal,
  KNOW: m.score_know,
  RESP: m.score_resp,
  FREQ: m.score_freq,
  TIME: m.score_time,
  ACC: m.score_acc,
  PROB: m.score_prob,
  WORRY: m.score_worry,
  WORKS: m.score_works,
  NEXT: m.score_next,
  SCALE: m.score_scale,
  NET: m.score_net,
  VOICE: m.score_voice,
  INFORMATIONAL: m.score_informational,
  MANAGEMENT: m.score_management,
  RELATIONAL: m.score_relational,
}

/** What a score code is called in the reader's language. */
export function scoreName(code: ScoreCode): string {
  return names[code]()
}
