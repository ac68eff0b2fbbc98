import fc from 'fast-check'
import { choiceOf, sceneOf, smallCase } from './small-case.ts'
import type { Vignette } from './vignette.ts'

/** Small acyclic cases for property tests: every choice leads to a later scene or to the end; endings lie as they fall. */
export function arbitraryCase(): fc.Arbitrary<Vignette> {
  const choice = fc.record({
    skip: fc.integer({ min: 1, max: 3 }),
    value: fc.integer({ min: -2, max: 2 }),
    isBreach: fc.boolean(),
  })
  const scenes = fc.array(fc.array(choice, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 })
  const bound = fc.option(fc.integer({ min: -5, max: 5 }))
  const ending = fc.record({ breach: fc.option(fc.boolean()), min: bound, max: bound })
  const endings = fc.array(ending, { minLength: 1, maxLength: 4 })
  return fc.tuple(scenes, endings).map(([sceneList, endingList]) => ({
    ...smallCase,
    playableAs: [],
    facts: [],
    scenes: sceneList.map((choices, at) =>
      sceneOf(
        `s${at}`,
        'teacher',
        choices.map(({ skip, value, isBreach }, index) =>
          choiceOf(`c${index}`, at + skip < sceneList.length ? `s${at + skip}` : 'END', {
            scores: value === 0 ? [] : [{ code: 'GOAL', value }],
            isBreach,
          }),
        ),
      ),
    ),
    endings: endingList.map(({ breach, min, max }, index) => ({
      id: `e${index}`,
      title: `E${index}`,
      text: '',
      family: '',
      breach,
      total: { min, max },
    })),
  }))
}
