import { type JobFunction, readJobFunction } from '~/domains/organisation/organisation.ts'
import { type Day, readDay } from '~/platform/clock/day.ts'
import { isId } from '~/platform/ids/is-id.ts'
import type { Audience, Rule } from './assignment.ts'

export const audiences = ['EVERYBODY', 'STAFF', 'MANAGERS'] as const satisfies readonly Audience[]

/** A rule as somebody typed it. */
export type TypedRule = {
  path: string
  unit: string
  functions: string[]
  audience: string
  newOnly: string
  from: string
  to: string
}

export type RuleFault = {
  field: 'path' | 'unit' | 'functions' | 'audience' | 'from' | 'to'
  refusal: 'no-path' | 'unknown-unit' | 'unknown-function' | 'no-audience' | 'no-day' | 'ends-before'
}

/** Reads a rule: of a path that is in use and a unit that is valid today, from a day of the calendar on. */
export function readRule(
  typed: TypedRule,
  known: { pathIds: string[]; unitIds: string[] },
): { ok: true; value: Omit<Rule, 'id' | 'revision'> } | { ok: false; faults: RuleFault[] } {
  const faults: RuleFault[] = []
  const fault = (field: RuleFault['field'], refusal: RuleFault['refusal']) => faults.push({ field, refusal })
  if (!isId(typed.path) || !known.pathIds.includes(typed.path)) fault('path', 'no-path')
  const unitId = typed.unit === '' ? null : typed.unit
  if (unitId !== null && !known.unitIds.includes(unitId)) fault('unit', 'unknown-unit')
  const jobFunctions = typed.functions.map(readJobFunction)
  if (jobFunctions.includes(null)) fault('functions', 'unknown-function')
  const audience = audiences.find((each) => each === typed.audience)
  if (!audience) fault('audience', 'no-audience')
  const validFrom = readDay(typed.from.trim())
  if (!validFrom) fault('from', 'no-day')
  const validTo: Day | null = typed.to.trim() === '' ? null : readDay(typed.to.trim())
  if (validTo === null && typed.to.trim() !== '') fault('to', 'no-day')
  if (validFrom && validTo && validTo < validFrom) fault('to', 'ends-before')
  if (faults.length > 0 || !audience || !validFrom) return { ok: false, faults }
  return {
    ok: true,
    value: {
      ...{ pathId: typed.path, unitId, audience, validFrom, validTo, isForNewOnly: typed.newOnly !== '' },
      jobFunctions: jobFunctions.filter((each): each is JobFunction => each !== null),
    },
  }
}
