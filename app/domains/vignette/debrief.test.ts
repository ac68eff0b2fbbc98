import { expect, test } from 'vitest'
import { type ChoiceMade, replayCase, startCase } from './case-machine.ts'
import { debriefCase, strengthOf } from './debrief.ts'
import { decisionsOnPath } from './decisions.ts'
import { shuffleChoices } from './shuffle-choices.ts'
import { choiceOf, sceneOf, smallCase } from './small-case.ts'
import type { Scene, Vignette } from './vignette.ts'

test('the debrief tells each step with what was chosen, what followed, and what was left', () => {
  const { steps, ending } = debriefCase(smallCase, played(smallCase, 'besked/vent', 'stop-op/ring', 'moede/runde'))
  expect(steps).toHaveLength(3)
  expect(steps[0]).toEqual({
    isAuto: false,
    scene: { id: 'besked', title: 'Scene besked', role: 'teacher' },
    // biome-ignore lint/suspicious/noThenProperty: a text, which nothing awaits
    chosen: { id: 'vent', text: 'Valg vent', then: '<p>Så vent</p>', because: '<p>Fordi vent</p>', isBreach: true },
    notTaken: [{ id: 'side', text: 'Valg side', because: '<p>Fordi side</p>' }],
  })
  expect(ending?.id).toBe('forfra')
})

test('the profile shows only the codes the case scores, as words, with the choices that made them', () => {
  const { profile } = debriefCase(smallCase, played(smallCase, 'besked/side', 'moede/runde'))
  expect(profile).toEqual([
    { code: 'GOAL', strength: 'weak', sum: -1, madeBy: [{ sceneId: 'moede', choiceId: 'runde', value: -1 }] },
    { code: 'TIME', strength: 'strong', sum: 1, madeBy: [{ sceneId: 'besked', choiceId: 'side', value: 1 }] },
    { code: 'ACC', strength: 'strong', sum: 1, madeBy: [{ sceneId: 'besked', choiceId: 'side', value: 1 }] },
  ])
})

test('the debrief of a case that is still being played has no ending yet', () => {
  expect(debriefCase(smallCase, played(smallCase, 'besked/side')).ending).toBeNull()
})

test.each([
  [-3, -3, 3, 'weak'],
  [-1, -3, 3, 'weak'],
  [0, -3, 3, 'mixed'],
  [1, -3, 3, 'strong'],
  [3, -3, 3, 'strong'],
  [2, 2, 2, 'strong'],
  [0, 0, 0, 'mixed'],
  [-1, -1, -1, 'weak'],
])('a sum of %i between %i and %i is %s', (sum, worst, best, expected) => {
  expect(strengthOf(sum, worst, best)).toBe(expected)
})

test.each<[string, string[], { number: number; of: number }]>([
  ['at the opening the detour is not counted', [], { number: 1, of: 2 }],
  ['on the detour the count grows by it', ['besked/vent'], { number: 2, of: 3 }],
  ['after the detour the last decision is the last', ['besked/vent', 'stop-op/ring'], { number: 3, of: 3 }],
  ['at the end all are made', ['besked/side', 'moede/maal'], { number: 2, of: 2 }],
])('%s', (_, choices, expected) => {
  expect(decisionsOnPath(smallCase, played(smallCase, ...choices))).toEqual(expected)
})

test('two equal ways are both main paths, and the longer one counts', () => {
  const scenes = [
    sceneOf('a', 'teacher', [choiceOf('x', 'b'), choiceOf('y', 'c')]),
    sceneOf('b', 'teacher', [choiceOf('x', 'd')]),
    sceneOf('c', 'teacher', [choiceOf('x', 'END')]),
    sceneOf('d', 'teacher', [choiceOf('x', 'END')]),
  ]
  const vignette = { ...smallCase, scenes }
  expect(decisionsOnPath(vignette, startCase(vignette))).toEqual({ number: 1, of: 3 })
})

test('an attempt keeps its order of choices', () => {
  const scene = smallCase.scenes[0] as Scene
  expect(shuffleChoices(scene, 'forsoeg-1')).toEqual(shuffleChoices(scene, 'forsoeg-1'))
  expect(new Set(shuffleChoices(scene, 'forsoeg-1'))).toEqual(new Set(scene.choices))
})

function played(vignette: Vignette, ...steps: string[]) {
  const choices = steps.map((step): ChoiceMade => {
    const [sceneId = '', choiceId = ''] = step.split('/')
    return { sceneId, choiceId }
  })
  const result = replayCase(vignette, choices)
  if (!result.ok) throw new Error(`${result.refusal} at ${result.position}`)
  return result.value
}
