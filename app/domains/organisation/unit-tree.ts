import type { Day } from '~/platform/clock/day.ts'

/** A unit as the tree needs it. */
export type UnitNode = {
  id: string
  parentId: string | null
  /** What it went into when it ended. */
  successorId: string | null
  validFrom: Day
  validTo: Day | null
}

/** What a unit was called and where it lay until a day, that day included; the earliest first. */
export type UnitPast = { name: string; parentId: string | null; until: Day }

/** The units of one organisation by their id. */
export type UnitTree = ReadonlyMap<string, UnitNode>

export function unitTreeOf<Unit extends UnitNode>(units: Unit[]): ReadonlyMap<string, Unit> {
  return new Map(units.map((unit) => [unit.id, unit]))
}

/** Units with the names they had and where they lay on a day. */
export function unitsAsOf<Unit extends UnitNode & { name: string; pasts: UnitPast[] }>(
  units: Unit[],
  day: Day,
): Unit[] {
  return units.map((unit) => {
    const past = unit.pasts.find(({ until }) => day <= until)
    return past ? { ...unit, name: past.name, parentId: past.parentId } : unit
  })
}

/**
 * The unit that stands for this one on a day: itself while it is valid, afterwards what it was merged or renamed into, and
 * so on. One that ended with no successor stays itself: whoever is left in it is seen there.
 */
export function unitOn(units: UnitTree, unitId: string, day: Day): string {
  const passed = new Set<string>()
  let at = units.get(unitId)
  while (at?.validTo && at.validTo < day && at.successorId && !passed.has(at.id)) {
    passed.add(at.id)
    at = units.get(at.successorId)
  }
  return at?.id ?? unitId
}

/** The unit itself and everything below it. */
export function withUnitsBelow(units: UnitTree, unitId: string): Set<string> {
  const found = new Set([unitId])
  for (let count = 0; count !== found.size; ) {
    count = found.size
    for (const { id, parentId } of units.values()) if (parentId && found.has(parentId)) found.add(id)
  }
  return found
}

/** The unit, the one it lies in, and so on to the top. */
export function unitsUpFrom(units: UnitTree, unitId: string | null): string[] {
  const path: string[] = []
  for (let at = unitId; at !== null && !path.includes(at); at = units.get(at)?.parentId ?? null) path.push(at)
  return path
}

/** May a unit lie in another? Never in itself or in one below it. */
export function canLieIn(units: UnitTree, unitId: string, parentId: string | null): boolean {
  return parentId === null || !withUnitsBelow(units, unitId).has(parentId)
}
