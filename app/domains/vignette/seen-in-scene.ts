import type { CaseState } from './case-machine.ts'
import type { CaseFact, Passage, Scene, Vignette } from './vignette.ts'

// Apart from who knew what when, which only the page after a case needs (decision 0008).

/** The passages of a scene that are shown: those without a condition, what the acting role knows, what happened by now. */
export function passagesFor(scene: Scene, { known, day }: Pick<CaseState, 'known' | 'day'>): Passage[] {
  return scene.passages.filter(
    ({ ifKnown, fromDay }) =>
      (ifKnown === null || (known[ifKnown] ?? []).includes(scene.role)) && (fromDay === null || day >= fromDay),
  )
}

/** Whether the role that is to choose would choose better with a fact that it does not know. */
export function lacksSomething(vignette: Vignette, { sceneId, known }: CaseState): boolean {
  const scene = vignette.scenes.find(({ id }) => id === sceneId)
  return scene !== undefined && factsNeededIn(vignette, scene).some(({ id }) => !known[id]?.includes(scene.role))
}

/** The facts with which the acting role of a scene decides better. */
export function factsNeededIn(vignette: Vignette, scene: Scene): CaseFact[] {
  return vignette.facts.filter(({ neededBy }) =>
    neededBy.some(({ role, sceneId }) => sceneId === scene.id && role === scene.role),
  )
}
