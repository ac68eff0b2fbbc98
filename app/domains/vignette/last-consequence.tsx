import { forwardRef } from 'react'
import { Written, WrittenBlock } from '~/domains/course/written.tsx'
import * as m from '~/messages/generated/messages.js'
import { Consequence } from '~/ui/consequence.tsx'
import { Notice } from '~/ui/notice.tsx'
import type { CaseState } from './case-machine.ts'
import type { Vignette } from './vignette.ts'

/** What the player's last choice led to, and why. Focus comes here after a choice. */
export const LastConsequence = forwardRef<HTMLElement, { vignette: Vignette; state: CaseState }>(
  function LastConsequence({ vignette, state }, ref) {
    const last = state.path.findLast(({ isAuto }) => !isAuto)
    const scene = vignette.scenes.find(({ id }) => id === last?.sceneId)
    const choice = scene?.choices.find(({ id }) => id === last?.choiceId)
    if (!choice) return null
    return (
      <>
        {choice.isBreach ? <Notice kind="alert" title={m.case_stop()} /> : null}
        <Consequence
          ref={ref}
          label={m.case_consequence()}
          becauseWord={m.case_because()}
          because={<WrittenBlock html={choice.because} />}
        >
          <p>
            <strong>{m.case_you_chose()}</strong> <Written html={choice.text} />
          </p>
          <WrittenBlock html={choice.then} />
        </Consequence>
      </>
    )
  },
)
