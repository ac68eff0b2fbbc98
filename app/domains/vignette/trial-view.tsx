import * as m from '~/messages/generated/messages.js'
import { Actions, Button, ButtonLink } from '~/ui/button.tsx'
import { urls } from '~/urls.ts'
import { CaseHead } from './case-head.tsx'
import { CaseIntroduction } from './case-introduction.tsx'
import type { CaseState } from './case-machine.ts'
import { debriefCase } from './debrief.ts'
import { DebriefKnowledge } from './debrief-knowledge.tsx'
import { DebriefPath } from './debrief-path.tsx'
import { Ending, Monday, Profile } from './debrief-view.tsx'
import { LastConsequence } from './last-consequence.tsx'
import { SceneView } from './scene-view.tsx'
import type { Vignette } from './vignette.ts'

type Trial = {
  vignette: Vignette
  course: { id: string; title: string }
  /** Null before it begins. */
  play: { seed: string; state: CaseState; map: string | null } | null
}

/** A case one may try without signing in. Plain forms all the way: nothing is kept but a cookie. */
export function TrialView({ vignette, course, play }: Trial) {
  if (!play) return <Opening vignette={vignette} />
  const { state, seed, map } = play
  const scene = vignette.scenes.find(({ id }) => id === state.sceneId) ?? null
  return (
    <>
      <CaseHead {...{ vignette, state, scene }} />
      <LastConsequence {...{ vignette, state }} />
      {scene ? (
        <SceneView {...{ vignette, scene, state, seed, address: urls.trial() }} />
      ) : (
        <TrialDebrief {...{ vignette, course, state, seed, map }} />
      )}
      <p className="case-foot">{m.trial_kept()}</p>
    </>
  )
}

function Opening({ vignette }: { vignette: Vignette }) {
  return (
    <>
      <CaseIntroduction vignette={vignette} />
      <form method="post" action={urls.trial()}>
        <Actions>
          <Button name="intent" value="begin">
            {m.case_begin()}
          </Button>
        </Actions>
      </form>
      <p className="case-foot">{m.trial_kept()}</p>
    </>
  )
}

function TrialDebrief({
  vignette,
  course,
  state,
  seed,
  map,
}: Omit<Trial, 'play'> & { state: CaseState; seed: string; map: string | null }) {
  const debrief = debriefCase(vignette, state)
  return (
    <article className="debrief">
      <Ending debrief={debrief} />
      <DebriefPath
        {...{ vignette, state, map, attemptId: seed, steps: debrief.steps, others: [], retryAddress: null }}
      />
      <DebriefKnowledge {...{ vignette, state }} />
      <Profile {...{ vignette, debrief }} />
      <Monday vignette={vignette} />
      <section className="section not-printed" aria-labelledby="videre">
        <h2 id="videre">{m.debrief_onward()}</h2>
        <p>{m.trial_onward()}</p>
        <form method="post" action={urls.trial()}>
          <Actions>
            <ButtonLink to={urls.course(course.id)}>{m.trial_to_course({ course: course.title })}</ButtonLink>
            <Button look="secondary" name="intent" value="begin">
              {m.case_again()}
            </Button>
          </Actions>
        </form>
      </section>
    </article>
  )
}
