import { cohortUrls } from '~/cohort-urls.ts'
import type { CalendarWords } from '~/domains/cohort/calendar.ts'
import * as m from '~/messages/generated/messages.js'

/** Words and addresses for calendars. */
export function calendarAsk(publicUrl: string) {
  return {
    words: (locale: 'da' | 'en'): CalendarWords => ({
      session: (number) => m.cohort_session({ number }, { locale }),
      cancelled: m.cohort_cancelled_word({}, { locale }),
    }),
    addressOf: (cohortId: string) => `${publicUrl}${cohortUrls.page(cohortId)}`,
  }
}

/** A calendar as an answer: never kept by anybody on the way, and in no search engine. */
export function calendarResponse(text: string, disposition: 'attachment' | 'inline'): Response {
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `${disposition}; filename="hold.ics"`,
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}
