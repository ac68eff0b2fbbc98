import { type Choice, pointsOf, type Scene, type Vignette } from './vignette.ts'

/** A pattern players learn instead of the subject: the best choice in every scene is the first, or the longest. */
export type BestChoiceHabit = 'best-choice-first' | 'best-choice-longest'

/** With fewer scenes than this, every order would look like a habit. */
const fewestScenes = 3

/** The habits a case has, judged by the scenes that have one best choice. */
export function bestChoiceHabits(vignette: Vignette): BestChoiceHabit[] {
  const judged = vignette.scenes.flatMap((scene) => {
    const best = bestOf(scene)
    return best ? [{ scene, best }] : []
  })
  if (judged.length < fewestScenes) return []
  const habits: BestChoiceHabit[] = []
  if (judged.every(({ scene, best }) => scene.choices[0] === best)) habits.push('best-choice-first')
  if (
    judged.every(({ scene, best }) =>
      scene.choices.every((other) => other === best || lengthOf(other) < lengthOf(best)),
    )
  ) {
    habits.push('best-choice-longest')
  }
  return habits
}

/** The one choice with the most points and no breach; null where there is none or no contest. */
function bestOf({ choices }: Scene): Choice | null {
  const [best, next] = choices.filter(({ isBreach }) => !isBreach).sort((one, other) => pointsOf(other) - pointsOf(one))
  if (!best || choices.length < 2) return null
  return next && pointsOf(next) === pointsOf(best) ? null : best
}

function lengthOf({ text }: Choice): number {
  return text.replace(/<[^>]*>/g, '').length
}
