import { type ChoiceMade, chooseInCase, ownChoices, startCase } from '~/domains/vignette/case-machine.ts'
import type { CaseRole, Vignette } from '~/domains/vignette/vignette.ts'

/**
 * Plays that together make every choice a player can make in a case, each from the opening to an ending: few, not all.
 * From the newest choice on, a play prefers what no play has chosen yet.
 */
export function coveringPaths(vignette: Vignette, playedAs: CaseRole | null = null): ChoiceMade[][] {
  const chosen = new Set<string>()
  const paths: ChoiceMade[][] = []
  for (;;) {
    let state = startCase(vignette, playedAs)
    let isNew = false
    while (state.sceneId !== null) {
      const scene = vignette.scenes.find(({ id }) => id === state.sceneId)
      if (!scene) throw new Error(`Expected a scene ${state.sceneId}.`)
      const unmade = (choiceId: string) => !chosen.has(`${scene.id}/${choiceId}`)
      const leadsToUnmade = (to: string) => reaches(vignette, to, playedAs, chosen)
      const choice =
        scene.choices.find(({ id }) => unmade(id)) ??
        scene.choices.find(({ to }) => leadsToUnmade(to)) ??
        scene.choices[0]
      if (!choice) throw new Error(`Expected a choice in ${scene.id}.`)
      isNew ||= unmade(choice.id)
      chosen.add(`${scene.id}/${choice.id}`)
      const next = chooseInCase(vignette, state, { sceneId: scene.id, choiceId: choice.id })
      if (!next.ok) throw new Error(`${scene.id}/${choice.id}: ${next.refusal}`)
      state = next.value
    }
    if (!isNew) return paths
    paths.push(ownChoices(state))
  }
}

/** Whether some way from a scene comes to a choice of the player's that no play has made. */
function reaches(vignette: Vignette, from: string, playedAs: CaseRole | null, chosen: Set<string>): boolean {
  const scene = vignette.scenes.find(({ id }) => id === from)
  if (!scene) return false
  const isOwn = playedAs === null || scene.role === playedAs
  const open = isOwn ? scene.choices : scene.choices.filter(({ auto }) => playedAs && auto.includes(playedAs))
  if (isOwn && scene.choices.some(({ id }) => !chosen.has(`${scene.id}/${id}`))) return true
  return open.some(({ to }) => reaches(vignette, to, playedAs, chosen))
}
