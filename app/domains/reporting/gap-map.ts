import type { JobFunction, Sector } from '~/domains/organisation/organisation.ts'
import { jobFunctions, sectorOf, sectors } from '~/domains/organisation/organisation.ts'
import { type Day, readDay } from '~/platform/clock/day.ts'
import type { GapCount } from './follow-up-store.server.ts'

/** How the lines of a gap map are made. */
export const gapGroupings = ['funktion', 'enhed', 'begge'] as const
export type GapGrouping = (typeof gapGroupings)[number]

export type AskedGapMap = { grouping: GapGrouping; day: Day; units: 'then' | 'now' }

/** What an address asks of the gap map; what it does not say, or says wrongly, is as it is today. */
export function readGapMapQuery(query: URLSearchParams, today: Day): AskedGapMap {
  const day = readDay(query.get('dag') ?? '') ?? today
  return {
    grouping: gapGroupings.find((each) => each === query.get('efter')) ?? 'funktion',
    day: day > today ? today : day,
    units: query.get('enheder') === 'then' ? 'then' : 'now',
  }
}

/** The same as an address holds it. */
export const writeGapMapQuery = ({ grouping, day, units }: AskedGapMap): Record<string, string> => ({
  ...{ efter: grouping, dag: day, enheder: units },
})

/** One line: a group of people, how many they are, and how many of them have each course. */
export type GapLine = {
  kind: 'everybody' | 'sector' | 'function' | 'unit' | 'function-in-unit'
  sector: Sector | null
  jobFunction: JobFunction | null
  unitId: string | null
  /** How deep it lies: a function under its sector, a unit under the one it lies in. */
  depth: number
  people: number
  done: { courseId: string; people: number }[]
}

/** The lines of a gap map from its counts; groups with nobody in them have none. */
export function gapLines(
  counts: GapCount[],
  grouping: GapGrouping,
  courseIds: string[],
  units: { id: string; depth: number }[],
): GapLine[] {
  const byKey = new Map(counts.map((count) => [keyOf(count), count.people]))
  const line = (kind: GapLine['kind'], depth: number, group: Partial<Group>): GapLine[] => {
    const of = { sector: null, jobFunction: null, unitId: null, ...group }
    const people = byKey.get(keyOf({ ...of, courseId: null })) ?? 0
    const done = courseIds.map((courseId) => ({ courseId, people: byKey.get(keyOf({ ...of, courseId })) ?? 0 }))
    return people === 0 ? [] : [{ kind, ...of, depth, people, done }]
  }
  const everybody = line('everybody', 0, {})
  if (grouping === 'funktion') {
    const bySector = sectors.map((sector) => {
      const functions = jobFunctions.filter((jobFunction) => sectorOf(jobFunction) === sector)
      return [
        ...line('sector', 0, { sector }),
        ...functions.flatMap((jobFunction) => line('function', 1, { jobFunction })),
      ]
    })
    return [...everybody, ...bySector.flat()]
  }
  const byUnit = units.map(({ id, depth }) => [
    ...line('unit', depth, { unitId: id }),
    ...(grouping === 'begge'
      ? jobFunctions.flatMap((jobFunction) => line('function-in-unit', depth + 1, { jobFunction, unitId: id }))
      : []),
  ])
  return [...everybody, ...byUnit.flat()]
}

type Group = { sector: Sector | null; jobFunction: JobFunction | null; unitId: string | null }

const keyOf = ({ sector, jobFunction, unitId, courseId }: Omit<GapCount, 'people'>) =>
  [sector, jobFunction, unitId, courseId].join('|')
