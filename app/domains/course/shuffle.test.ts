import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shuffleBySeed } from './shuffle.ts'

test('the same seed gives the same order, and nothing is lost or added', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      const shuffled = shuffleBySeed(items, seed)
      expect(shuffled).toEqual(shuffleBySeed(items, seed))
      expect([...shuffled].sort()).toEqual([...items].sort())
    }),
  )
})

test('every order comes up about equally often', () => {
  const counts = new Map<string, number>()
  for (let seed = 0; seed < 6000; seed++) {
    const order = shuffleBySeed(['a', 'b', 'c'], `forsoeg-${seed}`).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(6)
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
})
