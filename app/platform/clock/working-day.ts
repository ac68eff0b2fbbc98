import { addDays, type Day } from './day.ts'

/** Easter Sunday of a year in the Gregorian calendar (the anonymous computus of Meeus, Jones and Butcher). */
export function easterSunday(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const sum = epact + weekday - 7 * shift + 114
  return dayIn(year, Math.floor(sum / 31), (sum % 31) + 1)
}

/** From Easter Sunday: Maundy Thursday, Good Friday, Easter Day and Monday, Ascension, Whit Sunday and Monday. */
const movable = [-3, -2, 0, 1, 39, 49, 50]
/** General Prayer Day, a holiday until 2023. */
const prayerDay = 26
/** New Year's Day and Christmas; and days that are none by law but on which public offices are closed by custom. */
const fixed = ['01-01', '12-25', '12-26', '06-05', '12-24', '12-31']

/** A holiday in Denmark, or a day on which public offices are closed by custom: 5 June, 24 and 31 December. */
export function isHoliday(day: Day): boolean {
  if (fixed.includes(day.slice(5))) return true
  const year = Number(day.slice(0, 4))
  const easter = easterSunday(year)
  return [...movable, ...(year < 2024 ? [prayerDay] : [])].some((offset) => addDays(easter, offset) === day)
}

/** Monday to Friday, and no holiday. */
export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !isHoliday(day)
}

/** The day itself where it is a working day, else the next one. */
export function workingDayFrom(day: Day): Day {
  let next = day
  while (!isWorkingDay(next)) next = addDays(next, 1)
  return next
}

/**
 * So many whole months later; the last day of the month where the month is too short.
 * @param count months, not negative
 */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const months = year * 12 + (month - 1) + count
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1]
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate()
  return dayIn(toYear, toMonth, Math.min(date, last))
}

function dayIn(year: number, month: number, date: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as Day
}
