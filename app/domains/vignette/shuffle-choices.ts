import { shuffleBySeed } from '~/domains/course/shuffle.ts'
import type { Choice, Scene } from './vignette.ts'

/** A scene's choices in the order one attempt shows them: the same each time it is opened, another in another attempt. */
export function shuffleChoices(scene: Scene, attemptId: string): Choice[] {
  return shuffleBySeed(scene.choices, `${attemptId}/${scene.id}`)
}
