import { getLocale } from './generated/runtime.js'

const tags = { da: 'da-DK', en: 'en-GB' }
const timeZone = 'Europe/Copenhagen'

/** `21. november 2026`, with no-break spaces so that a date never falls apart. Takes a day or a moment. */
export function formatDay(day: string | Date, locale = getLocale()): string {
  const format = new Intl.DateTimeFormat(tags[locale], { timeZone, day: 'numeric', month: 'long', year: 'numeric' })
  return unbroken(format.format(momentOf(day)))
}

/** `6. nov.` for tables. */
export function formatShortDay(day: string | Date): string {
  const format = new Intl.DateTimeFormat(tags[getLocale()], {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
  return unbroken(format.format(momentOf(day)))
}

/** `1.234`. */
export function formatNumber(number: number): string {
  return new Intl.NumberFormat(tags[getLocale()]).format(number)
}

/** `90 %`, with a no-break space in Danish. @param share 0 to 1 */
export function formatShare(share: number): string {
  return new Intl.NumberFormat(tags[getLocale()], { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** `3 t 15 min.`: how long something takes. */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const [hourWord, minuteWord] = getLocale() === 'da' ? ['t', 'min.'] : ['h', 'min']
  const parts = [
    hours > 0 ? `${hours}\u00a0${hourWord}` : '',
    rest > 0 || hours === 0 ? `${rest}\u00a0${minuteWord}` : '',
  ]
  return parts.filter(Boolean).join(' ')
}

/** Noon of a day, so that no time zone turns it into another; a moment as it is. */
function momentOf(day: string | Date): Date {
  return typeof day === 'string' && day.length === 10 ? new Date(`${day}T12:00:00Z`) : new Date(day)
}

const unbroken = (text: string) => text.replaceAll(' ', '\u00a0')
