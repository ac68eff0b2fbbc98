import { assign, createMachine, initialTransition, transition } from 'xstate'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { isEndingFor } from './ending.ts'
import {
  type CaseRole,
  type Choice,
  caseEnd,
  type FactHolder,
  pointsOf,
  type Scene,
  type ScoreCode,
  scoreCodes,
  type Vignette,
} from './vignette.ts'

/** A choice as it is stored and sent: the scene is named so that a stale page cannot choose in another scene. */
export type ChoiceMade = { sceneId: string; choiceId: string }

/** A step of a play. `isAuto`: another role's, which fell by itself because the player plays one role only. */
export type PathStep = ChoiceMade & { role: CaseRole; isAuto: boolean }

/** Where a play stands: plain JSON. Exactly one of `sceneId` and `endingId` is set. */
export type CaseState = {
  sceneId: string | null
  endingId: string | null
  /** Whose choices the player makes; null: everybody's. */
  playedAs: CaseRole | null
  path: PathStep[]
  total: number
  scores: Record<ScoreCode, number>
  hasBreach: boolean
  /** The case opens on day 1. */
  day: number
  /** By fact: who knows it now. */
  known: Record<string, FactHolder[]>
  /** Facts that a choice made nobody can share any more. */
  lost: string[]
}

export type ChoiceRefusal = 'wrong-scene' | 'unknown-choice' | 'case-ended'

/**
 * The opening of a case: first scene, day 1, every fact with those who knew it from the start. Whoever plays one role
 * begins at that role's first scene, with what the others chose before it behind her.
 */
export function startCase(vignette: Vignette, playedAs: CaseRole | null = null): CaseState {
  const [snapshot] = initialTransition(caseMachine(vignette))
  const { value, context } = snapshot
  return withAutoChoices(vignette, caseStateOf(value, { ...context, playedAs }))
}

/**
 * One choice of the player's, and after it the others' until it is hers again. Refuses a choice in another scene than the
 * current, a choice the scene does not have, and any after the end.
 */
export function chooseInCase(
  vignette: Vignette,
  state: CaseState,
  { sceneId, choiceId }: ChoiceMade,
): Result<CaseState, ChoiceRefusal> {
  if (state.sceneId === null) return refuse('case-ended')
  if (state.sceneId !== sceneId) return refuse('wrong-scene')
  const scene = vignette.scenes.find((candidate) => candidate.id === sceneId)
  if (!scene?.choices.some((choice) => choice.id === choiceId)) return refuse('unknown-choice')
  return allow(withAutoChoices(vignette, takeStep(vignette, state, { sceneId, choiceId, isAuto: false })))
}

/** `position` is the index in the list of the first choice that was refused. */
export type ReplayResult =
  | { readonly ok: true; readonly value: CaseState }
  | { readonly ok: false; readonly refusal: ChoiceRefusal; readonly position: number }

/** Plays a list of the player's own choices from the opening: the only source of a stored play's score and ending. */
export function replayCase(
  vignette: Vignette,
  choices: readonly ChoiceMade[],
  playedAs: CaseRole | null = null,
): ReplayResult {
  let state = startCase(vignette, playedAs)
  for (const [position, choice] of choices.entries()) {
    const step = chooseInCase(vignette, state, choice)
    if (!step.ok) return { ok: false, refusal: step.refusal, position }
    state = step.value
  }
  return { ok: true, value: state }
}

/** The choices the player made herself, in order: what is stored of a play. */
export function ownChoices({ path }: CaseState): ChoiceMade[] {
  return path.filter(({ isAuto }) => !isAuto).map(({ sceneId, choiceId }) => ({ sceneId, choiceId }))
}

/** A play after 0, 1, 2 … steps, the others' included; the last one is the play itself. */
export function statesAlong(vignette: Vignette, state: CaseState): CaseState[] {
  const [snapshot] = initialTransition(caseMachine(vignette))
  const states = [caseStateOf(snapshot.value, { ...snapshot.context, playedAs: state.playedAs })]
  for (const { sceneId, choiceId, isAuto } of state.path) {
    const before = states[states.length - 1]
    if (before) states.push(takeStep(vignette, before, { sceneId, choiceId, isAuto }))
  }
  return states
}

/** Lets the others' choices fall until the player is to choose, or the case is over. */
function withAutoChoices(vignette: Vignette, state: CaseState): CaseState {
  const { playedAs, sceneId } = state
  const scene = vignette.scenes.find(({ id }) => id === sceneId)
  if (!playedAs || !scene || scene.role === playedAs) return state
  const choice = scene.choices.find(({ auto }) => auto.includes(playedAs))
  if (!choice) throw new Error(`Expected a choice for ${playedAs} in ${vignette.id}/${scene.id}. Prove the case again.`)
  const next = takeStep(vignette, state, { sceneId: scene.id, choiceId: choice.id, isAuto: true })
  return withAutoChoices(vignette, next)
}

function takeStep(vignette: Vignette, state: CaseState, step: ChoiceMade & { isAuto: boolean }): CaseState {
  const machine = caseMachine(vignette)
  const { sceneId, endingId: _, ...context } = state
  const before = machine.resolveState({ value: sceneKey(sceneId ?? ''), context })
  const [after] = transition(machine, before, { type: 'CHOOSE', ...step })
  if (after.value === before.value) {
    throw new Error(
      `Expected an ending after ${step.sceneId}/${step.choiceId} in ${vignette.id}, found none. Prove the case again.`,
    )
  }
  return caseStateOf(after.value, after.context)
}

type CaseContext = Omit<CaseState, 'sceneId' | 'endingId'>
type CaseEvent = { type: 'CHOOSE'; isAuto: boolean } & ChoiceMade
type CaseMachine = ReturnType<typeof buildMachine>

const machines = new WeakMap<Vignette, CaseMachine>()

/** The case as an xstate machine: one state a scene, one final state an ending. Made once per vignette object. */
export function caseMachine(vignette: Vignette): CaseMachine {
  const machine = machines.get(vignette) ?? buildMachine(vignette)
  machines.set(vignette, machine)
  return machine
}

function buildMachine(vignette: Vignette) {
  return createMachine({
    types: {} as { context: CaseContext; events: CaseEvent },
    id: vignette.id,
    initial: sceneKey(vignette.scenes[0]?.id ?? ''),
    context: {
      playedAs: null,
      path: [],
      total: 0,
      scores: Object.fromEntries(scoreCodes.map((code) => [code, 0])) as Record<ScoreCode, number>,
      hasBreach: false,
      day: 1,
      known: Object.fromEntries(vignette.facts.map((fact) => [fact.id, fact.knownBy])),
      lost: [],
    },
    states: Object.fromEntries([
      ...vignette.scenes.map((scene) => [
        sceneKey(scene.id),
        { on: { CHOOSE: scene.choices.flatMap((choice) => transitionsFor(vignette, scene, choice)) } },
      ]),
      ...vignette.endings.map((ending) => [endingKey(ending.id), { type: 'final' as const }]),
    ]),
  })
}

type Step = { context: CaseContext; event: CaseEvent }

function transitionsFor(vignette: Vignette, scene: Scene, choice: Choice) {
  const isChosen = ({ event }: Step) => event.sceneId === scene.id && event.choiceId === choice.id
  const actions = assign(({ context, event }: Step) => contextAfter(context, scene, choice, event.isAuto))
  if (choice.to !== caseEnd) return [{ guard: isChosen, target: sceneKey(choice.to), actions }]
  return vignette.endings.map((ending) => ({
    guard: (step: Step) => {
      const after = contextAfter(step.context, scene, choice, step.event.isAuto)
      return isChosen(step) && isEndingFor(ending, after.total, after.hasBreach)
    },
    target: endingKey(ending.id),
    actions,
  }))
}

function contextAfter(context: CaseContext, scene: Scene, choice: Choice, isAuto: boolean): CaseContext {
  const scores = { ...context.scores }
  for (const { code, value } of choice.scores) scores[code] += value
  const known = { ...context.known }
  for (const { fact, roles } of choice.shares) {
    if (!context.lost.includes(fact)) known[fact] = [...new Set([...(known[fact] ?? []), ...roles])]
  }
  return {
    playedAs: context.playedAs,
    path: [...context.path, { sceneId: scene.id, choiceId: choice.id, role: scene.role, isAuto }],
    total: context.total + pointsOf(choice),
    scores,
    hasBreach: context.hasBreach || choice.isBreach,
    day: context.day + choice.days,
    known,
    lost: [...new Set([...context.lost, ...choice.loses])],
  }
}

function caseStateOf(value: unknown, context: CaseContext): CaseState {
  const key = String(value)
  const id = key.slice(key.indexOf(':') + 1)
  const isScene = key.startsWith(sceneKey(''))
  return { sceneId: isScene ? id : null, endingId: isScene ? null : id, ...context }
}

function sceneKey(id: string): string {
  return `scene:${id}`
}

function endingKey(id: string): string {
  return `ending:${id}`
}
