import { expect, test } from 'vitest'
import type { GapCount } from './follow-up-store.server.ts'
import { gapLines } from './gap-map.ts'

const count = (people: number, group: Partial<GapCount> = {}): GapCount => ({
  ...{ sector: null, jobFunction: null, unitId: null, courseId: null },
  ...group,
  people,
})
const counts = [
  count(7),
  count(3, { courseId: 'rk' }),
  count(7, { sector: 'MUNICIPALITY' }),
  count(3, { sector: 'MUNICIPALITY', courseId: 'rk' }),
  count(5, { jobFunction: 'PPR' }),
  count(3, { jobFunction: 'PPR', courseId: 'rk' }),
  count(2, { jobFunction: 'SCHOOL' }),
  count(5, { unitId: 'u1' }),
  count(5, { unitId: 'u1', jobFunction: 'PPR' }),
]
const shown = (grouping: 'funktion' | 'enhed' | 'begge') =>
  gapLines(
    counts,
    grouping,
    ['rk'],
    [
      { id: 'u1', depth: 0 },
      { id: 'u2', depth: 1 },
    ],
  ).map(({ kind, depth, people, done }) => `${'-'.repeat(depth)}${kind} ${done[0]?.people}/${people}`)

test('functions stand under their sector, units in their order, and who is nobody has no line', () => {
  expect(shown('funktion')).toEqual(['everybody 3/7', 'sector 3/7', '-function 3/5', '-function 0/2'])
  expect(shown('enhed')).toEqual(['everybody 3/7', 'unit 0/5'])
  expect(shown('begge')).toEqual(['everybody 3/7', 'unit 0/5', '-function-in-unit 0/5'])
})
