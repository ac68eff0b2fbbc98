import * as m from '~/messages/generated/messages.js'
import { ProgressThread } from '~/ui/progress-thread.tsx'
import { RoleChip } from '~/ui/role-chip.tsx'
import { AcuteBox } from './acute-box.tsx'
import type { CaseState } from './case-machine.ts'
import { decisionsOnPath } from './decisions.ts'
import { roleLook } from './role-look.tsx'
import type { Scene, Vignette } from './vignette.ts'

/** What is always to be seen in a case: that it is invented, whose eyes one has, which day it is, how far one has come. */
export function CaseHead({ vignette, state, scene }: { vignette: Vignette; state: CaseState; scene: Scene | null }) {
  const { number, of } = decisionsOnPath(vignette, state)
  const role = scene ? roleLook(scene.role) : null
  const label = scene ? m.case_decision({ number, of }) : m.case_over()
  return (
    <div className="case-head">
      <ProgressThread done={scene ? number - 1 : of} total={of} label={label} />
      <p className="case-head__line">
        <span className="case-tag">{m.case_fictional()}</span>
        {role ? (
          <RoleChip sector={role.sector} letters={role.letters}>
            {m.case_you_are({ role: role.name })}
          </RoleChip>
        ) : null}
        <span>{`${m.case_day({ day: state.day })} · ${label}`}</span>
      </p>
      <AcuteBox acute={vignette.acute} />
    </div>
  )
}
