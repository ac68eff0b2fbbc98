import type { CaseState } from './case-machine.ts'
import type { CaseRole, Vignette } from './vignette.ts'

/** Two runs of one case side by side, each through the eyes of the role it was played as. */
export type RunComparison = {
  runs: [RunHead, RunHead]
  /** The scenes where the runs differ, in the order of the case; null where a run did not come there. */
  scenes: { sceneId: string; title: string; role: CaseRole; choices: [RunChoice | null, RunChoice | null] }[]
  /** How many scenes went alike in both. */
  alike: number
  /** Every fact, and whether each run's role came to know it. */
  facts: { text: string; known: [RunFact, RunFact] }[]
}

/** `role` null: a run in which the player chose for everybody. */
export type RunHead = { role: CaseRole | null; endingId: string | null }
export type RunChoice = { choiceId: string; isAuto: boolean }
/** `learned`: told on the way. Of a run that was played as everybody, what the other run's role knew in it. */
export type RunFact = 'from-start' | 'learned' | 'never'

/** Compares the newest run with an earlier one. Both are states of the same text. */
export function compareRuns(vignette: Vignette, one: CaseState, other: CaseState): RunComparison {
  const both: [CaseState, CaseState] = [one, other]
  const met = vignette.scenes
    .filter(({ id }) => both.some(({ path }) => path.some(({ sceneId }) => sceneId === id)))
    .map(({ id, title, role }) => ({
      ...{ sceneId: id, title, role },
      choices: mapBoth(both, ({ path }): RunChoice | null => {
        const step = path.find(({ sceneId }) => sceneId === id)
        return step ? { choiceId: step.choiceId, isAuto: step.isAuto } : null
      }),
    }))
  const differing = met.filter(({ choices: [first, second] }) => first?.choiceId !== second?.choiceId)
  const eyes = mapBoth(both, ({ playedAs }) => playedAs ?? one.playedAs ?? other.playedAs ?? '')
  return {
    runs: mapBoth(both, ({ playedAs, endingId }) => ({ role: playedAs, endingId })),
    scenes: differing,
    alike: met.length - differing.length,
    facts: vignette.facts.map(({ id, text, knownBy }) => ({
      text,
      known: [howKnown(id, knownBy, one, eyes[0]), howKnown(id, knownBy, other, eyes[1])],
    })),
  }
}

function howKnown(fact: string, knownBy: string[], state: CaseState, role: string): RunFact {
  if (knownBy.includes(role)) return 'from-start'
  return state.known[fact]?.includes(role) ? 'learned' : 'never'
}

function mapBoth<From, To>([one, other]: [From, From], map: (value: From) => To): [To, To] {
  return [map(one), map(other)]
}
