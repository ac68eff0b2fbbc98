import type { FormEvent } from 'react'
import { Written, WrittenBlock } from '~/domains/course/written.tsx'
import * as m from '~/messages/generated/messages.js'
import { ChoiceCard } from '~/ui/choice-card.tsx'
import { type CaseState, type ChoiceMade, ownChoices } from './case-machine.ts'
import { lacksSomething, passagesFor } from './seen-in-scene.ts'
import { shuffleChoices } from './shuffle-choices.ts'
import type { Scene, Vignette } from './vignette.ts'

export const letters = 'ABCDEFGH'

/** One scene and its choices. Every choice is a submit button of one form, so it plays without JavaScript. */
export function SceneView({
  vignette,
  scene,
  state,
  seed,
  address,
  onChoose,
}: {
  vignette: Vignette
  scene: Scene
  state: CaseState
  /** Keeps the choices in one order for as long as the attempt lasts. */
  seed: string
  /** Where the form posts to. */
  address: string
  /** Takes the choice in the browser; without it, every choice is a post. */
  onChoose?: (choice: ChoiceMade) => void
}) {
  const choose = (event: FormEvent<HTMLFormElement>) => {
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    if (!onChoose || !(submitter instanceof HTMLButtonElement)) return
    event.preventDefault()
    onChoose({ sceneId: scene.id, choiceId: submitter.value })
  }
  return (
    <>
      <article className="scene">
        <h1 lang="da">{scene.title}</h1>
        {passagesFor(scene, state).map(({ html, ifKnown, fromDay }) => (
          <div className={ifKnown ? 'scene__known' : fromDay ? 'scene__meanwhile' : undefined} key={html}>
            <WrittenBlock html={html} />
          </div>
        ))}
        {lacksSomething(vignette, state) ? <p className="scene__lack">{m.case_lacks_something()}</p> : null}
      </article>
      <form className="choices" method="post" action={address} onSubmit={choose}>
        <h2 className="choices__question">{m.case_question()}</h2>
        <input type="hidden" name="scene" value={scene.id} />
        <input type="hidden" name="position" value={ownChoices(state).length} />
        {shuffleChoices(scene, seed).map((choice, index) => (
          <ChoiceCard key={choice.id} letter={letters[index] ?? ''} value={choice.id}>
            <Written html={choice.text} />
          </ChoiceCard>
        ))}
      </form>
    </>
  )
}
