import { shuffleBySeed } from '~/domains/course/shuffle.ts'
import type { Sector } from '~/domains/organisation/organisation.ts'

/** As much of a participant as pairing needs; `id` is her place. */
export type Pairable = { id: string; sector: Sector; organisationId: string; unitId: string | null }

export const pairReasons = [
  'across-sectors',
  'three-sectors',
  /** There are more of their sector than of all the others together. */
  'one-sector',
  /** They were the ones without a partner. */
  'only-ones-free',
  'same-unit',
  'same-organisation',
  'new-to-each-other',
  'together-before',
  'three-because-odd',
  'joined',
] as const

export type PairReason = (typeof pairReasons)[number]

/** Two or three who do a home assignment together, and why these. */
export type Pair = { ids: string[]; reasons: PairReason[] }

/**
 * Pairs of people from different sectors: as many as there can be. Among all such ways it avoids pairs of one unit, then
 * of one organisation, then people who were paired before. With an odd number three go together, where it costs least.
 * @param earlier the pairs of the cohort's other home assignments, by id
 * @param seed decides between ways that are equally good
 * @returns no pair where there is only one person
 */
export function pairAcrossSectors(participants: Pairable[], earlier: string[][], seed: string): Pair[] {
  if (participants.length < 2) return []
  const groups = improve(firstGroups(participants, earlier, seed), earlier)
  return groups.map((group) => explain(group, participants, earlier))
}

/**
 * Finds a partner for those who have none and leaves every other pair as it is: people without a partner are paired with
 * each other; a single one joins a pair, or takes one out of a group of three.
 * @param pairs as they were made; people who have left the cohort are taken out
 */
export function mendPairs(pairs: Pair[], participants: Pairable[], earlier: string[][], seed: string): Pair[] {
  const here = (ids: string[]) => ids.flatMap((id) => participants.find((one) => one.id === id) ?? [])
  const remaining = pairs.map((pair) => ({ pair, group: here(pair.ids) }))
  const kept = remaining.filter(({ group }) => group.length >= 2)
  const paired = kept.flatMap(({ group }) => group.map(({ id }) => id))
  const alone = participants.filter(({ id }) => !paired.includes(id))
  const untouched = kept.map(({ pair, group }) =>
    group.length === pair.ids.length ? pair : explain(group, participants, earlier),
  )
  if (alone.length !== 1) {
    const added = pairAcrossSectors(alone, earlier, seed)
    const isAll = kept.length === 0
    return [...untouched, ...added.map((pair) => (isAll ? pair : withReason(pair, participants)))]
  }
  return joinOne(untouched, alone[0] as Pairable, participants, earlier)
}

/** Who stands without a partner: newly come, or left by theirs. */
export function listAlone(pairs: Pick<Pair, 'ids'>[], participants: Pairable[]): Pairable[] {
  const isHere = (id: string) => participants.some((one) => one.id === id)
  const paired = pairs.map(({ ids }) => ids.filter(isHere)).filter((ids) => ids.length >= 2)
  return participants.filter(({ id }) => !paired.flat().includes(id))
}

/** What a way of pairing costs, the heaviest first; compared place by place. */
export type PairCost = [oneSector: number, sameUnit: number, sameOrganisation: number, before: number, edges: number]

export function costOf(groups: Pairable[][], earlier: string[][]): PairCost {
  const sum: PairCost = [0, 0, 0, 0, 0]
  for (const group of groups) {
    if (isOneSector(group)) sum[0] += 1
    for (const [one, other] of couplesOf(group)) {
      if (isSameUnit(one, other)) sum[1] += 1
      if (one.organisationId === other.organisationId) sum[2] += 1
      sum[3] += timesTogether(one, other, earlier)
      if (one.sector === other.sector) sum[4] += 1
    }
  }
  return sum
}

export function isCheaper(one: PairCost, other: PairCost): boolean {
  const at = one.findIndex((cost, place) => cost !== other[place])
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0)
}

/**
 * Sorted by sector, the largest first, and the first half set against the second: no other way has more groups across
 * sectors. Whoever is left with an odd number joins where it costs least.
 */
function firstGroups(participants: Pairable[], earlier: string[][], seed: string): Pairable[][] {
  const sizeOf = ({ sector }: Pairable) => participants.filter((one) => one.sector === sector).length
  const inOrder = shuffleBySeed([...participants].sort(byId), seed).sort(
    (one, other) => sizeOf(other) - sizeOf(one) || (one.sector < other.sector ? -1 : one.sector > other.sector ? 1 : 0),
  )
  const half = Math.floor(inOrder.length / 2)
  const groups = inOrder.slice(0, half).map((one, index) => [one, inOrder[index + half] as Pairable])
  const last = inOrder.length % 2 === 1 ? inOrder.at(-1) : undefined
  if (!last) return groups
  const ways = groups.map((_, at) => groups.map((group, index) => (index === at ? [...group, last] : group)))
  return cheapest(ways, earlier)
}

/** Mixes any three groups anew wherever that is cheaper, until nowhere is. The cost only falls, so it comes to an end. */
function improve(groups: Pairable[][], earlier: string[][]): Pairable[][] {
  const size = Math.min(3, groups.length)
  for (let isBetter = true; isBetter; ) {
    isBetter = false
    for (const places of choose([...groups.keys()], size)) {
      const chosen = places.map((place) => groups[place] as Pairable[])
      const best = cheapest(
        splits(
          chosen.flat(),
          chosen.map(({ length }) => length),
        ),
        earlier,
      )
      if (!isCheaper(costOf(best, earlier), costOf(chosen, earlier))) continue
      for (const [index, place] of places.entries()) groups[place] = best[index] as Pairable[]
      isBetter = true
    }
  }
  return groups
}

function joinOne(pairs: Pair[], newcomer: Pairable, participants: Pairable[], earlier: string[][]): Pair[] {
  const personOf = (id: string) => participants.find((one) => one.id === id) as Pairable
  const groups = pairs.map(({ ids }) => ids.map(personOf))
  if (groups.length === 0) return []
  const pairsOfTwo = [...groups.keys()].filter((at) => groups[at]?.length === 2)
  const ways: { touched: number; made: Pairable[][] }[] =
    pairsOfTwo.length > 0
      ? pairsOfTwo.map((at) => ({ touched: at, made: [[...(groups[at] as Pairable[]), newcomer]] }))
      : [...groups.keys()].flatMap((at) =>
          (groups[at] as Pairable[]).map((taken) => ({
            ...{ touched: at, made: [(groups[at] as Pairable[]).filter((one) => one !== taken), [taken, newcomer]] },
          })),
        )
  const resultOf = ({ touched, made }: (typeof ways)[number]) => [...groups.filter((_, at) => at !== touched), ...made]
  const best = ways.reduce((one, other) =>
    isCheaper(costOf(resultOf(other), earlier), costOf(resultOf(one), earlier)) ? other : one,
  )
  const mended = best.made.map((group) => withReason(explain(group, participants, earlier), participants))
  return [...pairs.slice(0, best.touched), ...mended, ...pairs.slice(best.touched + 1)]
}

/** A pair that was made beside others says so: it was not free to be any two. */
function withReason(pair: Pair, participants: Pairable[]): Pair {
  const group = pair.ids.map((id) => participants.find((one) => one.id === id) as Pairable)
  const reasons = pair.reasons.filter((reason) => reason !== 'one-sector' && reason !== 'three-because-odd')
  const why: PairReason = isOneSector(group) ? 'only-ones-free' : 'joined'
  return { ids: pair.ids, reasons: [...reasons, why] }
}

function explain(group: Pairable[], participants: Pairable[], earlier: string[][]): Pair {
  const couples = couplesOf(group)
  const count = new Set(group.map(({ sector }) => sector)).size
  const isMajority = participants.filter(({ sector }) => sector === group[0]?.sector).length * 2 > participants.length
  const reasons: PairReason[] = [
    count === 1 ? (isMajority ? 'one-sector' : 'only-ones-free') : count === 3 ? 'three-sectors' : 'across-sectors',
  ]
  if (couples.some(([one, other]) => isSameUnit(one, other))) reasons.push('same-unit')
  else if (couples.some(([one, other]) => one.organisationId === other.organisationId))
    reasons.push('same-organisation')
  const isKnown = couples.some(([one, other]) => timesTogether(one, other, earlier) > 0)
  reasons.push(isKnown ? 'together-before' : 'new-to-each-other')
  if (group.length === 3) reasons.push('three-because-odd')
  return { ids: group.map(({ id }) => id), reasons }
}

const isOneSector = (group: Pairable[]) => group.every(({ sector }) => sector === group[0]?.sector)

const isSameUnit = (one: Pairable, other: Pairable) =>
  one.unitId !== null && one.unitId === other.unitId && one.organisationId === other.organisationId

const timesTogether = (one: Pairable, other: Pairable, earlier: string[][]) =>
  earlier.filter((ids) => ids.includes(one.id) && ids.includes(other.id)).length

const byId = (one: Pairable, other: Pairable) => (one.id < other.id ? -1 : 1)

function couplesOf<Item>(group: Item[]): [Item, Item][] {
  return group.flatMap((one, at) => group.slice(at + 1).map((other): [Item, Item] => [one, other]))
}

function cheapest(ways: Pairable[][][], earlier: string[][]): Pairable[][] {
  return ways.reduce((best, way) => (isCheaper(costOf(way, earlier), costOf(best, earlier)) ? way : best))
}

/** Every way to take so many of the items, in their order. */
function choose<Item>(items: Item[], count: number): Item[][] {
  if (count === 0) return [[]]
  return items.flatMap((item, at) => choose(items.slice(at + 1), count - 1).map((rest) => [item, ...rest]))
}

/** Every way to split people into groups of these sizes, without caring which of two groups of one size comes first. */
export function splits<Item>(people: Item[], sizes: number[]): Item[][][] {
  const [size, ...rest] = sizes
  if (size === undefined) return [[]]
  const isFirstOfItsSize = rest.includes(size)
  const [first] = people
  const ways = choose(people, size).filter(
    (group) => !isFirstOfItsSize || group.includes(first as Item) || mixed(sizes),
  )
  return ways.flatMap((group) =>
    splits(
      people.filter((one) => !group.includes(one)),
      rest,
    ).map((others) => [group, ...others]),
  )
}

/** Groups of unlike sizes cannot be told to begin with the first person. */
const mixed = (sizes: number[]) => new Set(sizes).size > 1
