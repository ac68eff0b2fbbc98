import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideChoice } from './attempt.ts'
import { type ChoiceMade, startCase } from './case-machine.ts'
import { smallCase } from './small-case.ts'

const first: ChoiceMade = { sceneId: 'besked', choiceId: 'side' }

describe('a posted choice', () => {
  test.each<[string, ChoiceMade[], ChoiceMade & { position: number }, string]>([
    ['the first choice is new', [], { ...first, position: 0 }, 'new'],
    ['the same choice again is known and adds nothing', [first], { ...first, position: 0 }, 'known'],
    [
      'another choice at a place already passed is stale',
      [first],
      { sceneId: 'besked', choiceId: 'vent', position: 0 },
      'stale-page',
    ],
    ['a choice ahead of the path is stale', [], { sceneId: 'moede', choiceId: 'maal', position: 1 }, 'stale-page'],
    ['a choice in another scene is refused', [], { sceneId: 'moede', choiceId: 'maal', position: 0 }, 'wrong-scene'],
    [
      'a choice the scene does not have is refused',
      [],
      { sceneId: 'besked', choiceId: 'maal', position: 0 },
      'unknown-choice',
    ],
    [
      'nothing can be chosen after the end',
      [first, { sceneId: 'moede', choiceId: 'maal' }],
      { sceneId: 'moede', choiceId: 'maal', position: 2 },
      'case-ended',
    ],
  ])('%s', (_sentence, made, posted, expected) => {
    const decided = decideChoice(smallCase, made, posted)
    expect(decided.ok ? decided.value.kind : decided.refusal).toBe(expected)
  })

  test('posting a whole play twice, in any mixture of repeats, ends where playing it once ends', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(7)), fc.infiniteStream(fc.boolean()), (picks, repeats) => {
        const made: ChoiceMade[] = []
        let state = startCase(smallCase)
        while (state.sceneId !== null) {
          const scene = smallCase.scenes.find(({ id }) => id === state.sceneId)
          const choices = scene?.choices ?? []
          const choice = choices[(picks.next().value ?? 0) % choices.length]
          if (!scene || !choice) return
          const posted = { sceneId: scene.id, choiceId: choice.id, position: made.length }
          const decided = decideChoice(smallCase, made, posted)
          if (!decided.ok) throw new Error(decided.refusal)
          made.push({ sceneId: scene.id, choiceId: choice.id })
          state = decided.value.state
          if (repeats.next().value) {
            expect(decideChoice(smallCase, made, posted)).toEqual({ ok: true, value: { kind: 'known', state } })
          }
        }
        expect(made).toHaveLength(state.path.length)
      }),
    )
  })
})
