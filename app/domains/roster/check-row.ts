import { readName } from '~/domains/identity/profile.ts'
import { readEmail } from '~/domains/identity/sign-in.ts'
import { type JobFunction, readJobTitle } from '~/domains/organisation/organisation.ts'
import type { Day } from '~/platform/clock/day.ts'
import { looksLikeFormula, readDayCell, readFunctionCell, readYesNoCell } from './read-cell.ts'
import type { RosterColumn, RosterRow } from './roster.ts'
import type { FoundUnit } from './unit-names.ts'

export type RowProblem =
  | 'no-address'
  | 'bad-address'
  | 'no-name'
  | 'bad-name'
  | 'long-name'
  | 'two-names'
  | 'no-function'
  | 'unknown-function'
  | 'no-unit'
  | 'unknown-unit'
  | 'ambiguous-unit'
  | 'long-unit'
  | 'short-title'
  | 'long-title'
  | 'bad-yes-no'
  | 'bad-day'
  | 'ends-before'
  | 'formula'
  | 'twice'
  | 'other-row'
  | 'own-end'

/** What is wrong with which cell, and what stood there. */
export type RowFault = {
  row: number
  column: RosterColumn
  value: string
  problem: RowProblem
  /** The unit that was perhaps meant, the ways to choose between, the day it began, the other rows. */
  hint: string
}

/** A unit as a row names it: one that is there, or one to be made. */
export type NamedPlace = { id: string; name: string } | { id: null; name: string }

/** A row that can be read. Null where it says nothing: then things stay as they are. */
export type CheckedRow = {
  number: number
  email: string
  name: string | null
  unit: NamedPlace | null
  jobFunction: JobFunction | null
  jobTitle: string | null
  isManager: boolean | null
  startsOn: Day | null
  endsOn: Day | null
}

/** Reads one row: what it says, or everything that is wrong with it by itself. */
export function checkRow(
  { number, cells }: RosterRow,
  findUnit: (name: string) => FoundUnit,
  makesUnits: boolean,
): { row: CheckedRow; faults: RowFault[] } {
  const faults: RowFault[] = []
  const fault = (column: RosterColumn, problem: RowProblem, hint = '') =>
    faults.push({ row: number, column, value: cells[column] ?? '', problem, hint })
  /** What is in a cell, read; a formula is a fault whatever column it stands in. */
  const read = <Value>(column: RosterColumn, readCell: (text: string) => Value | null): Value | null => {
    const text = cells[column] ?? ''
    if (text === '') return null
    if (!looksLikeFormula(text)) return readCell(text)
    fault(column, 'formula')
    return null
  }
  const orFault =
    <Value>(column: RosterColumn, problem: RowProblem, readCell: (text: string) => Value | null) =>
    (text: string): Value | null => {
      const value = readCell(text)
      if (value === null) fault(column, problem)
      return value
    }
  const words = (column: RosterColumn) => read(column, (text) => text)
  const email = read('email', (text) => {
    const address = readEmail(text)
    if (!address.ok) fault('email', 'bad-address')
    return address.ok ? address.value : null
  })
  if ((cells.email ?? '') === '') fault('email', 'no-address')
  const parts = [words('firstName'), words('lastName')].filter((part) => part !== null)
  const whole = words('name') ?? (parts.length > 0 ? parts.join(' ') : null)
  const name = whole === null ? null : readName(whole)
  if (name && !name.ok) fault('name', name.refusal === 'long-name' ? 'long-name' : 'bad-name')
  const title = read('title', readJobTitle)
  if (title && !title.ok) fault('title', title.refusal === 'long-job-title' ? 'long-title' : 'short-title')
  const day = (column: 'startsOn' | 'endsOn') => read(column, orFault(column, 'bad-day', readDayCell))
  const row: CheckedRow = {
    ...{ number, email: email ?? '', name: name?.ok ? name.value : null },
    unit: read('unit', (text) => {
      const found = findUnit(text)
      if (found.kind === 'known') return { id: found.id, name: found.name }
      if (found.kind === 'ambiguous') fault('unit', 'ambiguous-unit', found.paths.join('; '))
      else if (text.length > 100) fault('unit', 'long-unit')
      else if (makesUnits) return { id: null, name: text }
      else fault('unit', 'unknown-unit', found.nearest ?? '')
      return null
    }),
    jobFunction: read('function', orFault('function', 'unknown-function', readFunctionCell)),
    jobTitle: title?.ok ? title.value : null,
    isManager: read('manager', orFault('manager', 'bad-yes-no', readYesNoCell)),
    ...{ startsOn: day('startsOn'), endsOn: day('endsOn') },
  }
  if (row.startsOn && row.endsOn && row.endsOn < row.startsOn) fault('endsOn', 'ends-before', row.startsOn)
  return { row, faults }
}
