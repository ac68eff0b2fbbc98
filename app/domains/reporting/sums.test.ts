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
      ['few', 'few', 'few'],
      [10, 5, 0],
    ],
  ])
  expect(total).toMatchObject({ people: 30, enrolled: 17, done: 6 })
})

test('one to four are hidden, and so is the total they could be reckoned from', () => {
  const { lines, total } = tellSums([sum('A', 20, 12, 6), sum('B', 14, 8, 2)])
  expect(lines[1]).toMatchObject({ people: 14, enrolled: 8, done: 'few' })
  expect(total).toMatchObject({ people: 34, enrolled: 20, done: 'hidden' })
})

test('of a rest of one to four nothing is told either; everybody may be told', () => {
  const { lines } = tellSums([sum('A', 20, 18, 12), sum('B', 20, 14, 12), sum('C', 20, 20, 20)])
  expect(lines.map(({ enrolled, done }) => [enrolled, done])).toEqual([
    ...[
      ['nearly-all', 12],
      [14, 'nearly-all'],
      [20, 20],
    ],
  ])
})

test('from what is told nobody can reckon anything about one to four people', () => {
  const any = fc.array(fc.tuple(fc.nat(14), fc.nat(14), fc.nat(14)), { maxLength: 6 })
  const isSafe = (number: number) => number === 0 || number >= 5
  fc.assert(
    fc.property(any, (given) => {
      const sums = given.map(([people, enrolled, done], at) => {
        const inCourse = Math.min(enrolled, people)
        return sum(`o${at}`, people, inCourse, Math.min(done, inCourse))
      })
      const { lines, total } = tellSums(sums)
      for (const { people, enrolled, done } of lines) {
        const told = [people, enrolled, done].filter((number) => typeof number === 'number')
        for (const [at, number] of told.entries()) {
          expect(isSafe(number)).toBe(true)
          for (const part of told.slice(at + 1)) expect(isSafe(number - part)).toBe(true)
        }
      }
      const isHidden = (of: 'enrolled' | 'done') =>
        lines.some((line) => typeof line.people === 'number' && typeof line[of] !== 'number')
      for (const of of ['enrolled', 'done'] as const) if (isHidden(of)) expect(typeof total?.[of]).not.toBe('number')
    }),
  )
})
