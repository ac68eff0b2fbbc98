import { Written, WrittenBlock } from '~/domains/course/written.tsx'
import * as m from '~/messages/generated/messages.js'
import { RoleChip } from '~/ui/role-chip.tsx'
import type { CaseState } from './case-machine.ts'
import { roleLook } from './role-look.tsx'
import type { Vignette } from './vignette.ts'

/** What the others chose since the player's own last choice, in a play as one role; with what it led to. */
export function OthersMoves({ vignette, state: { path } }: { vignette: Vignette; state: CaseState }) {
  const own = path.findLastIndex(({ isAuto }) => !isAuto)
  return (
    <section className="others-moves" aria-label={m.case_others_chose()}>
      <p className="others-moves__title">{m.case_others_chose()}</p>
      <ol>
        {path.slice(own + 1).map(({ sceneId, choiceId, role }) => {
          const scene = vignette.scenes.find(({ id }) => id === sceneId)
          const choice = scene?.choices.find(({ id }) => id === choiceId)
          const { sector, letters, name } = roleLook(role)
          return choice ? (
            <li key={sceneId}>
              <RoleChip {...{ sector, letters }}>{name}</RoleChip>
              <p lang="da">
                <Written html={choice.text} />
              </p>
              <WrittenBlock html={choice.then} />
            </li>
          ) : null
        })}
      </ol>
    </section>
  )
}
