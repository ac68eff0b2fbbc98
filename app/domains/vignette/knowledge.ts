import type { CaseState } from './case-machine.ts'
import type { FactHolder, Vignette } from './vignette.ts'

/** What a play shows of who knew what when. */
export type Knowledge = {
  facts: FactStory[]
  /** A row for each role that acts in the case, in the order of the case; a cell for each step of the path. */
  rows: { holder: FactHolder; cells: { sceneId: string; facts: { letter: string; isNew: boolean }[] }[] }[]
}

/** One fact of a case and what became of it. */
export type FactStory = {
  id: string
  /** A, B, C in the order of the case: what stands in the cells. */
  letter: string
  text: string
  knownFromStart: FactHolder[]
  told: { sceneId: string; to: FactHolder[] }[]
  /** The scene whose choice lost it; null where it stayed open. */
  lostIn: string | null
  /** Decisions on the path that were made without it though it was needed. */
  missedIn: { sceneId: string; role: FactHolder }[]
  /** Those off stage who needed it and never got it. */
  missedBy: FactHolder[]
}

/**
 * Who knew what when: for each step of a play, what every acting role knew when the choice was made, and the moment each
 * fact was shared or lost.
 * @param states the play after 0, 1, 2 … steps, as `statesAlong` gives them; one more than steps
 */
export function knowledgeOf(vignette: Vignette, states: CaseState[]): Knowledge {
  const last = states[states.length - 1]
  const path = last?.path ?? []
  const before = (step: number) => states[step]?.known ?? {}
  const after = (step: number) => states[step + 1]?.known ?? {}
  const facts = vignette.facts.map((fact, index): FactStory => {
    const knows = (known: CaseState['known']) => known[fact.id] ?? []
    const needs = (role: FactHolder, sceneId: string) =>
      fact.neededBy.some((need) => need.role === role && need.sceneId === sceneId)
    const lostAt = path.findIndex((_, step) => (states[step + 1]?.lost ?? []).includes(fact.id))
    return {
      ...{ id: fact.id, letter: letterOf(index), text: fact.text, knownFromStart: fact.knownBy },
      told: path.flatMap(({ sceneId }, step) => {
        const to = knows(after(step)).filter((holder) => !knows(before(step)).includes(holder))
        return to.length > 0 ? [{ sceneId, to }] : []
      }),
      lostIn: path[lostAt]?.sceneId ?? null,
      missedIn: path.flatMap(({ sceneId, role }, step) =>
        needs(role, sceneId) && !knows(before(step)).includes(role) ? [{ sceneId, role }] : [],
      ),
      missedBy: fact.neededBy
        .filter(({ role, sceneId }) => sceneId === null && !knows(last?.known ?? {}).includes(role))
        .map(({ role }) => role),
    }
  })
  const rows = vignette.roles.map((holder) => ({
    holder,
    cells: path.map(({ sceneId }, step) => ({
      sceneId,
      facts: facts
        .filter(({ id }) => before(step)[id]?.includes(holder))
        .map(({ id, letter }) => ({ letter, isNew: step > 0 && !before(step - 1)[id]?.includes(holder) })),
    })),
  }))
  return { facts, rows }
}

function letterOf(index: number): string {
  return String.fromCharCode(65 + index)
}
