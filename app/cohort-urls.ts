/**
 * Every link of cohorts, apart from urls.ts, which every page carries: a case page has no room for them
 * (app/decisions/0008-what-keeps-a-case-page-small.md). Pure strings; imports nothing; anyone may import it.
 */
export const cohortUrls = {
  make: () => '/hold/nyt',
  page: (cohort: string) => `/hold/${cohort}`,
  mend: (cohort: string) => `/hold/${cohort}/ret`,
  places: (cohort: string) => `/hold/${cohort}/deltagere`,
  dates: (cohort: string) => `/hold/${cohort}/datoer`,
  attendance: (cohort: string, number: number) => `/hold/${cohort}/fremmoede/${number}`,
  pairs: (cohort: string, number: number, query: Record<string, string> = {}) => {
    const asked = new URLSearchParams(query).toString()
    return `/hold/${cohort}/makkere/${number}${asked && `?${asked}`}`
  },
  assignment: (cohort: string, number: number) => `/hold/${cohort}/opgave/${number}`,
  messages: (cohort: string) => `/hold/${cohort}/beskeder`,
  calendar: (cohort: string) => `/hold/${cohort}/kalender.ics`,
  subscription: (token: string) => `/hold/kalender/${token}`,
} as const
