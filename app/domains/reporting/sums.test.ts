import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Sum, tellSums } from './sums.ts'

const sum = (name: string, people: number, enrolled: number, done: number): Sum => ({
  ...{ organisationId: name, name, region: 'Fjordland', people, enrolled, done },
})

test('an organisation of four is hidden, and its people are not in the total', () => {
  const { lines, total } = tellSums([sum('A', 20, 12, 6), sum('B', 4, 4, 4), sum('C', 10, 5, 0)])
  expect(lines.map(({ people, enrolled, done }) => [people, enrolled, done])).toEqual([
    ...[
      [20, 12, 6],
      [null, null, null],
      [10, 5, 0],
    ],
  ])
  expect(total).toMatchObject({ people: 30, enrolled: 17, done: 6 })
})

test('one to four are hidden, and so is the total they could be reckoned from', () => {
  const { lines, total } = tellSums([sum('A', 20, 12, 6), sum('B', 10, 8, 2)])
  expect(lines[1]).toMatchObject({ people: 10, enrolled: 8, done: null })
  expect(total).toMatchObject({ people: 30, enrolled: 20, done: null })
})

test('no number told is between one and four, and no hidden one follows from the total', () => {
  const any = fc.array(fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12)), { maxLength: 6 })
  fc.assert(
    fc.property(any, (given) => {
      const sums = given.map(([people, enrolled, done], at) =>
        sum(`o${at}`, people, Math.min(enrolled, people), Math.min(done, people)),
      )
      const { lines, total } = tellSums(sums)
      for (const line of [...lines, ...(total ? [total] : [])]) {
        for (const number of [line.people, line.enrolled, line.done])
          expect(number === null || number === 0 || number >= 5).toBe(true)
      }
      const hidden = lines.filter(({ people, done }) => people !== null && done === null)
      if (hidden.length > 0) expect(total?.done ?? null).toBeNull()
    }),
  )
})
