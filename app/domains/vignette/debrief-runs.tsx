import { Written } from '~/domains/course/written.tsx'
import * as m from '~/messages/generated/messages.js'
import { type CaseState, replayCase } from './case-machine.ts'
import { compareRuns, type RunChoice, type RunFact } from './compare-runs.ts'
import type { DebriefData } from './open-debrief.server.ts'
import { roleLook } from './role-look.tsx'
import type { CaseRole, Vignette } from './vignette.ts'

/** Two runs of the same text side by side: what was chosen, and what each role knew. */
export function DebriefRuns({
  vignette,
  state,
  otherRun,
}: {
  vignette: Vignette
  state: CaseState
  otherRun: DebriefData['otherRun']
}) {
  const replayed = otherRun && replayCase(vignette, otherRun.choices, otherRun.playedAs)
  if (!replayed?.ok) return null
  const { runs, scenes, alike, facts } = compareRuns(vignette, state, replayed.value)
  const labels = runs.map(({ role }) => m.debrief_run_as({ role: nameOf(role) }))
  return (
    <section className="section" aria-labelledby="to-gange">
      <h2 id="to-gange">{m.debrief_runs()}</h2>
      <p className="small soft">{m.debrief_runs_text({ one: nameOf(runs[0].role), other: nameOf(runs[1].role) })}</p>
      <h3>{m.debrief_runs_choices()}</h3>
      <dl className="runs">
        {scenes.map(({ sceneId, title, choices }) => (
          <div key={sceneId}>
            <dt lang="da">{title}</dt>
            {choices.map((choice, index) => (
              <dd key={labels[index]}>
                <span className="runs__role">{labels[index]}</span>
                <ChoiceMade vignette={vignette} sceneId={sceneId} choice={choice} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {alike > 0 ? <p className="small soft">{m.debrief_runs_alike({ count: alike })}</p> : null}
      <h3>{m.debrief_runs_facts()}</h3>
      <dl className="runs runs--facts">
        {facts.map(({ text, known }) => (
          <div key={text}>
            <dt lang="da">{text}</dt>
            {known.map((how, index) => (
              <dd key={labels[index]}>
                <span className="runs__role">{labels[index]}</span>
                <span>{knownWords[how]()}</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}

const knownWords: Record<RunFact, () => string> = {
  'from-start': m.debrief_known_start,
  learned: m.debrief_known_learned,
  never: m.debrief_known_never,
}

function nameOf(role: CaseRole | null): string {
  return role ? roleLook(role).name : m.case_everybody()
}

function ChoiceMade({ vignette, sceneId, choice }: { vignette: Vignette; sceneId: string; choice: RunChoice | null }) {
  if (!choice) return <span className="soft">{m.debrief_run_not_there()}</span>
  const scene = vignette.scenes.find(({ id }) => id === sceneId)
  const text = scene?.choices.find(({ id }) => id === choice.choiceId)?.text ?? ''
  return (
    <span lang="da">
      <Written html={text} /> {choice.isAuto ? <em className="soft">({m.debrief_run_auto()})</em> : null}
    </span>
  )
}
