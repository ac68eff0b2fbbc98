import { Form } from '@remix-run/react'
import { Written, WrittenBlock } from '~/domains/course/written.tsx'
import * as m from '~/messages/generated/messages.js'
import { Actions, Button, ButtonLink } from '~/ui/button.tsx'
import { urls } from '~/urls.ts'
import type { CaseState } from './case-machine.ts'
import { type Debrief, debriefCase } from './debrief.ts'
import { DebriefKnowledge } from './debrief-knowledge.tsx'
import { DebriefNotes, type NotesSaved } from './debrief-notes.tsx'
import { DebriefPath } from './debrief-path.tsx'
import { DebriefRuns } from './debrief-runs.tsx'
import type { DebriefData } from './open-debrief.server.ts'
import { PlayAsButtons } from './play-as-buttons.tsx'
import { scoreName } from './score-name.tsx'
import { signedPoints } from './signed-points.ts'
import type { Vignette } from './vignette.ts'

export type DebriefProps = {
  vignette: Vignette
  state: CaseState
  attemptId: string
  /** Null until the server has answered that the case is over; the page is whole without it. */
  data: DebriefData | null
  course: { id: string; title: string } | null
  notesSaved: NotesSaved | null
}

/** The page after a case: how it ended, the way that led there, who knew what, what held, and what to do with it. */
export function DebriefView({ vignette, state, attemptId, data, course, notesSaved }: DebriefProps) {
  const debrief = debriefCase(vignette, state)
  return (
    <article className="debrief">
      <Ending debrief={debrief} />
      <DebriefPath
        {...{ vignette, state, attemptId, steps: debrief.steps, map: data?.map ?? null, others: data?.others ?? [] }}
        retryAddress={urls.case(vignette.id)}
      />
      <DebriefKnowledge {...{ vignette, state }} />
      <Profile vignette={vignette} debrief={debrief} />
      <DebriefRuns {...{ vignette, state, otherRun: data?.otherRun ?? null }} />
      <Monday vignette={vignette} />
      {data ? (
        <DebriefNotes
          {...{ questions: debrief.questions, notes: data.notes, outcome: notesSaved }}
          address={{ vignetteId: vignette.id, attemptId }}
        />
      ) : null}
      <Talk title={m.debrief_areas()} points={debrief.areas} />
      <section className="section not-printed" aria-labelledby="videre">
        <h2 id="videre">{m.debrief_onward()}</h2>
        <Form method="post" action={urls.case(vignette.id)}>
          <Actions>
            {course ? <ButtonLink to={urls.course(course.id)}>{m.debrief_to_course()}</ButtonLink> : null}
            <Button look="secondary">{m.case_again()}</Button>
          </Actions>
        </Form>
        <PlayAsButtons vignette={vignette} playedAs={state.playedAs} hasOpen={false} heading="h3" />
      </section>
    </article>
  )
}

export function Ending({ debrief: { ending } }: { debrief: Debrief }) {
  if (!ending) return null
  return (
    <header className="page-head">
      <p className="kicker">{m.debrief_ending()}</p>
      <h1 lang="da">{ending.title}</h1>
      <WrittenBlock html={ending.text} />
      {ending.family === '' ? null : (
        <aside className="family" aria-label={m.debrief_family()}>
          <p className="family__title">{m.debrief_family()}</p>
          <WrittenBlock html={ending.family} />
        </aside>
      )}
    </header>
  )
}

const strengthWords = { weak: m.strength_weak, mixed: m.strength_mixed, strong: m.strength_strong }

export function Profile({ vignette, debrief }: { vignette: Vignette; debrief: Debrief }) {
  if (debrief.profile.length === 0) return null
  const titleOf = (sceneId: string) => vignette.scenes.find(({ id }) => id === sceneId)?.title ?? ''
  return (
    <section className="section" aria-labelledby="profil">
      <h2 id="profil">{m.debrief_profile()}</h2>
      <p className="small soft">{m.debrief_profile_text()}</p>
      <ul className="profile-list">
        {debrief.profile.map(({ code, strength, madeBy }) => (
          <li key={code}>
            <span className="profile-list__name">{scoreName(code)}</span>
            <span>
              {strengthWords[strength]()}
              {madeBy.length > 0 ? (
                <span className="profile-list__made-by" lang="da">
                  {m.debrief_made_by({
                    choices: madeBy
                      .map(({ sceneId, value }) => `${titleOf(sceneId)} (${signedPoints(value)})`)
                      .join(', '),
                  })}
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Monday({ vignette }: { vignette: Vignette }) {
  if (vignette.monday === '') return null
  return (
    <aside className="callout callout--monday" aria-labelledby="paa-mandag">
      <h2 className="callout__title" id="paa-mandag">
        {m.debrief_monday()}
      </h2>
      <WrittenBlock html={vignette.monday} />
    </aside>
  )
}

function Talk({ title, points }: { title: string; points: string[] }) {
  if (points.length === 0) return null
  return (
    <section className="section">
      <h2>{title}</h2>
      <ul lang="da" className="prose">
        {points.map((point) => (
          <li key={point}>
            <Written html={point} />
          </li>
        ))}
      </ul>
    </section>
  )
}
