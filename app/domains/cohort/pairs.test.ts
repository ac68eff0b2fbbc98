import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  costOf,
  isCheaper,
  listAlone,
  mendPairs,
  type Pair,
  type Pairable,
  pairAcrossSectors,
  splits,
} from './pairs.ts'

const sector = { k: 'MUNICIPALITY', p: 'PSYCHIATRY', s: 'SOMATIC', g: 'GENERAL_PRACTICE' } as const

/** `k1a`: from the municipality, organisation 1, unit a. The place in the list is the id. */
function people(...words: string[]): Pairable[] {
  return words.map((word, at) => ({
    ...{ id: `${at}`, sector: sector[word[0] as keyof typeof sector], organisationId: word[1] ?? '1' },
    unitId: word[2] ?? null,
  }))
}
const idsOf = (pairs: Pair[]) => pairs.map(({ ids }) => [...ids].sort()).sort()
const groupsOf = (pairs: Pair[], participants: Pairable[]) =>
  pairs.map(({ ids }) => ids.map((id) => participants.find((one) => one.id === id) as Pairable))

describe('pairs', () => {
  test('nobody is paired with nobody', () => {
    expect([pairAcrossSectors([], [], 's'), pairAcrossSectors(people('k'), [], 's')]).toEqual([[], []])
  })

  test('are of two sectors where there are two', () => {
    const [pair] = pairAcrossSectors(people('k1', 'p2'), [], 's')
    expect(pair?.reasons).toEqual(['across-sectors', 'new-to-each-other'])
  })

  test('of one sector say that there are more of it', () => {
    const pairs = pairAcrossSectors(people('k1', 'k2', 'k3', 'p4'), [], 's')
    expect(pairs.map(({ reasons }) => reasons[0]).sort()).toEqual(['across-sectors', 'one-sector'])
  })

  test('avoid the same unit first, then the same organisation', () => {
    const pairs = pairAcrossSectors(people('k1a', 'k1a', 'k1b', 'k2c'), [], 's')
    expect(idsOf(pairs)).not.toContainEqual(['0', '1'])
    expect(pairs.flatMap(({ reasons }) => reasons)).not.toContain('same-unit')
  })

  test('avoid those who were together, and say so where they cannot', () => {
    const two = people('k1', 'k2', 'p3', 'p4')
    expect(idsOf(pairAcrossSectors(two, [['0', '2']], 's'))).toEqual([
      ...[
        ['0', '3'],
        ['1', '2'],
      ],
    ])
    const [again] = pairAcrossSectors(people('k1', 'p2'), [['0', '1']], 's')
    expect(again?.reasons).toContain('together-before')
  })

  test('with an odd number three go together, of three sectors where that can be', () => {
    const pairs = pairAcrossSectors(people('k1', 'p2', 'g3'), [], 's')
    expect(pairs).toEqual([
      { ids: expect.any(Array), reasons: ['three-sectors', 'new-to-each-other', 'three-because-odd'] },
    ])
  })
})

describe('who comes late and who leaves', () => {
  const made: Pair[] = [
    { ids: ['0', '1'], reasons: ['across-sectors', 'new-to-each-other'] },
    { ids: ['2', '3'], reasons: ['across-sectors', 'new-to-each-other'] },
  ]

  test('somebody new joins a pair where it costs least; the other pair stays as it is', () => {
    const five = people('k1', 'p2', 'k1', 'g3', 'p2')
    const mended = mendPairs(made, five, [], 's')
    expect(idsOf(mended)).toEqual([
      ['0', '1'],
      ['2', '3', '4'],
    ])
    expect(mended).toContainEqual(made[0])
    expect(mended.find(({ ids }) => ids.length === 3)?.reasons).toContain('joined')
  })

  test('two new ones go together', () => {
    expect(idsOf(mendPairs(made, people('k1', 'p2', 'k1', 'g3', 'k4', 'p5'), [], 's'))).toContainEqual(['4', '5'])
  })

  test('whoever is left by her partner is joined with whoever else is alone', () => {
    const six = people('k1', 'p2', 'k1', 'g3', 'k4')
    const without = six.filter(({ id }) => id !== '1')
    const mended = mendPairs(made, without, [], 's')
    expect(idsOf(mended)).toEqual([
      ['0', '4'],
      ['2', '3'],
    ])
    expect(mended[1]?.reasons).toContain('only-ones-free')
  })

  test('somebody alone takes one out of three rather than making four', () => {
    const three: Pair[] = [{ ids: ['0', '1', '2'], reasons: ['three-sectors'] }]
    expect(mendPairs(three, people('k1', 'p2', 'g3', 'k4'), [], 's').map(({ ids }) => ids.length)).toEqual([2, 2])
  })
})

const cohorts = (most: number) =>
  fc.array(
    fc.record({
      sector: fc.constantFrom(...Object.values(sector)),
      organisationId: fc.constantFrom('1', '2', '3'),
      unitId: fc.constantFrom('a', 'b', null),
    }),
    { minLength: 2, maxLength: most },
  )
const named = (some: Omit<Pairable, 'id'>[]) => some.map((one, at) => ({ ...one, id: `${at}` }))
const earlierOf = fc.array(
  fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 2, maxLength: 2 }).map((ids) => ids.map(String)),
  { maxLength: 6 },
)

/** Every way there is. */
function everyWay(participants: Pairable[]) {
  const odd = participants.length % 2
  const sizes = [...(odd ? [3] : []), ...Array.from({ length: (participants.length - odd * 3) / 2 }, () => 2)]
  return splits(participants, sizes)
}

describe('of any small cohort', () => {
  test('no way of pairing has more pairs across sectors', () => {
    fc.assert(
      fc.property(cohorts(9), earlierOf, (some, earlier) => {
        const participants = named(some)
        const pairs = groupsOf(pairAcrossSectors(participants, earlier, 'seed'), participants)
        const best = Math.min(...everyWay(participants).map((way) => costOf(way, [])[0]))
        expect(costOf(pairs, [])[0]).toBe(best)
      }),
    )
  })

  test('of up to seven, no way costs less in anything', () => {
    fc.assert(
      fc.property(cohorts(7), earlierOf, (some, earlier) => {
        const participants = named(some)
        const cost = costOf(groupsOf(pairAcrossSectors(participants, earlier, 'seed'), participants), earlier)
        for (const way of everyWay(participants)) expect(isCheaper(costOf(way, earlier), cost)).toBe(false)
      }),
    )
  })
})

test('everybody of any cohort is in one pair, with one group of three at an odd number, whatever the seed', () => {
  fc.assert(
    fc.property(cohorts(25), earlierOf, fc.string(), (some, earlier, seed) => {
      const participants = named(some)
      const pairs = pairAcrossSectors(participants, earlier, seed)
      expect(pairs.flatMap(({ ids }) => ids).sort()).toEqual(participants.map(({ id }) => id).sort())
      expect(pairs.filter(({ ids }) => ids.length === 3)).toHaveLength(participants.length % 2)
      expect(pairs.every(({ ids }) => ids.length === 2 || ids.length === 3)).toBe(true)
      expect(pairAcrossSectors([...participants].reverse(), earlier, seed)).toEqual(pairs)
    }),
    { numRuns: 60 },
  )
})

test('however people come and go, nobody stays alone beside others and no whole pair is broken', () => {
  fc.assert(
    fc.property(cohorts(14), fc.array(fc.nat(13), { maxLength: 6 }), cohorts(5), (some, leavers, comers) => {
      const before = named(some)
      const pairs = pairAcrossSectors(before, [], 'seed')
      const after = [
        ...before.filter(({ id }) => !leavers.includes(Number(id))),
        ...comers.map((one, at) => ({ ...one, id: `n${at}` })),
      ]
      const mended = mendPairs(pairs, after, [], 'seed')
      expect(listAlone(mended, after)).toEqual([])
      expect(mended.flatMap(({ ids }) => ids).sort()).toEqual(after.map(({ id }) => id).sort())
      const isWhole = ({ ids }: Pair) => ids.length === 2 && ids.every((id) => after.some((one) => one.id === id))
      for (const { ids } of pairs.filter(isWhole)) {
        expect(mended.some((pair) => ids.every((id) => pair.ids.includes(id)))).toBe(true)
      }
    }),
  )
})
