import { expect, test } from 'vitest'
import { noFilter } from './follow-up.ts'
import { readFilter, writeFilter } from './read-filter.ts'

test('a filter survives being written into an address', () => {
  const filter = { course: 'rk', unit: 'u', function: 'PPR', standing: 'late', search: 'Åse & co' } as const
  expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter)
  expect(readFilter(new URLSearchParams(writeFilter(noFilter)))).toEqual(noFilter)
})

test('what an address says that is not known is left out', () => {
  expect(readFilter(new URLSearchParams('funktion=TROLD&status=glad&andet=1'))).toEqual(noFilter)
})
