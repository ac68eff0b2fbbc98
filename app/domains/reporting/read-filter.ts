import { readJobFunction, sectors } from '~/domains/organisation/organisation.ts'
import { isId } from '~/platform/ids/is-id.ts'
import { type FollowUpFilter, filterStandings } from './follow-up.ts'

/** Reads a filter from an address. What is not known there is left out: an old link shows more, never an error. */
export function readFilter(query: URLSearchParams): FollowUpFilter {
  const id = (name: string) => {
    const text = query.get(name) ?? ''
    return isId(text) ? text : null
  }
  return {
    course: query.get('kursus') || null,
    unit: id('enhed'),
    function: readJobFunction(query.get('funktion') ?? ''),
    sector: sectors.find((sector) => sector === query.get('sektor')) ?? null,
    standing: filterStandings.find((standing) => standing === query.get('status')) ?? null,
    person: id('person'),
    isManager: query.get('ledere') === 'ja',
    isNew: query.get('nye') === 'ja',
    search: (query.get('navn') ?? '').slice(0, 100),
  }
}

/** The same filter as an address holds it; what is empty stands nowhere. */
export function writeFilter(filter: FollowUpFilter): Record<string, string> {
  return {
    kursus: filter.course ?? '',
    enhed: filter.unit ?? '',
    funktion: filter.function ?? '',
    sektor: filter.sector ?? '',
    status: filter.standing ?? '',
    person: filter.person ?? '',
    ledere: filter.isManager ? 'ja' : '',
    nye: filter.isNew ? 'ja' : '',
    navn: filter.search,
  }
}
