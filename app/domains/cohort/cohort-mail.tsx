import { cohortUrls } from '~/cohort-urls.ts'
import { formatMoment } from '~/messages/format-moment.ts'
import * as m from '~/messages/generated/messages.js'
import type { Occasion, WriteMail } from './cohort-work.ts'

type Locale = { locale: 'da' | 'en' }

/** The mails of cohorts, each in the language of its reader. @param publicUrl what addresses in them begin with */
export function cohortMails(publicUrl: string): WriteMail {
  return ({ name, language }, { id, title }, occasion) => {
    const locale = { locale: language }
    const { subject, text } = wordsFor(occasion, title, locale)
    const address = `${publicUrl}${addressOf(occasion, id)}`
    const parts = [m.cohort_mail_hello({ name }, locale), text, m.cohort_mail_end({ address }, locale)]
    return { subject, text: parts.join('\n\n') }
  }
}

function addressOf(occasion: Occasion, id: string): string {
  if (occasion.kind === 'dates-asked') return cohortUrls.dates(id)
  return occasion.kind === 'pairs-made' ? cohortUrls.assignment(id, occasion.number) : cohortUrls.page(id)
}

function wordsFor(occasion: Occasion, title: string, locale: Locale): { subject: string; text: string } {
  switch (occasion.kind) {
    case 'place':
      return placeWords(occasion, title, locale)
    case 'sessions-changed':
      return {
        subject: m.cohort_mail_changed_subject({ title }, locale),
        text: [m.cohort_mail_changed({ title }, locale), ...occasion.sessions.map((one) => lineOf(one, locale))].join(
          '\n',
        ),
      }
    case 'dates-asked': {
      const { number } = occasion
      return {
        subject: m.cohort_mail_asked_subject({ title }, locale),
        text: m.cohort_mail_asked({ number, title }, locale),
      }
    }
    case 'date-set': {
      const when = formatMoment(occasion.startsAt, locale.locale)
      const text = m.cohort_mail_date({ number: occasion.number, title, when }, locale)
      return { subject: m.cohort_mail_date_subject({ title }, locale), text }
    }
    case 'pairs-made': {
      const text = m.cohort_mail_pairs({ number: occasion.number, title }, locale)
      return { subject: m.cohort_mail_pairs_subject({ title }, locale), text }
    }
    case 'cancelled':
      return {
        subject: m.cohort_mail_cancelled_subject({ title }, locale),
        text: m.cohort_mail_cancelled({ title }, locale),
      }
    case 'message': {
      const { author, subject, text } = occasion
      return {
        subject: m.cohort_mail_message_subject({ subject, title }, locale),
        text: m.cohort_mail_message({ author, title, text }, locale),
      }
    }
  }
}

function placeWords({ state, because, reason }: Extract<Occasion, { kind: 'place' }>, title: string, locale: Locale) {
  if (state === 'PARTICIPANT') {
    const write = because === 'moved-up' ? m.cohort_mail_moved_up : m.cohort_mail_place
    return { subject: m.cohort_mail_place_subject({ title }, locale), text: write({ title }, locale) }
  }
  if (state === 'REJECTED') {
    const text = m.cohort_mail_rejected({ title, reason }, locale)
    return { subject: m.cohort_mail_rejected_subject({ title }, locale), text }
  }
  if (state === 'APPLIED') {
    return { subject: m.cohort_mail_applied_subject({ title }, locale), text: m.cohort_mail_applied({ title }, locale) }
  }
  return { subject: m.cohort_mail_line_subject({ title }, locale), text: m.cohort_mail_line({ title }, locale) }
}

function lineOf(
  { number, startsAt, isCancelled }: { number: number; startsAt: Date | null; isCancelled: boolean },
  locale: Locale,
): string {
  const date = startsAt ? formatMoment(startsAt, locale.locale) : m.cohort_date_open({}, locale)
  const when = isCancelled ? m.cohort_cancelled_word({}, locale) : date
  return m.cohort_mail_line_session({ number, when }, locale)
}
