import { stringify } from 'csv-stringify/sync'
import * as m from '~/messages/generated/messages.js'
import type { RowFault } from './check-row.ts'
import { functionWords } from './read-cell.ts'
import { headings } from './read-heading.ts'
import { type RosterColumn, type RosterRow, rosterColumns } from './roster.ts'
import { columnName, problemText } from './row-words.tsx'

const forExcel = { delimiter: ';', bom: true, escape_formulas: true, record_delimiter: '\r\n' } as const

/** The rows that were not saved, as they came, with what is wrong in a last column: to be mended and sent again. */
export function faultsCsv(rows: RosterRow[], faults: RowFault[]): string {
  const byRow = new Map<number, string[]>()
  for (const fault of faults) {
    const told = `${columnName(fault)}: ${problemText(fault)}`
    byRow.set(fault.row, [...(byRow.get(fault.row) ?? []), told])
  }
  const faulty = rows.filter(({ number }) => byRow.has(number))
  const used = rosterColumns.filter((column) => faulty.some(({ cells }) => cells[column] !== undefined))
  const table = faulty.map(({ number, cells }) => [
    ...used.map((column) => cells[column] ?? ''),
    String(number),
    byRow.get(number)?.join(' ') ?? '',
  ])
  return stringify([[...titlesOf(used), m.roster_row(), m.roster_faults()], ...table], forExcel)
}

/** A list with every column we know and one invented person. */
export function templateCsv(): string {
  const columns = rosterColumns.filter((column) => column !== 'firstName' && column !== 'lastName')
  const example: Partial<Record<RosterColumn, string>> = {
    ...{ name: 'Mette Prøve', email: 'mette.proeve@kommune.example', unit: 'PPR', function: functionWords.PPR[0] },
    ...{ title: 'Psykolog', manager: 'nej', startsOn: '2026-08-01', endsOn: '' },
  }
  return stringify([titlesOf(columns), columns.map((column) => example[column] ?? '')], forExcel)
}

const titlesOf = (columns: RosterColumn[]) => columns.map((column) => headings[column][0])
