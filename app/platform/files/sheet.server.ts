import { stringify } from 'csv-stringify/sync'
import writeXlsxFile from 'write-excel-file/node'
import { type Day, dayToDate } from '../clock/day.ts'

/** What a cell holds: text, a number, a day, or nothing. */
export type Cell = string | number | { day: Day } | null

/** A table that is to be a file. */
export type Sheet = { headings: string[]; lines: Cell[][] }

export const sheetEndings = ['csv', 'xlsx'] as const
export type SheetEnding = (typeof sheetEndings)[number]

/**
 * The table as a file that Danish Excel opens right: `;` between, a byte order mark so that æ, ø and å survive, and text
 * that begins like a formula made harmless. Days are written 2026-11-21, which Excel reads as days in every language.
 */
export function toCsv({ headings, lines }: Sheet): string {
  return stringify([headings, ...lines.map((line) => line.map(csvCell))], {
    delimiter: ';',
    bom: true,
    escape_formulas: true,
    record_delimiter: '\r\n',
  })
}

/** The same table as a workbook, with numbers and days one can reckon with. Text is text: nothing in it is ever a formula. */
export async function toXlsx({ headings, lines }: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const heading = headings.map((value) => ({ value, fontWeight: 'bold' as const, type: String }))
  const file = writeXlsxFile([heading, ...lines.map((line) => line.map(xlsxCell))], {
    columns: headings.map((title) => ({ width: Math.max(12, title.length + 4) })),
    stickyRowsCount: 1,
  })
  return new Uint8Array(await file.toBuffer())
}

const csvCell = (cell: Cell) => (cell === null ? '' : typeof cell === 'object' ? cell.day : cell)

function xlsxCell(cell: Cell) {
  if (cell === null) return null
  if (typeof cell === 'object') return { value: dayToDate(cell.day), type: Date, format: 'dd-mm-yyyy' }
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String }
}
