import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryCase } from './arbitrary-case.ts'
import { isEndingFor } from './ending.ts'
import { type CaseProblem, proveCase } from './prove-case.ts'
import { choiceOf, sceneOf, smallCase } from './small-case.ts'
import { pointsOf, type Scene, type Vignette } from './vignette.ts'

test('a sound case has no problems', () => {
  expect(proveCase(smallCase)).toEqual([])
})

const [besked, stopOp, moede] = smallCase.scenes as [Scene, Scene, Scene]
const [side, vent] = besked.choices as [Scene['choices'][0], Scene['choices'][0]]

test.each<[string, Partial<Vignette>, CaseProblem]>([
  ['a case without scenes', { scenes: [] }, { code: 'no-scenes' }],
  ['a case without endings', { endings: [] }, { code: 'no-endings' }],
  [
    'a scene without choices',
    { scenes: [besked, stopOp, { ...moede, choices: [] }] },
    { code: 'no-choices', sceneId: 'moede' },
  ],
  [
    'a choice that leads to nowhere',
    { scenes: [{ ...besked, choices: [side, { ...vent, to: 'vaek' }] }, stopOp, moede] },
    { code: 'unknown-target', sceneId: 'besked', choiceId: 'vent', name: 'vaek' },
  ],
  [
    'a scene nobody comes to',
    { scenes: [{ ...besked, choices: [side] }, stopOp, moede] },
    { code: 'unreachable-scene', sceneId: 'stop-op' },
  ],
  [
    'a breach that ends the case',
    { scenes: [{ ...besked, choices: [side, { ...vent, to: 'END' }] }, stopOp, moede] },
    { code: 'breach-ends-case', sceneId: 'besked', choiceId: 'vent' },
  ],
  [
    'two scenes with one id',
    { scenes: [...smallCase.scenes, besked] },
    { code: 'duplicate-id', sceneId: 'besked', name: 'besked' },
  ],
  [
    'two choices with one id',
    { scenes: [{ ...besked, choices: [side, vent, vent] }, stopOp, moede] },
    { code: 'duplicate-id', sceneId: 'besked', choiceId: 'vent', name: 'vent' },
  ],
  [
    'a shared fact that does not exist',
    { facts: smallCase.facts.filter(({ id }) => id !== 'notes') },
    { code: 'unknown-fact', sceneId: 'besked', choiceId: 'side', name: 'notes' },
  ],
  [
    'a passage for a fact that does not exist',
    { scenes: [besked, stopOp, { ...moede, passages: [{ html: '', ifKnown: 'hoerelse', fromDay: null }] }] },
    { code: 'unknown-fact', sceneId: 'moede', name: 'hoerelse' },
  ],
  [
    'a scene for a role outside the case',
    { roles: ['teacher'] },
    { code: 'unknown-role', sceneId: 'moede', name: 'ppr' },
  ],
  [
    'an ending nobody comes to',
    {
      endings: [
        ...smallCase.endings,
        { id: 'x', title: '', text: '', family: '', breach: false, total: { min: 90, max: null } },
      ],
    },
    { code: 'unreachable-ending', endingId: 'x' },
  ],
  ['a role that meets no choice', { playableAs: ['ppr'] }, { code: 'auto-missing', sceneId: 'besked', name: 'ppr' }],
  [
    'a role that meets two choices',
    {
      scenes: [
        besked,
        stopOp,
        { ...moede, choices: moede.choices.map((choice) => ({ ...choice, auto: ['teacher'] })) },
      ],
    },
    { code: 'auto-twice', sceneId: 'moede', name: 'teacher' },
  ],
  [
    'a breach that falls by itself',
    { scenes: [{ ...besked, choices: [side, { ...vent, auto: ['ppr'] }] }, stopOp, moede] },
    { code: 'auto-breach', sceneId: 'besked', choiceId: 'vent' },
  ],
  [
    'an automatic choice for the one who chooses',
    { scenes: [{ ...besked, choices: [{ ...side, auto: ['teacher'] }, vent] }, stopOp, moede] },
    { code: 'auto-own-scene', sceneId: 'besked', choiceId: 'side', name: 'teacher' },
  ],
])('%s is found', (_, change, expected) => {
  expect(proveCase({ ...smallCase, ...change })).toContainEqual(expect.objectContaining(expected))
})

test('a circle is told scene by scene', () => {
  const scenes = [
    sceneOf('a', 'teacher', [choiceOf('x', 'b'), choiceOf('y', 'END')]),
    sceneOf('b', 'ppr', [choiceOf('x', 'a')]),
  ]
  expect(proveCase({ ...smallCase, playableAs: [], scenes })).toEqual([
    { code: 'circle', sceneId: 'a', circle: ['a', 'b', 'a'] },
  ])
})

test('scenes that only lead to each other have no way out', () => {
  const scenes = [
    sceneOf('a', 'teacher', [choiceOf('x', 'b'), choiceOf('y', 'END')]),
    sceneOf('b', 'ppr', [choiceOf('x', 'c')]),
    sceneOf('c', 'ppr', [choiceOf('x', 'b')]),
  ]
  const codes = proveCase({ ...smallCase, playableAs: [], scenes }).map(({ code, sceneId }) => `${code} ${sceneId}`)
  expect(codes).toEqual(['no-way-out b', 'no-way-out c', 'circle b'])
})

test('a total without an ending and a total with two are shown with a path that gives them', () => {
  const [enPlan, toPlaner, forfra] = smallCase.endings as Vignette['endings'] & { length: 3 }
  const endings = [enPlan, toPlaner, forfra].map((ending) => ({ ...(ending as Vignette['endings'][0]) }))
  const gap = endings.map((ending) => (ending.id === 'to-planer' ? { ...ending, total: { min: 2, max: 4 } } : ending))
  expect(proveCase({ ...smallCase, endings: gap })).toEqual([
    {
      code: 'uncovered-total',
      total: 1,
      hasBreach: false,
      path: [
        { sceneId: 'besked', choiceId: 'side' },
        { sceneId: 'moede', choiceId: 'runde' },
      ],
      sceneId: 'moede',
      choiceId: 'runde',
    },
    {
      code: 'overlapping-endings',
      endingId: 'to-planer',
      otherEndingId: 'en-plan',
      total: 4,
      hasBreach: false,
      path: [
        { sceneId: 'besked', choiceId: 'side' },
        { sceneId: 'moede', choiceId: 'maal' },
      ],
    },
  ])
})

test('the proof agrees with walking every path', () => {
  fc.assert(
    fc.property(arbitraryCase(), (vignette) => {
      const proven = proveCase(vignette)
      const walked = walkEveryPath(vignette)
      expect(keysOf(proven, 'uncovered-total')).toEqual(walked.uncovered)
      expect(keysOf(proven, 'overlapping-endings')).toEqual(walked.overlapping)
      expect(keysOf(proven, 'unreachable-ending')).toEqual(walked.unmet)
      for (const { path, total } of proven) if (path) expect(totalOf(vignette, path)).toBe(total)
    }),
    { numRuns: 3000 },
  )
})

test('a passage for a fact its role can never know is found; one that some path tells it is not', () => {
  const passages = [{ html: '<p>Ved.</p>', ifKnown: 'notes', fromDay: null }]
  const told = { ...smallCase, scenes: [besked, stopOp, { ...moede, passages }] }
  expect(proveCase(told)).toEqual([])
  const untold = {
    ...told,
    scenes: [{ ...besked, choices: [{ ...side, shares: [] }, vent] }, stopOp, { ...moede, passages }],
  }
  expect(proveCase(untold)).toEqual([{ code: 'fact-never-known', sceneId: 'moede', name: 'notes' }])
})

test('200 scenes with three choices each are proven in under a second', () => {
  const scenes = Array.from({ length: 200 }, (_, at) =>
    sceneOf(
      `s${at}`,
      'teacher',
      [1, 2, 3].map((skip) =>
        choiceOf(`c${skip}`, at + skip < 200 ? `s${at + skip}` : 'END', {
          scores: [{ code: 'GOAL', value: ((at * 7 + skip) % 5) - 2 }],
        }),
      ),
    ),
  )
  const endings = [{ id: 'alt', title: '', text: '', family: '', breach: null, total: { min: null, max: null } }]
  const started = performance.now()
  expect(proveCase({ ...smallCase, playableAs: [], scenes, endings })).toEqual([])
  expect(performance.now() - started).toBeLessThan(1000)
})

test('a long case is proven without walking its paths', () => {
  const scenes = Array.from({ length: 60 }, (_, at) =>
    sceneOf(
      `s${at}`,
      'teacher',
      [-2, -1, 1, 2].map((value) =>
        choiceOf(`c${value + 2}`, at < 59 ? `s${at + 1}` : 'END', { scores: [{ code: 'GOAL', value }] }),
      ),
    ),
  )
  const endings = [{ id: 'alt', title: '', text: '', family: '', breach: null, total: { min: null, max: null } }]
  expect(proveCase({ ...smallCase, playableAs: [], scenes, endings })).toEqual([])
})

function walkEveryPath(vignette: Vignette) {
  const ends: { total: number; hasBreach: boolean }[] = []
  walk('s0', 0, false)
  const fitting = ends.map((end) => vignette.endings.filter((ending) => isEndingFor(ending, end.total, end.hasBreach)))
  const uncovered = ends
    .filter((_, index) => fitting[index]?.length === 0)
    .map((end) => `${end.total}/${end.hasBreach}`)
  const overlapping = fitting.flatMap((endings) =>
    endings.flatMap((one, index) => endings.slice(index + 1).map((other) => `${one.id}+${other.id}`)),
  )
  const met = new Set(fitting.flat().map(({ id }) => id))
  const unmet = vignette.endings.map(({ id }) => id).filter((id) => !met.has(id))
  return { uncovered: sorted(uncovered), overlapping: sorted(overlapping), unmet: sorted(unmet) }

  function walk(sceneId: string, total: number, hasBreach: boolean) {
    for (const choice of vignette.scenes.find((scene) => scene.id === sceneId)?.choices ?? []) {
      const after = { total: total + pointsOf(choice), hasBreach: hasBreach || choice.isBreach }
      if (choice.to === 'END') ends.push(after)
      else walk(choice.to, after.total, after.hasBreach)
    }
  }
}

function keysOf(problems: CaseProblem[], code: CaseProblem['code']): string[] {
  return sorted(
    problems
      .filter((problem) => problem.code === code)
      .map(({ total, hasBreach, endingId, otherEndingId }) => {
        if (code === 'uncovered-total') return `${total}/${hasBreach}`
        return otherEndingId ? `${otherEndingId}+${endingId}` : `${endingId}`
      }),
  )
}

function totalOf(vignette: Vignette, path: { sceneId: string; choiceId: string }[]): number {
  return path.reduce((sum, step) => {
    const scene = vignette.scenes.find(({ id }) => id === step.sceneId)
    const choice = scene?.choices.find(({ id }) => id === step.choiceId)
    return sum + (choice ? pointsOf(choice) : Number.NaN)
  }, 0)
}

function sorted(keys: string[]): string[] {
  return [...new Set(keys)].sort()
}
