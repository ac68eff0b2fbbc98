import { formatDay } from './format.ts'
import { getLocale } from './generated/runtime.js'

// Apart from format.ts, which every page carries: a case page has no room for it (app/decisions/0008-what-keeps-a-case-page-small.md).

const tags = { da: 'da-DK', en: 'en-GB' }
const timeZone = 'Europe/Copenhagen'

/** `tirsdag 1. december 2026 kl. 09.00`. */
export function formatMoment(moment: Date, locale = getLocale()): string {
  const weekday = new Intl.DateTimeFormat(tags[locale], { timeZone, weekday: 'long' }).format(moment)
  return `${weekday} ${formatDay(moment, locale)}${locale === 'da' ? ' kl.' : ' at'}\u00a0${clockTime(moment, locale)}`
}

/** `tirsdag 1. december 2026 kl. 09.00–10.30`: from when until when. */
export function formatTimeSpan(from: Date, minutes: number): string {
  return `${formatMoment(from)}–${clockTime(new Date(from.getTime() + minutes * 60_000), getLocale())}`
}

function clockTime(moment: Date, locale: 'da' | 'en'): string {
  return new Intl.DateTimeFormat(tags[locale], { timeZone, hour: '2-digit', minute: '2-digit' }).format(moment)
}
