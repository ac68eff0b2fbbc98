import { formatNumber } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { mostRows, type RosterRefusal } from './roster.ts'

/** Why a list could not be read, how much was found, and what to do. */
export function rosterRefusal(refused: RosterRefusal): string {
  switch (refused.refusal) {
    case 'empty':
      return m.roster_empty()
    case 'too-many-bytes':
      return m.roster_too_many_bytes({ found: megabytes(refused.found) })
    case 'too-many-rows':
      return m.roster_too_many_rows({ found: formatNumber(refused.found), most: formatNumber(mostRows) })
    case 'spreadsheet':
      return m.roster_spreadsheet()
    case 'no-text':
      return m.roster_no_text()
    case 'garbled':
      return m.roster_garbled({ found: refused.found })
    case 'open-quote':
      return m.roster_open_quote({ line: refused.line })
    case 'no-address-heading':
      return m.roster_no_address_heading({ found: quoted(refused.found) })
    case 'doubled-heading':
      return m.roster_doubled_heading({ found: quoted(refused.found) })
  }
}

/** `12,4` */
export function megabytes(bytes: number): string {
  return (Math.ceil(bytes / 100_000) / 10).toFixed(1).replace('.', ',')
}

const quoted = (words: string[]) =>
  words
    .slice(0, 12)
    .map((word) => `»${word.slice(0, 40)}«`)
    .join(', ')
