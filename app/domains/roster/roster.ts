import type { JobFunction } from '~/domains/organisation/organisation.ts'

export const rosterColumns = [
  'name',
  'firstName',
  'lastName',
  'email',
  'unit',
  'function',
  'title',
  'manager',
  'startsOn',
  'endsOn',
] as const

/** What a list of people can say of each. */
export type RosterColumn = (typeof rosterColumns)[number]

/** One line of a list as it stands in it: its number there, and what is in the cells we know. */
export type RosterRow = { number: number; cells: Partial<Record<RosterColumn, string>> }

/** A list that could be read. */
export type Roster = {
  rows: RosterRow[]
  /** Only addresses, one a line: the rest is chosen once for all. */
  isAddressList: boolean
  /** Headings that mean nothing to us; their cells are left out. */
  unknownHeadings: string[]
}

export type RosterRefusal =
  | { refusal: 'empty' }
  | { refusal: 'too-many-bytes'; found: number }
  | { refusal: 'too-many-rows'; found: number }
  | { refusal: 'spreadsheet' }
  | { refusal: 'no-text' }
  | { refusal: 'garbled'; found: string }
  | { refusal: 'open-quote'; line: number }
  | { refusal: 'no-address-heading'; found: string[] }
  | { refusal: 'doubled-heading'; found: string[] }

export const mostRows = 20_000
export const mostBytes = 10_000_000

/** What the one who imports chose for all rows. */
export type ImportOptions = {
  /** For new people whose row says no unit or function. */
  unitId: string | null
  jobFunction: JobFunction | null
  /** Make the units that are not there. */
  makesUnits: boolean
  /** Whoever is not on the list has left. */
  isWholeList: boolean
  /** Functions and leaders stood wrong before: nobody begins anything new by it. */
  isCorrection: boolean
}

export const noOptions: ImportOptions = {
  ...{ unitId: null, jobFunction: null, makesUnits: false, isWholeList: false, isCorrection: false },
}
