import { expect, test } from 'vitest'
import { type FollowUpFilter, noFilter } from './follow-up.ts'
import { readFilter, writeFilter } from './read-filter.ts'

const unit = '3f2c1b5e-0000-4000-8000-000000000001'

test('a filter is written as an address and read back the same', () => {
  const filter: FollowUpFilter = {
    ...{ course: 'rk', unit, function: 'PPR', sector: 'MUNICIPALITY', standing: 'late', person: unit },
    ...{ isManager: true, isNew: true, search: 'Åse & co' },
  }
  expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter)
  expect(readFilter(new URLSearchParams(writeFilter(noFilter)))).toEqual(noFilter)
})

test('what an old or forged address names and nobody knows is left out', () => {
  const query = new URLSearchParams(
    `enhed=x';drop&funktion=KONGE&sektor=MARS&status=sur&ledere=1&nye=0&navn=${'a'.repeat(200)}`,
  )
  expect(readFilter(query)).toEqual({ ...noFilter, search: 'a'.repeat(100) })
})
