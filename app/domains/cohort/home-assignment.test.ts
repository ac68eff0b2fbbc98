import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sectors } from '~/domains/organisation/organisation.ts'
import { countDone, faultsIn, nothingDone } from './home-assignment.ts'

const group = (counts: number[]) =>
  counts.flatMap((count, at) =>
    Array.from({ length: count }, (_, index) => ({ id: `${at}-${index}`, sector: sectors[at] ?? 'MUNICIPALITY' })),
  )

describe('how far a cohort is', () => {
  test('is counted in all and by sector', () => {
    expect(countDone(group([3, 3]), ['0-0', '0-1', '1-2', 'somebody else'])).toEqual({
      ...{ done: 3, of: 6 },
      bySector: [
        { sector: 'MUNICIPALITY', done: 2, of: 3 },
        { sector: 'PSYCHIATRY', done: 1, of: 3 },
      ],
    })
  })

  test('leaves a sector of one or two out, and every sector where the rest could be reckoned', () => {
    expect(countDone(group([4, 1]), []).bySector).toEqual([])
    expect(countDone(group([4, 1, 2]), []).bySector.map(({ sector }) => sector)).toEqual(['MUNICIPALITY'])
  })

  test('never tells a number of fewer than three', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { minLength: 4, maxLength: 4 }), (counts) => {
        const { of, bySector } = countDone(group(counts), [])
        for (const row of bySector) expect(row.of).toBeGreaterThanOrEqual(3)
        const rest = of - bySector.reduce((sum, row) => sum + row.of, 0)
        if (bySector.length > 0) expect(rest === 0 || rest >= 3).toBe(true)
      }),
    )
  })
})

test.each([
  [{}, []],
  [{ note: 'x'.repeat(2001) }, ['note long-note']],
  [{ answer: 'x'.repeat(2001) }, ['answer long-answer']],
  [{ isShared: true, answer: ' ' }, ['answer nothing-to-share']],
  [{ isShared: true, answer: 'Vi ringede.' }, []],
])('%j', (more, faults) => {
  expect(faultsIn({ ...nothingDone, ...more }).map(({ field, refusal }) => `${field} ${refusal}`)).toEqual(faults)
})
