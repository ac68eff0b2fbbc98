import { lazy, Suspense, useEffect, useRef } from 'react'
import * as m from '~/messages/generated/messages.js'
import { Notice } from '~/ui/notice.tsx'
import { urls } from '~/urls.ts'
import { CaseHead } from './case-head.tsx'
import type { NotesSaved } from './debrief-notes.tsx'
import { decisionsOnPath } from './decisions.ts'
import { LastConsequence } from './last-consequence.tsx'
import type { DebriefData } from './open-debrief.server.ts'
import { SceneView } from './scene-view.tsx'
import { type PlayedAttempt, type Saving, useCasePlayer } from './use-case-player.ts'
import type { Vignette } from './vignette.ts'

// Fetched while the last decision is read, so that a case in the middle does not carry it.
const loadDebrief = () => import('./debrief-view.tsx')
const DebriefView = lazy(async () => ({ default: (await loadDebrief()).DebriefView }))

// Only for those who play one role.
const OthersMoves = lazy(async () => ({ default: (await import('./others-moves.tsx')).OthersMoves }))

/** An attempt as it stands: the last consequence, then the scene with its choices, or the ending with its debrief. */
export function CasePlayer({
  attempt,
  vignette,
  course,
  debrief,
  isRefused,
  notesSaved,
}: {
  attempt: PlayedAttempt & { number: number }
  vignette: Vignette
  course: { id: string; title: string } | null
  /** What the server adds once the case is over. */
  debrief: DebriefData | null
  notesSaved: NotesSaved | null
  /** A plain form's choice was refused: it came from a page that was no longer right. */
  isRefused: boolean
}) {
  const { state, choose, saving } = useCasePlayer(vignette, attempt)
  const consequence = useRef<HTMLElement>(null)
  const stepsSeen = useRef(state.path.length)
  useEffect(() => {
    if (state.path.length > stepsSeen.current) consequence.current?.focus()
    stepsSeen.current = state.path.length
  }, [state.path.length])

  const { number, of } = decisionsOnPath(vignette, state)
  const isLastDecision = state.sceneId !== null && number === of
  useEffect(() => {
    if (isLastDecision) loadDebrief()
  }, [isLastDecision])

  const scene = vignette.scenes.find(({ id }) => id === state.sceneId) ?? null
  return (
    <>
      <CaseHead vignette={vignette} state={state} scene={scene} />
      {isRefused || saving === 'put-right' ? (
        <Notice kind="info" role="status" title={m.case_put_right()}>
          {m.case_put_right_text()}
        </Notice>
      ) : null}
      <LastConsequence key={state.path.length} vignette={vignette} state={state} ref={consequence} />
      {state.path.at(-1)?.isAuto ? (
        <Suspense>
          <OthersMoves vignette={vignette} state={state} />
        </Suspense>
      ) : null}
      {scene ? (
        <SceneView
          {...{ vignette, scene, state, seed: attempt.id, onChoose: choose }}
          address={urls.attempt(vignette.id, attempt.id)}
        />
      ) : (
        <Suspense>
          <DebriefView {...{ vignette, state, attemptId: attempt.id, data: debrief, course, notesSaved }} />
        </Suspense>
      )}
      <SavingLine saving={saving} />
    </>
  )
}

function SavingLine({ saving }: { saving: Saving }) {
  return (
    <p className="case-foot" role="status">
      {saving === 'offline' ? m.case_offline() : m.case_saved_as_you_go()}
    </p>
  )
}
