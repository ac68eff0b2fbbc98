import { isLast, orderScenes, reachableScenes, scenesById } from './case-graph.ts'
import { isEndingFor } from './ending.ts'
import { caseEnd, pointsOf, type Scene, type Vignette } from './vignette.ts'

export type CaseProblemCode =
  | 'no-scenes'
  | 'no-endings'
  | 'no-choices'
  | 'duplicate-id'
  | 'unknown-target'
  | 'unknown-fact'
  | 'unknown-role'
  | 'unknown-need'
  | 'never-told'
  | 'meanwhile-never'
  | 'fact-never-known'
  | 'unreachable-scene'
  | 'no-way-out'
  | 'circle'
  | 'breach-ends-case'
  | 'overlapping-endings'
  | 'uncovered-total'
  | 'unreachable-ending'
  | 'auto-missing'
  | 'auto-twice'
  | 'auto-breach'
  | 'auto-own-scene'

/** What is wrong and where: the ids say which scene, choice or ending; `path` is one play that shows it. */
export type CaseProblem = {
  code: CaseProblemCode
  sceneId?: string
  choiceId?: string
  endingId?: string
  /** The second ending, of two that overlap. */
  otherEndingId?: string
  /** The fact whose own lines are at fault. */
  factId?: string
  /** The id, fact, role or target that the problem is about. */
  name?: string
  total?: number
  hasBreach?: boolean
  path?: { sceneId: string; choiceId: string }[]
  /** Scene ids of a circle, first and last the same. */
  circle?: string[]
}

/**
 * Proves that a case can be played: every choice leads somewhere, every play ends, in exactly one ending, and every
 * scene and ending can be met. Returns all problems found, none for a sound case.
 */
export function proveCase(vignette: Vignette): CaseProblem[] {
  const problems = [
    ...missingParts(vignette),
    ...duplicateIds(vignette),
    ...unknownNames(vignette),
    ...unsafeEnds(vignette),
    ...lostScenes(vignette),
    ...factsNeverKnown(vignette),
    ...factsToldDespite(vignette),
    ...autoProblems(vignette),
  ]
  const order = orderScenes(vignette)
  if (order.ok) problems.push(...meanwhileNever(order.scenes))
  if (!order.ok) return [...problems, { code: 'circle', sceneId: order.circle[0], circle: order.circle }]
  // With a way missing, an ending nobody comes to is only its consequence.
  const isWhole = !problems.some(({ code }) => code === 'unknown-target')
  return [
    ...problems,
    ...endingProblems(vignette, order.scenes).filter(({ code }) => isWhole || code !== 'unreachable-ending'),
  ]
}

function missingParts(vignette: Vignette): CaseProblem[] {
  const problems: CaseProblem[] = []
  if (vignette.scenes.length === 0) problems.push({ code: 'no-scenes' })
  if (vignette.endings.length === 0) problems.push({ code: 'no-endings' })
  for (const scene of vignette.scenes) {
    if (scene.choices.length === 0) problems.push({ code: 'no-choices', sceneId: scene.id })
  }
  return problems
}

function duplicateIds(vignette: Vignette): CaseProblem[] {
  const scenes = repeated(vignette.scenes).map((id): CaseProblem => ({ code: 'duplicate-id', sceneId: id, name: id }))
  const endings = repeated(vignette.endings).map(
    (id): CaseProblem => ({ code: 'duplicate-id', endingId: id, name: id }),
  )
  const choices = vignette.scenes.flatMap((scene) =>
    repeated(scene.choices).map(
      (id): CaseProblem => ({ code: 'duplicate-id', sceneId: scene.id, choiceId: id, name: id }),
    ),
  )
  return [...scenes, ...endings, ...choices]
}

function repeated(parts: { id: string }[]): string[] {
  const ids = parts.map((part) => part.id)
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))]
}

function unknownNames(vignette: Vignette): CaseProblem[] {
  const problems: CaseProblem[] = []
  const byId = scenesById(vignette)
  const facts = new Set(vignette.facts.map((fact) => fact.id))
  for (const scene of vignette.scenes) {
    const sceneId = scene.id
    if (!vignette.roles.includes(scene.role)) problems.push({ code: 'unknown-role', sceneId, name: scene.role })
    for (const { ifKnown } of scene.passages) {
      if (ifKnown !== null && !facts.has(ifKnown)) problems.push({ code: 'unknown-fact', sceneId, name: ifKnown })
    }
    for (const choice of scene.choices) {
      const choiceId = choice.id
      if (!isLast(choice) && !byId.has(choice.to)) {
        problems.push({ code: 'unknown-target', sceneId, choiceId, name: choice.to })
      }
      for (const fact of new Set([...choice.shares.map(({ fact }) => fact), ...choice.loses])) {
        if (!facts.has(fact)) problems.push({ code: 'unknown-fact', sceneId, choiceId, name: fact })
      }
    }
  }
  return [...problems, ...unknownNeeds(vignette)]
}

/** Who needs a fact in a scene has to be who acts there. */
function unknownNeeds(vignette: Vignette): CaseProblem[] {
  const byId = scenesById(vignette)
  return vignette.facts.flatMap((fact) =>
    fact.neededBy
      .filter(({ role, sceneId }) => sceneId !== null && byId.get(sceneId)?.role !== role)
      .map(
        ({ role, sceneId }): CaseProblem => ({
          code: 'unknown-need',
          factId: fact.id,
          name: `${role}@${sceneId}`,
        }),
      ),
  )
}

/** What somebody may never be shown, no choice may tell her, and she cannot know it from the start. */
function factsToldDespite(vignette: Vignette): CaseProblem[] {
  return vignette.facts.flatMap(({ id, knownBy, never }): CaseProblem[] => [
    ...knownBy
      .filter((holder) => never.includes(holder))
      .map((): CaseProblem => ({ code: 'never-told', factId: id, name: id })),
    ...vignette.scenes.flatMap((scene) =>
      scene.choices
        .filter(({ shares }) =>
          shares.some(({ fact, roles }) => fact === id && roles.some((role) => never.includes(role))),
        )
        .map((choice): CaseProblem => ({ code: 'never-told', sceneId: scene.id, choiceId: choice.id, name: id })),
    ),
  ])
}

/** A breach is put right at once, so a scene has to follow it. */
function unsafeEnds(vignette: Vignette): CaseProblem[] {
  return vignette.scenes.flatMap((scene) =>
    scene.choices
      .filter((choice) => choice.isBreach && isLast(choice))
      .map((choice): CaseProblem => ({ code: 'breach-ends-case', sceneId: scene.id, choiceId: choice.id })),
  )
}

function lostScenes(vignette: Vignette): CaseProblem[] {
  const reached = reachableScenes(vignette, () => true)
  const leaving = scenesThatEnd(vignette)
  return vignette.scenes.flatMap((scene): CaseProblem[] => {
    if (!reached.has(scene)) return [{ code: 'unreachable-scene', sceneId: scene.id }]
    return scene.choices.length > 0 && !leaving.has(scene.id) ? [{ code: 'no-way-out', sceneId: scene.id }] : []
  })
}

/** A passage for those who know a fact is never shown where no path lets the acting role learn it. */
function factsNeverKnown(vignette: Vignette): CaseProblem[] {
  const reached = reachableScenes(vignette, () => true)
  const knownBy = new Map(vignette.facts.map((fact) => [fact.id, fact.knownBy]))
  return vignette.scenes
    .filter((scene) => reached.has(scene))
    .flatMap((scene) => {
      const named = new Set(scene.passages.flatMap(({ ifKnown }) => (ifKnown === null ? [] : [ifKnown])))
      return [...named]
        .filter((fact) => knownBy.has(fact) && !knownBy.get(fact)?.includes(scene.role))
        .filter((fact) => !scenesAfterTelling(vignette, fact, scene.role).has(scene))
        .map((fact): CaseProblem => ({ code: 'fact-never-known', sceneId: scene.id, name: fact }))
    })
}

/** The scenes one can come to on some path that told a role a fact before a choice on it lost the fact. */
function scenesAfterTelling(vignette: Vignette, fact: string, role: string): Set<Scene> {
  const byId = scenesById(vignette)
  const told = new Set<Scene>()
  const seen = new Set<string>()
  const opening = vignette.scenes[0]
  const open = opening ? [{ scene: opening, isTold: false, isLost: false }] : []
  for (const standing of open) {
    const { scene, isTold, isLost } = standing
    const key = `${scene.id}/${isTold}/${isLost}`
    if (seen.has(key)) continue
    seen.add(key)
    if (isTold) told.add(scene)
    for (const { shares, loses, to } of scene.choices) {
      const next = byId.get(to)
      const isShared = !isLost && shares.some((share) => share.fact === fact && share.roles.includes(role))
      if (next) open.push({ scene: next, isTold: isTold || isShared, isLost: isLost || loses.includes(fact) })
    }
  }
  return told
}

/** A passage of what others did meanwhile is never shown where every path comes to its scene before that day. */
function meanwhileNever(scenes: Scene[]): CaseProblem[] {
  const latest = new Map<string, number>(scenes.slice(0, 1).map(({ id }) => [id, 1]))
  return scenes.flatMap((scene) => {
    const day = latest.get(scene.id) ?? 1
    for (const { to, days } of scene.choices) latest.set(to, Math.max(latest.get(to) ?? 1, day + days))
    const late = scene.passages.find(({ fromDay }) => fromDay !== null && fromDay > day)
    return late ? [{ code: 'meanwhile-never' as const, sceneId: scene.id, total: day, name: String(late.fromDay) }] : []
  })
}

/** Scenes with a way to the end. An unknown target counts as one: it has its own problem. */
function scenesThatEnd(vignette: Vignette): Set<string> {
  const byId = scenesById(vignette)
  const leaving = new Set<string>()
  for (let before = -1; before < leaving.size; ) {
    before = leaving.size
    for (const scene of vignette.scenes) {
      if (scene.choices.some(({ to }) => to === caseEnd || !byId.has(to) || leaving.has(to))) leaving.add(scene.id)
    }
  }
  return leaving
}

/** Whoever plays one role must meet exactly one choice, never a breach, wherever another role acts. */
function autoProblems(vignette: Vignette): CaseProblem[] {
  const problems: CaseProblem[] = []
  for (const scene of vignette.scenes) {
    for (const choice of scene.choices) {
      const place = { sceneId: scene.id, choiceId: choice.id }
      if (choice.isBreach && choice.auto.length > 0) problems.push({ code: 'auto-breach', ...place })
      if (choice.auto.includes(scene.role)) problems.push({ code: 'auto-own-scene', ...place, name: scene.role })
    }
  }
  for (const role of vignette.playableAs) {
    if (!vignette.roles.includes(role)) problems.push({ code: 'unknown-role', name: role })
    const met = reachableScenes(vignette, (scene, choice) => scene.role === role || choice.auto.includes(role))
    for (const scene of met) {
      if (scene.role === role || scene.choices.length === 0) continue
      const automatic = scene.choices.filter((choice) => choice.auto.includes(role)).length
      if (automatic === 0) problems.push({ code: 'auto-missing', sceneId: scene.id, name: role })
      if (automatic > 1) problems.push({ code: 'auto-twice', sceneId: scene.id, name: role })
    }
  }
  return problems
}

/** A sum and breach mark that a play can have on entering a scene, with the step that led here. */
type Standing = { total: number; hasBreach: boolean; before: Standing | null; step: Step | null }
type Step = { sceneId: string; choiceId: string }

/** Not path by path: two paths that meet with the same sum and breach mark are one from there on. */
function endingProblems(vignette: Vignette, scenes: Scene[]): CaseProblem[] {
  const standings = new Map<string, Map<string, Standing>>()
  const first = scenes[0]
  if (!first || vignette.endings.length === 0) return []
  enter(first.id, { total: 0, hasBreach: false, before: null, step: null })
  for (const scene of scenes) {
    for (const before of standings.get(scene.id)?.values() ?? []) {
      for (const choice of scene.choices) {
        enter(choice.to, {
          total: before.total + pointsOf(choice),
          hasBreach: before.hasBreach || choice.isBreach,
          before,
          step: { sceneId: scene.id, choiceId: choice.id },
        })
      }
    }
  }
  return judgeEnds(vignette, [...(standings.get(caseEnd)?.values() ?? [])])

  function enter(sceneId: string, standing: Standing) {
    const here = standings.get(sceneId) ?? new Map<string, Standing>()
    const key = `${standing.total}/${standing.hasBreach}`
    if (!here.has(key)) here.set(key, standing)
    standings.set(sceneId, here)
  }
}

function judgeEnds(vignette: Vignette, ends: Standing[]): CaseProblem[] {
  const problems: CaseProblem[] = []
  const met = new Set<string>()
  const overlaps = new Set<string>()
  for (const end of ends.sort((one, other) => one.total - other.total)) {
    const shown = { total: end.total, hasBreach: end.hasBreach, path: pathTo(end) }
    const endings = vignette.endings.filter((ending) => isEndingFor(ending, end.total, end.hasBreach))
    if (endings.length === 0) problems.push({ code: 'uncovered-total', ...shown, ...lastOf(shown.path) })
    for (const [index, ending] of endings.entries()) {
      met.add(ending.id)
      for (const other of endings.slice(index + 1)) {
        const pair = JSON.stringify([ending.id, other.id])
        if (overlaps.has(pair)) continue
        overlaps.add(pair)
        problems.push({ code: 'overlapping-endings', endingId: other.id, otherEndingId: ending.id, ...shown })
      }
    }
  }
  for (const ending of vignette.endings) {
    if (!met.has(ending.id)) problems.push({ code: 'unreachable-ending', endingId: ending.id })
  }
  return problems
}

function pathTo(end: Standing): Step[] {
  const path: Step[] = []
  for (let at: Standing | null = end; at; at = at.before) if (at.step) path.unshift(at.step)
  return path
}

function lastOf(path: Step[]): Partial<Step> {
  return path.at(-1) ?? {}
}
