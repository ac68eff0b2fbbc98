import type { NamedUnit } from '~/domains/organisation/list-jobs.server.ts'
import type { RosterMember } from '~/domains/organisation/list-roster.server.ts'
import { unitOn } from '~/domains/organisation/unit-tree.ts'
import type { Day } from '~/platform/clock/day.ts'
import { groupBy } from '~/platform/group-by.ts'
import { type CheckedRow, checkRow, type NamedPlace, type RowFault } from './check-row.ts'
import { type PersonPlanning, type PlannedRow, type PlannedWrite, planPerson } from './plan-person.ts'
import type { ImportOptions, RosterRow } from './roster.ts'
import { keyOf, unitFinder } from './unit-names.ts'

/** Somebody who is not on the list and would be ended. */
export type Absent = { membershipId: string; name: string; email: string }

export type ImportPlan = {
  /** What every row without a fault comes to, in the order of the list. */
  rows: PlannedRow[]
  faults: RowFault[]
  /** Numbers of the rows that are not saved: those with a fault, and others about the same person. */
  faulty: number[]
  absent: Absent[]
  /** Who is missing cannot be told while an address cannot be read. */
  isAbsentUnknown: boolean
  /** The units that are made first. */
  newUnits: string[]
  writes: PlannedWrite[]
}

/**
 * What a list of people does to an organisation on a day. Applied and planned again it gives nothing but "unchanged", and the
 * order of the rows does not matter.
 * @param members every job of the organisation, past, present and to come, and of no other
 * @param selfId the person who imports
 */
export function planImport(
  rows: RosterRow[],
  members: RosterMember[],
  units: ReadonlyMap<string, NamedUnit>,
  options: ImportOptions,
  { today, selfId }: { today: Day; selfId: string },
): ImportPlan {
  const find = unitFinder(units, today)
  const placeOf = (unitId: string): NamedPlace => {
    const id = unitOn(units, unitId, today)
    return { id, name: units.get(id)?.name ?? '' }
  }
  const checked = rows.map((row) => checkRow(row, find, options.makesUnits))
  const membersByAddress = groupBy(members, ({ email }) => email)
  const planning: Omit<PersonPlanning, 'isSelf'> = {
    ...{ today, placeOf, jobFunction: options.jobFunction, isCorrection: options.isCorrection },
    place: options.unitId === null ? null : placeOf(options.unitId),
    hasUnits: [...units.values()].some(({ validTo }) => validTo === null || validTo >= today) || options.makesUnits,
  }
  const plan: Omit<ImportPlan, 'newUnits' | 'absent' | 'isAbsentUnknown'> = {
    rows: [],
    faults: [],
    faulty: [],
    writes: [],
  }
  for (const [email, group] of groupBy(checked, ({ row }) => row.email)) {
    const jobs = email === '' ? [] : (membersByAddress.get(email) ?? [])
    const about = group.map(({ row }) => row)
    const own = group.flatMap((each) => each.faults)
    const faults = own.length > 0 || email === '' ? own : faultsBetween(about)
    const planned =
      faults.length > 0
        ? { rows: [], writes: [], faults }
        : planPerson(about, jobs, { ...planning, isSelf: jobs.some(({ personId }) => personId === selfId) })
    plan.rows.push(...planned.rows)
    plan.writes.push(...planned.writes)
    if (planned.faults.length === 0) continue
    plan.faults.push(...planned.faults, ...(email === '' ? [] : withheld(about, planned.faults)))
    plan.faulty.push(...about.map(({ number }) => number))
  }
  plan.rows.sort((one, other) => one.row - other.row)
  plan.faults.sort((one, other) => one.row - other.row)
  plan.faulty.sort((one, other) => one - other)
  const isAbsentUnknown = options.isWholeList && checked.some(({ row }) => row.email === '')
  const listed = new Set(checked.map(({ row }) => row.email))
  const absent = options.isWholeList && !isAbsentUnknown ? absentOf(members, listed, today, selfId) : []
  for (const job of absent) plan.writes.push(endOf(job, placeOf, today))
  return {
    ...plan,
    newUnits: newUnitsOf(plan.writes),
    absent: absent.map(({ membershipId, name, email }) => ({ membershipId, name, email })),
    isAbsentUnknown,
  }
}

/** What is wrong only beside the other rows about the same person. */
function faultsBetween(rows: CheckedRow[]): RowFault[] {
  if (rows.length < 2) return []
  const numbers = (others: CheckedRow[]) => sorted(others.map(({ number }) => number)).join(', ')
  const names = new Set(rows.flatMap(({ name }) => name ?? []))
  const isOpenTo = rows.some(({ unit }) => unit === null)
  const places = groupBy(rows, ({ unit }) => (unit && !isOpenTo ? (unit.id ?? keyOf(unit.name)) : ''))
  return rows.flatMap((row): RowFault[] => {
    const same = [...places.values()].find((group) => group.includes(row)) ?? []
    const twice = { row: row.number, column: 'email' as const, value: row.email, problem: 'twice' as const }
    const two = { row: row.number, column: 'name' as const, value: row.name ?? '', problem: 'two-names' as const }
    const others = rows.filter((other) => other !== row)
    return [
      ...(same.length > 1 ? [{ ...twice, hint: numbers(same.filter((other) => other !== row)) }] : []),
      ...(names.size > 1 ? [{ ...two, hint: numbers(others) }] : []),
    ]
  })
}

/** A good row waits where another about the same person is wrong: alone it could say something else than both together. */
function withheld(rows: CheckedRow[], faults: RowFault[]): RowFault[] {
  const wrong = sorted([...new Set(faults.map(({ row }) => row))])
  return rows
    .filter(({ number }) => !wrong.includes(number))
    .map(({ number, email }) => ({
      ...{ row: number, column: 'email' as const, value: email, problem: 'other-row' as const, hint: wrong.join(', ') },
    }))
}

/** Those who work here today and are on no row. Never oneself or somebody who keeps the people, and nobody who leaves anyway. */
function absentOf(members: RosterMember[], listed: Set<string>, today: Day, selfId: string): RosterMember[] {
  const isKept = new Set(
    members
      .filter(
        ({ roles, endsOn }) => endsOn === null && (roles.includes('COORDINATOR') || roles.includes('ADMINISTRATOR')),
      )
      .map(({ personId }) => personId),
  ).add(selfId)
  return members
    .filter(({ startsOn, endsOn }) => startsOn <= today && endsOn === null)
    .filter(({ email, personId }) => !listed.has(email) && !isKept.has(personId))
    .sort((one, other) => (one.email + one.membershipId < other.email + other.membershipId ? -1 : 1))
}

function endOf(job: RosterMember, placeOf: (unitId: string) => NamedPlace, today: Day): PlannedWrite {
  const { membershipId, revision, unitId, jobFunction, jobTitle, isManager, startsOn } = job
  return {
    ...{ do: 'mend', membershipId, revision, isEnd: true },
    job: { unit: unitId === null ? null : placeOf(unitId), jobFunction, jobTitle, isManager, startsOn, endsOn: today },
  }
}

/** One for each name, however it is written; the spelling that sorts first. */
function newUnitsOf(writes: PlannedWrite[]): string[] {
  const names = new Map<string, string>()
  for (const write of writes) {
    if (write.do === 'rename' || write.job.unit === null || write.job.unit.id !== null) continue
    const { name } = write.job.unit
    const known = names.get(keyOf(name))
    if (known === undefined || name < known) names.set(keyOf(name), name)
  }
  return [...names.values()].sort()
}

const sorted = (numbers: number[]) => numbers.sort((one, other) => one - other)
