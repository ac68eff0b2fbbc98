import { CsvError, parse } from 'csv-parse/sync'
import { readEmail } from '~/domains/identity/sign-in.ts'
import { decodeText, findGarbled } from './decode-text.ts'
import { readHeading } from './read-heading.ts'
import { mostBytes, mostRows, type Roster, type RosterColumn, type RosterRefusal, type RosterRow } from './roster.ts'

export type ReadRoster = { ok: true; value: Roster } | ({ ok: false } & RosterRefusal)

/**
 * Reads a list of people from a file or from what was pasted: with headings in any order, or nothing but addresses. Rows keep
 * the number they have where they come from; empty ones are left out.
 */
export function readRoster(source: Uint8Array | string): ReadRoster {
  if (source.length > mostBytes) return no({ refusal: 'too-many-bytes', found: source.length })
  if (typeof source !== 'string' && isZip(source)) return no({ refusal: 'spreadsheet' })
  // Excel writes »sep=;« above a list, and does not count it as a row.
  const text = (typeof source === 'string' ? source : decodeText(source))
    .replace(/^\uFEFF/, '')
    .replace(/^sep=.?(?:\r\n|\n|\r)/i, '')
  if (text.includes('\0')) return no({ refusal: 'no-text' })
  const garbled = findGarbled(text)
  if (garbled !== null) return no({ refusal: 'garbled', found: garbled })
  const first = text.split(/\r\n|\n|\r/).find((line) => line.trim() !== '')
  if (first === undefined) return no({ refusal: 'empty' })
  const addresses = readAddresses(text)
  return addresses ? limited(addresses) : readTable(text, separatorOf(first))
}

const no = (refusal: RosterRefusal): ReadRoster => ({ ok: false, ...refusal })

/** What a workbook begins with: it is a zip file, or what Excel saved before 2007. */
function isZip(bytes: Uint8Array): boolean {
  const start = [...bytes.slice(0, 4)].join(' ')
  return start === '80 75 3 4' || start === '208 207 17 224'
}

/** The sign that stands most often in the heading row, outside quotes. */
function separatorOf(heading: string): string {
  const bare = heading.replace(/"[^"]*"/g, '')
  const count = (sign: string) => bare.split(sign).length - 1
  return [';', '\t', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

/** `mail` or `Name <mail>` on every line, or null where it is another kind of list. */
function readAddresses(text: string): Roster | null {
  const rows: RosterRow[] = []
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    const bare = line.trim().replace(/[;,]+$/, '')
    if (bare === '') continue
    const [, name = '', inBrackets] = /^"?([^"<]*?)"?\s*<([^<>]*)>$/.exec(bare) ?? []
    const cells = inBrackets === undefined ? { email: bare } : { name: name.trim(), email: inBrackets.trim() }
    // The first line decides; a later one that is wrong is a fault of its row.
    if (rows.length === 0 && !readEmail(cells.email).ok) return null
    rows.push({ number: at + 1, cells })
  }
  return { rows, isAddressList: true, unknownHeadings: [] }
}

function readTable(text: string, delimiter: string): ReadRoster {
  const lines = parseLines(text, delimiter)
  if (!Array.isArray(lines)) return no(lines)
  const at = lines.findIndex((line) => line.some((cell) => cell.trim() !== ''))
  const titles = (lines[at] ?? []).map((title) => title.trim())
  const columns = titles.map(readHeading)
  if (!columns.includes('email')) return no({ refusal: 'no-address-heading', found: titles.filter(Boolean) })
  const doubled = titles.filter((_, index) => isDoubled(columns, index))
  if (doubled.length > 0) return no({ refusal: 'doubled-heading', found: doubled })
  const rows: RosterRow[] = []
  for (const [index, line] of lines.entries()) {
    if (index > at && line.some((cell) => cell.trim() !== '')) {
      rows.push({ number: index + 1, cells: cellsOf(line, columns) })
    }
  }
  const unknownHeadings = titles.filter((_, index) => columns[index] === null)
  return limited({ rows, isAddressList: false, unknownHeadings })
}

function parseLines(text: string, delimiter: string): string[][] | RosterRefusal {
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { refusal: 'open-quote', line: Number(error.lines ?? 0) }
  }
}

function isDoubled(columns: (RosterColumn | 'own' | null)[], index: number): boolean {
  const column = columns[index]
  return column !== null && column !== 'own' && columns.indexOf(column ?? null) !== index
}

function cellsOf(line: string[], columns: (RosterColumn | 'own' | null)[]): RosterRow['cells'] {
  const cells: RosterRow['cells'] = {}
  for (const [index, column] of columns.entries()) {
    if (column && column !== 'own') cells[column] = (line[index] ?? '').replace(/\s+/g, ' ').trim()
  }
  return cells
}

function limited(roster: Roster): ReadRoster {
  const found = roster.rows.length
  if (found === 0) return no({ refusal: 'empty' })
  return found > mostRows ? no({ refusal: 'too-many-rows', found }) : { ok: true, value: roster }
}
