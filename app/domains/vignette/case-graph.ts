import { type CaseRole, type Choice, caseEnd, type Scene, type Vignette } from './vignette.ts'

/** Scenes in an order where every choice leads forward, or the scene ids of one circle, first and last the same. */
export type SceneOrder = { ok: true; scenes: Scene[] } | { ok: false; circle: string[] }

/** Sorts the scenes reachable from the first, or finds the circle that forbids it. Unknown targets are passed over. */
export function orderScenes(vignette: Vignette): SceneOrder {
  const byId = scenesById(vignette)
  const finished: Scene[] = []
  const seen = new Set<Scene>()
  const first = vignette.scenes[0]
  const circle = first ? visit(first, []) : null
  return circle ? { ok: false, circle } : { ok: true, scenes: finished.reverse() }

  function visit(scene: Scene, trail: Scene[]): string[] | null {
    const start = trail.indexOf(scene)
    if (start >= 0) return [...trail.slice(start), scene].map(({ id }) => id)
    if (seen.has(scene)) return null
    seen.add(scene)
    for (const choice of scene.choices) {
      const next = byId.get(choice.to)
      const found = next ? visit(next, [...trail, scene]) : null
      if (found) return found
    }
    finished.push(scene)
    return null
  }
}

/**
 * How many decisions lie on the longest main path from a scene, its own included; 0 for an unknown scene. A detour is
 * left out: a scene that only leads where one could have gone directly. Expects a case the proof accepted.
 * @param playedAs counts only this role's decisions, where the others' choices fall by themselves; null: everybody's
 */
export function countDecisionsFrom(vignette: Vignette, sceneId: string, playedAs: CaseRole | null = null): number {
  const byId = scenesById(vignette)
  const counted = new Map<string, number>()
  return count(sceneId)

  function count(id: string): number {
    const scene = byId.get(id)
    if (!scene) return 0
    const known = counted.get(id)
    if (known !== undefined) return known
    const isOwn = playedAs === null || scene.role === playedAs
    const targets = isOwn ? targetsOf(scene) : targetsOf(scene, (choice) => choice.auto.includes(playedAs))
    const main = targets.filter((target) => {
      const next = byId.get(target)
      return !next || !targetsOf(next).every((after) => targets.includes(after))
    })
    const decisions = (isOwn ? 1 : 0) + Math.max(0, ...(main.length > 0 ? main : targets).map(count))
    counted.set(id, decisions)
    return decisions
  }
}

/** Scenes by id; the first one wins where two have the same. */
export function scenesById(vignette: Vignette): Map<string, Scene> {
  return new Map([...vignette.scenes].reverse().map((scene) => [scene.id, scene]))
}

/** Every scene that can be reached from the first by the choices `follow` lets through. */
export function reachableScenes(vignette: Vignette, follow: (scene: Scene, choice: Choice) => boolean): Set<Scene> {
  const byId = scenesById(vignette)
  const reached = new Set<Scene>(vignette.scenes.slice(0, 1))
  for (const scene of reached) {
    for (const choice of scene.choices) {
      const next = byId.get(choice.to)
      if (next && follow(scene, choice)) reached.add(next)
    }
  }
  return reached
}

function targetsOf(scene: Scene, isFollowed: (choice: Choice) => boolean = () => true): string[] {
  return [...new Set(scene.choices.filter(isFollowed).map((choice) => choice.to))]
}

/** Whether the choice ends the case. */
export function isLast(choice: Choice): boolean {
  return choice.to === caseEnd
}
