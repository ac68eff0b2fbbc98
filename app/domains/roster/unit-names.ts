import type { NamedUnit } from '~/domains/organisation/list-jobs.server.ts'
import { type UnitTree, unitOn, unitsUpFrom } from '~/domains/organisation/unit-tree.ts'
import type { Day } from '~/platform/clock/day.ts'
import { nearestName } from './nearest-name.ts'

/** What a cell says of a unit: one that is there, one that is to be made, or why it is neither. */
export type FoundUnit =
  | { kind: 'known'; id: string; name: string }
  | { kind: 'missing'; name: string; nearest: string | null }
  | { kind: 'ambiguous'; paths: string[] }

/**
 * Finds units by their name, whatever its case, or by the way to them: `Børn og Unge / Team Nord`. A unit that was merged is
 * what it went into. Asked for one cell after the other, so what it needs is worked out once.
 */
export function unitFinder(units: ReadonlyMap<string, NamedUnit>, today: Day): (name: string) => FoundUnit {
  const isValid = ({ validTo }: NamedUnit) => validTo === null || validTo >= today
  const valid = [...units.values()].filter(isValid)
  const current = idsByName(units, valid, (unit) => unit.id)
  const former = idsByName(
    units,
    [...units.values()].filter((unit) => !isValid(unit) && isStanding(units, unit, today)),
    (unit) => unitOn(units, unit.id, today),
  )
  const asked = new Map<string, FoundUnit>()
  const find = (name: string): FoundUnit => {
    const ids = [...(current.get(keyOf(name)) ?? former.get(keyOf(name)) ?? [])]
    if (ids.length > 1) return { kind: 'ambiguous', paths: ids.map((id) => pathOf(units, id)).sort() }
    const [id] = ids
    if (id) return { kind: 'known', id, name: units.get(id)?.name ?? name }
    return { kind: 'missing', name, nearest: nearestName(name, new Set(valid.map((unit) => unit.name))) }
  }
  return (name) => {
    const known = asked.get(name) ?? find(name)
    asked.set(name, known)
    return known
  }
}

/** A name as two people would say it is the same. */
export const keyOf = (name: string) =>
  name
    .toLocaleLowerCase('da')
    .replace(/\s*[/>]\s*/g, '/')
    .replace(/\s+/g, ' ')
    .trim()

/** `Børn og Unge / PPR / Team Nord` */
export function pathOf(units: ReadonlyMap<string, NamedUnit>, unitId: string): string {
  return unitsUpFrom(units, unitId)
    .reverse()
    .map((id) => units.get(id)?.name ?? '')
    .join(' / ')
}

function isStanding(units: UnitTree, unit: NamedUnit, today: Day): boolean {
  const now = units.get(unitOn(units, unit.id, today))
  return now !== undefined && (now.validTo === null || now.validTo >= today)
}

/** By every end of the way to a unit: its name alone, with the unit it lies in, and so on. */
function idsByName(
  units: ReadonlyMap<string, NamedUnit>,
  some: NamedUnit[],
  idOf: (unit: NamedUnit) => string,
): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>()
  for (const unit of some) {
    const names = unitsUpFrom(units, unit.id).map((id) => units.get(id)?.name ?? '')
    for (let length = 1; length <= names.length; length++) {
      const key = keyOf(names.slice(0, length).reverse().join('/'))
      ids.set(key, (ids.get(key) ?? new Set()).add(idOf(unit)))
    }
  }
  return ids
}
