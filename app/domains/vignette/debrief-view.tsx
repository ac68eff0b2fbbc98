import { Form } from '@remix-run/react'
import { Written, WrittenBlock } from '~/domains/course/written.tsx'
import * as m from '~/messages/generated/messages.js'
import { Actions, Button, ButtonLink } from '~/ui/button.tsx'
import { CasePath, type PathStep } from '~/ui/case-path.tsx'
import { urls } from '~/urls.ts'
import type { CaseState } from './case-machine.ts'
import { type Debrief, type DebriefStep, debriefCase } from './debrief.ts'
import { roleLook } from './role-look.tsx'
import { letters } from './scene-view.tsx'
import { scoreName } from './score-name.tsx'
import { shuffleChoices } from './shuffle-choices.ts'
import type { Vignette } from './vignette.ts'

/** The page after a case: how it ended, the own path with its reasons and the ways not taken, and what to talk about. */
export function DebriefView({
  vignette,
  state,
  attemptId,
  course,
}: {
  vignette: Vignette
  state: CaseState
  attemptId: string
  course: { id: string; title: string } | null
}) {
  const debrief = debriefCase(vignette, state)
  return (
    <article className="debrief">
      {debrief.ending ? (
        <header className="page-head">
          <p className="kicker">{m.debrief_ending()}</p>
          <h1 lang="da">{debrief.ending.title}</h1>
          <WrittenBlock html={debrief.ending.text} />
        </header>
      ) : null}
      <section className="section">
        <h2>{m.debrief_path()}</h2>
        <CasePath
          labels={{ because: m.case_because(), otherWays: m.debrief_other_ways() }}
          steps={debrief.steps.map((step) => pathStep(vignette, step, attemptId))}
        />
      </section>
      <Profile debrief={debrief} />
      <Talk title={m.debrief_questions()} points={debrief.questions} />
      <Talk title={m.debrief_areas()} points={debrief.areas} />
      <section className="section not-printed">
        <h2>{m.debrief_onward()}</h2>
        <Form method="post" action={urls.case(vignette.id)}>
          <Actions>
            {course ? <ButtonLink to={urls.course(course.id)}>{m.debrief_to_course()}</ButtonLink> : null}
            <Button look="secondary">{m.case_again()}</Button>
          </Actions>
        </Form>
      </section>
    </article>
  )
}

function pathStep(vignette: Vignette, step: DebriefStep, attemptId: string): PathStep {
  const scene = vignette.scenes.find(({ id }) => id === step.scene.id)
  const shown = scene ? shuffleChoices(scene, attemptId) : []
  const position = shown.findIndex(({ id }) => id === step.chosen.id)
  return {
    id: step.scene.id,
    letter: letters[position] ?? '',
    role: roleLook(step.scene.role),
    scene: step.scene.title,
    choice: <Written html={step.chosen.text} />,
    consequence: <WrittenBlock html={step.chosen.then} />,
    because: <WrittenBlock html={step.chosen.because} />,
    others: step.notTaken.map(({ id, text, because }) => ({
      ...{ id, choice: <Written html={text} />, because: <WrittenBlock html={because} /> },
    })),
  }
}

const strengthWords = { weak: m.strength_weak, mixed: m.strength_mixed, strong: m.strength_strong }

function Profile({ debrief }: { debrief: Debrief }) {
  if (debrief.profile.length === 0) return null
  return (
    <section className="section">
      <h2>{m.debrief_profile()}</h2>
      <p className="small soft">{m.debrief_profile_text()}</p>
      <ul className="profile-list">
        {debrief.profile.map(({ code, strength }) => (
          <li key={code}>
            <span className="profile-list__name">{scoreName(code)}</span>
            <span>{strengthWords[strength]()}</span>
          </li>
        ))}
      </ul>
    </section>
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
