import { Form } from '@remix-run/react'
import { Written, WrittenBlock } from '~/domains/course/written.tsx'
import * as m from '~/messages/generated/messages.js'
import { Button } from '~/ui/button.tsx'
import { CasePath, type PathStep } from '~/ui/case-path.tsx'
import type { CaseState } from './case-machine.ts'
import type { DebriefStep } from './debrief.ts'
import type { OthersChoices } from './others-choices.ts'
import { roleLook } from './role-look.tsx'
import { letters } from './scene-view.tsx'
import { shuffleChoices } from './shuffle-choices.ts'
import type { Vignette } from './vignette.ts'

type Path = {
  vignette: Vignette
  state: CaseState
  attemptId: string
  steps: DebriefStep[]
  map: string | null
  others: OthersChoices[]
  /** The page that takes a new attempt; null where one cannot try again, as in the trial. */
  retryAddress: string | null
}

/** The way through the case: drawn, and told step by step with its reasons, the ways not taken, and how others chose. */
export function DebriefPath(path: Path) {
  const { vignette, state, steps, map } = path
  const onPath = new Set(state.path.map(({ sceneId }) => sceneId))
  return (
    <section className="section" aria-labelledby="din-vej">
      <h2 id="din-vej">{m.debrief_path()}</h2>
      {map === null ? null : (
        <div className="own-map-frame">
          <div dangerouslySetInnerHTML={{ __html: map }} />
          <div>
            <p className="small soft">{m.debrief_map_text()}</p>
            <ol className="own-map__legend" lang="da">
              {vignette.scenes.map(({ id, title }) => (
                <li key={id}>{onPath.has(id) ? <strong>{title}</strong> : title}</li>
              ))}
            </ol>
          </div>
        </div>
      )}
      <CasePath
        labels={{ because: m.case_because(), otherWays: m.debrief_other_ways() }}
        steps={steps.map((step, index) => pathStep(path, step, index))}
      />
    </section>
  )
}

function pathStep(path: Path, step: DebriefStep, index: number): PathStep {
  const { vignette, state, attemptId, retryAddress } = path
  const scene = vignette.scenes.find(({ id }) => id === step.scene.id)
  const shown = scene ? shuffleChoices(scene, attemptId) : []
  const position = shown.findIndex(({ id }) => id === step.chosen.id)
  const others = path.others.find(({ sceneId }) => sceneId === step.scene.id)
  const ownBefore = state.path.slice(0, index).filter(({ isAuto }) => !isAuto).length
  return {
    id: step.scene.id,
    letter: step.isAuto ? '·' : (letters[position] ?? ''),
    role: roleLook(step.scene.role),
    ...(step.isAuto ? { day: m.debrief_auto() } : {}),
    scene: step.scene.title,
    choice: <Written html={step.chosen.text} />,
    consequence: <WrittenBlock html={step.chosen.then} />,
    because: <WrittenBlock html={step.chosen.because} />,
    note: <OthersNote others={others} choiceId={step.chosen.id} />,
    action:
      retryAddress === null || step.isAuto || state.endingId === null ? null : (
        <RetryForm {...{ address: retryAddress, attemptId, position: ownBefore, scene: step.scene.title }} />
      ),
    others: step.notTaken.map(({ id, text, because }) => ({
      ...{ id, choice: <Written html={text} />, because: <WrittenBlock html={because} /> },
      ...(others?.all ? { note: m.debrief_others_other({ percent: others.all.percent[id] ?? 0 }) } : {}),
    })),
  }
}

function OthersNote({ others, choiceId }: { others: OthersChoices | undefined; choiceId: string }) {
  if (!others?.all) return null
  const own = others.own ? ` ${m.debrief_others_own({ percent: others.own.percent[choiceId] ?? 0 })}` : ''
  return <p className="small soft">{m.debrief_others({ percent: others.all.percent[choiceId] ?? 0 }) + own}</p>
}

function RetryForm(retry: { address: string; attemptId: string; position: number; scene: string }) {
  return (
    <Form method="post" action={retry.address} className="not-printed">
      <input type="hidden" name="from" value={retry.attemptId} />
      <input type="hidden" name="position" value={retry.position} />
      <Button look="secondary" isSmall aria-label={`${m.debrief_retry()}: ${retry.scene}`}>
        {m.debrief_retry()}
      </Button>
    </Form>
  )
}
