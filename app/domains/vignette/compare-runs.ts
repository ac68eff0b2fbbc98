import type { CaseState } from './case-machine.ts'
import type { CaseRole, Vignette } from './vignette.ts'

/** Two runs of one case side by side, each through the eyes of the role it was played as. */
export type RunComparison = {
  runs: [RunHead, RunHead]
  /** Every scene that either run came to, in the order of the case; null where a run did not come there. */
  scenes: { sceneId: string; title: string; role: CaseRole; choices: [RunChoice | null, RunChoice | null] }[]
  /** Every fact, and whether each run's role came to know it. */
  facts: { text: string; known: [RunFact, RunFact] }[]
}

/** `role` null: a run in which the player chose for everybody. */
export type RunHead = { role: CaseRole | null; endingId: string | null }
export type RunChoice = { choiceId: string; isAuto: boolean }
/** `learned`: told on the way. For a run that was played as everybody: whether anybody who acts knew it. */
export type RunFact = 'from-start' | 'learned' | 'never'

/** Compares the newest run with an earlier one. Both are states of the same text. */
export function compareRuns(vignette: Vignette, one: CaseState, other: CaseState): RunComparison {
  const both: [CaseState, CaseState] = [one, other]
  return {
    runs: mapBoth(both, ({ playedAs, endingId }) => ({ role: playedAs, endingId })),
    scenes: vignette.scenes
      .filter(({ id }) => both.some(({ path }) => path.some(({ sceneId }) => sceneId === id)))
      .map(({ id, title, role }) => ({
        ...{ sceneId: id, title, role },
        choices: mapBoth(both, ({ path }) => {
          const step = path.find(({ sceneId }) => sceneId === id)
          return step ? { choiceId: step.choiceId, isAuto: step.isAuto } : null
        }),
      })),
    facts: vignette.facts.map(({ id, text, knownBy }) => ({
      text,
      known: mapBoth(both, (state) => {
        const roles: string[] = state.playedAs ? [state.playedAs] : vignette.roles
        if (roles.some((role) => knownBy.includes(role))) return 'from-start'
        return roles.some((role) => state.known[id]?.includes(role)) ? 'learned' : 'never'
      }),
    })),
  }
}

function mapBoth<From, To>([one, other]: [From, From], map: (value: From) => To): [To, To] {
  return [map(one), map(other)]
}
