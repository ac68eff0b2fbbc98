import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ChoiceCount, fewestShown, sharesOfChoices } from './others-choices.ts'

const count = (choiceId: string, all: number, own: number): ChoiceCount => ({ sceneId: 's', choiceId, all, own })
const shown = (counts: ChoiceCount[]) => {
  const [scene] = sharesOfChoices(counts)
  return [scene?.all?.count ?? null, scene?.own?.count ?? null]
}

test.each([
  ['four are too few', [count('a', 3, 0), count('b', 1, 0)], [null, null]],
  ['five are enough', [count('a', 3, 0), count('b', 2, 0)], [5, null]],
  ['four of one’s own are too few', [count('a', 20, 4)], [20, null]],
  ['five of one’s own beside enough others', [count('a', 20, 5)], [20, 5]],
  ['with four others the difference would tell of them', [count('a', 9, 5)], [9, null]],
  ['where all are one’s own there is nothing to set beside', [count('a', 9, 9)], [9, null]],
])('%s', (_, counts, expected) => {
  expect(shown(counts)).toEqual(expected)
})

test('shares are of those who decided there', () => {
  const [scene] = sharesOfChoices([count('a', 6, 0), count('b', 3, 0)])
  expect(scene?.all).toEqual({ count: 9, percent: { a: 67, b: 33 } })
})

test('no group under five is ever shown, nor one that is left between what is shown', () => {
  const pairs = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { minLength: 1, maxLength: 4 })
  const counts = pairs.map((list) => list.map(([own, others], index) => count(`c${index}`, own + others, own)))
  fc.assert(
    fc.property(counts, (list) => {
      const [all, own] = shown(list)
      if (typeof all === 'number') expect(all).toBeGreaterThanOrEqual(fewestShown)
      if (typeof own === 'number' && typeof all === 'number') {
        expect(own).toBeGreaterThanOrEqual(fewestShown)
        expect(all - own).toBeGreaterThanOrEqual(fewestShown)
      }
    }),
  )
})
