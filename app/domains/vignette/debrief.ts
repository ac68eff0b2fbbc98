import type { Html } from '~/domains/course/document.ts'
import { orderScenes } from './case-graph.ts'
import type { CaseState } from './case-machine.ts'
import {
  type CaseRole,
  type Choice,
  caseEnd,
  type Ending,
  type Scene,
  type ScoreCode,
  scoreCodes,
  type Vignette,
} from './vignette.ts'

/** Everything the page after a case shows. Words before numbers: `strength` is what the reader sees. */
export type Debrief = {
  steps: DebriefStep[]
  /** Null while the case is still being played. */
  ending: Ending | null
  profile: ProfileEntry[]
  questions: Html[]
  areas: Html[]
}

export type DebriefStep = {
  /** Another role's choice, which fell by itself. */
  isAuto: boolean
  scene: { id: string; title: string; role: CaseRole }
  chosen: ChoiceShown & { then: Html; isBreach: boolean }
  notTaken: ChoiceShown[]
}

export type ChoiceShown = { id: string; text: Html; because: Html }

export type Strength = 'weak' | 'mixed' | 'strong'

export type ProfileEntry = {
  code: ScoreCode
  strength: Strength
  sum: number
  /** The choices on the path that counted for this code. */
  madeBy: { sceneId: string; choiceId: string; value: number }[]
}

/** The summary of a play: what was chosen and what not, why, and how strong each code the case scores came out. */
export function debriefCase(vignette: Vignette, state: CaseState): Debrief {
  return {
    steps: stepsOf(vignette, state),
    ending: vignette.endings.find((ending) => ending.id === state.endingId) ?? null,
    profile: profileOf(vignette, state),
    questions: vignette.debrief,
    areas: vignette.areas,
  }
}

/**
 * The rule of the profile: a sum is placed between the worst and the best that any path through the case gives for that
 * code. The lower third is weak, the upper third strong, the rest mixed. Where every path gives the same, the sign decides.
 */
export function strengthOf(sum: number, worst: number, best: number): Strength {
  if (worst === best) return sum > 0 ? 'strong' : sum < 0 ? 'weak' : 'mixed'
  const height = (sum - worst) / (best - worst)
  if (height <= 1 / 3) return 'weak'
  return height >= 2 / 3 ? 'strong' : 'mixed'
}

function stepsOf(vignette: Vignette, state: CaseState): DebriefStep[] {
  return state.path.flatMap(({ sceneId, choiceId, isAuto }) => {
    const scene = vignette.scenes.find((candidate) => candidate.id === sceneId)
    const choice = scene?.choices.find((candidate) => candidate.id === choiceId)
    if (!scene || !choice) return []
    return [
      {
        isAuto,
        scene: { id: scene.id, title: scene.title, role: scene.role },
        // biome-ignore lint/suspicious/noThenProperty: a text, which nothing awaits
        chosen: { ...shown(choice), then: choice.then, isBreach: choice.isBreach },
        notTaken: scene.choices.filter((candidate) => candidate !== choice).map(shown),
      },
    ]
  })
}

function shown({ id, text, because }: Choice): ChoiceShown {
  return { id, text, because }
}

function profileOf(vignette: Vignette, state: CaseState): ProfileEntry[] {
  const order = orderScenes(vignette)
  const scenes = order.ok ? order.scenes : []
  const choices = new Map(
    scenes.flatMap((scene) => scene.choices.map((choice) => [`${scene.id}/${choice.id}`, choice] as const)),
  )
  return scoreCodes.flatMap((code) => {
    const isScored = [...choices.values()].some((choice) => choice.scores.some((score) => score.code === code))
    if (!isScored) return []
    const madeBy = state.path.flatMap(({ sceneId, choiceId }) => {
      const choice = choices.get(`${sceneId}/${choiceId}`)
      const value = choice ? valueFor(choice, code) : 0
      return value === 0 ? [] : [{ sceneId, choiceId, value }]
    })
    const { worst, best } = boundsOf(scenes, code)
    const sum = state.scores[code]
    return [{ code, strength: strengthOf(sum, worst, best), sum, madeBy }]
  })
}

/** The lowest and highest sum of one code over all paths, from the last scene backwards. */
function boundsOf(scenes: Scene[], code: ScoreCode): { worst: number; best: number } {
  const bounds = new Map([[caseEnd, { worst: 0, best: 0 }]])
  let opening = { worst: 0, best: 0 }
  for (const scene of [...scenes].reverse()) {
    const onward = scene.choices.flatMap((choice) => {
      const after = bounds.get(choice.to)
      const value = valueFor(choice, code)
      return after ? [{ worst: after.worst + value, best: after.best + value }] : []
    })
    if (onward.length === 0) continue
    opening = {
      worst: Math.min(...onward.map(({ worst }) => worst)),
      best: Math.max(...onward.map(({ best }) => best)),
    }
    bounds.set(scene.id, opening)
  }
  return opening
}

function valueFor(choice: Choice, code: ScoreCode): number {
  return choice.scores.reduce((sum, score) => (score.code === code ? sum + score.value : sum), 0)
}
