import { readJobFunction } from '~/domains/organisation/organisation.ts'
import type { FollowUpFilter } from './follow-up.ts'

export const filterStandings = ['not-enrolled', 'not-started', 'under-way', 'late', 'done'] as const

/** Reads a filter from an address. What is not known there is left out: an old link shows more, never an error. */
export function readFilter(query: URLSearchParams): FollowUpFilter {
  return {
    course: query.get('kursus') || null,
    unit: query.get('enhed') || null,
    function: readJobFunction(query.get('funktion') ?? ''),
    standing: filterStandings.find((standing) => standing === query.get('status')) ?? null,
    search: (query.get('navn') ?? '').slice(0, 100),
  }
}

/** The same filter as an address holds it; what is empty stands nowhere. */
export function writeFilter(filter: FollowUpFilter): Record<string, string> {
  return {
    kursus: filter.course ?? '',
    enhed: filter.unit ?? '',
    funktion: filter.function ?? '',
    status: filter.standing ?? '',
    navn: filter.search,
  }
}
