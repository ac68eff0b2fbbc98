import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryCase } from './arbitrary-case.ts'
import { type CaseState, type ChoiceMade, chooseInCase, replayCase, startCase } from './case-machine.ts'
import { proveCase } from './prove-case.ts'
import { smallCase } from './small-case.ts'
import type { Vignette } from './vignette.ts'

const side = { sceneId: 'besked', choiceId: 'side' }
const vent = { sceneId: 'besked', choiceId: 'vent' }
const ring = { sceneId: 'stop-op', choiceId: 'ring' }
const maal = { sceneId: 'moede', choiceId: 'maal' }
const runde = { sceneId: 'moede', choiceId: 'runde' }

test('a case opens in its first scene, on day 1, with what each knew from the start', () => {
  expect(startCase(smallCase)).toMatchObject({
    sceneId: 'besked',
    endingId: null,
    path: [],
    total: 0,
    hasBreach: false,
    day: 1,
    known: { notes: ['teacher'], sleep: ['mother'] },
  })
})

test.each<[string, ChoiceMade[], Partial<CaseState>]>([
  ['a choice moves to its scene and lets days pass', [side], { sceneId: 'moede', total: 2, day: 2 }],
  ['a choice shares what the actor knows', [side], { known: { notes: ['teacher', 'ppr'], sleep: ['mother'] } }],
  [
    'a breach leads to its correction and stays on the record',
    [vent, ring],
    { sceneId: 'moede', hasBreach: true, day: 15 },
  ],
  ['the best path has the best ending', [side, maal], { sceneId: null, endingId: 'en-plan', total: 4 }],
  ['a middling path has the middling ending', [side, runde], { endingId: 'to-planer', total: 1 }],
  ['after a breach the best ending is closed', [vent, ring, maal], { endingId: 'forfra', hasBreach: true }],
])('%s', (_, choices, expected) => {
  expect(replayCase(smallCase, choices)).toMatchObject({ ok: true, value: expected })
})

test('scores are summed by code', () => {
  const played = replayCase(smallCase, [vent, ring, maal])
  expect(played.ok && played.value.scores).toMatchObject({ TIME: 0, GOAL: 2, ACC: 0, VOICE: 0 })
})

test.each<[string, ChoiceMade[], { refusal: string; position: number }]>([
  ['a choice of another scene', [maal], { refusal: 'wrong-scene', position: 0 }],
  [
    'a choice the scene does not have',
    [side, { sceneId: 'moede', choiceId: 'ring' }],
    { refusal: 'unknown-choice', position: 1 },
  ],
  ['an inherited name', [{ sceneId: 'besked', choiceId: 'constructor' }], { refusal: 'unknown-choice', position: 0 }],
  ['a choice after the end', [side, maal, maal], { refusal: 'case-ended', position: 2 }],
  ['the same scene twice', [side, side], { refusal: 'wrong-scene', position: 1 }],
])('%s is refused, with its position', (_, choices, expected) => {
  expect(replayCase(smallCase, choices)).toEqual({ ok: false, ...expected })
})

test('replaying a list of offered choices gives what stepping gave, also after a round trip through JSON', () => {
  fc.assert(
    fc.property(soundCase(), fc.infiniteStream(fc.nat()), (vignette, picks) => {
      let state = startCase(vignette)
      while (state.sceneId !== null) {
        const { sceneId } = state
        const choices = vignette.scenes.find((scene) => scene.id === sceneId)?.choices ?? []
        const choice = choices[(picks.next().value ?? 0) % choices.length]
        const step = chooseInCase(vignette, JSON.parse(JSON.stringify(state)), { sceneId, choiceId: choice?.id ?? '' })
        if (!step.ok) throw new Error(step.refusal)
        state = step.value
        expect(replayCase(vignette, state.path)).toEqual({ ok: true, value: state })
      }
      expect(JSON.parse(JSON.stringify(state))).toEqual(state)
      expect(vignette.endings.map((ending) => ending.id)).toContain(state.endingId)
    }),
  )
})

test('no list of invented choices throws or gets past its first false step', () => {
  const word = fc.constantFrom('besked', 'stop-op', 'moede', 'side', 'vent', 'ring', 'maal', 'END', '__proto__', '')
  fc.assert(
    fc.property(fc.array(fc.record({ sceneId: word, choiceId: word }), { maxLength: 6 }), (choices) => {
      const played = replayCase(smallCase, choices)
      if (played.ok) expect(played.value.path).toHaveLength(choices.length)
      else expect(replayCase(smallCase, choices.slice(0, played.position)).ok).toBe(true)
    }),
  )
})

/** A random case with endings that cover everything, so that it can be played to its end. */
function soundCase(): fc.Arbitrary<Vignette> {
  const total = { min: null, max: null }
  const ending = { id: 'slut', title: 'Slut', text: '', family: '', breach: null, total }
  return arbitraryCase()
    .map((vignette) => ({ ...vignette, endings: [ending] }))
    .filter((vignette) =>
      proveCase(vignette).every(({ code }) => code === 'unreachable-scene' || code === 'breach-ends-case'),
    )
}
