import type { Path, PathCourse } from './assignment.ts'

/** A path as somebody typed it: one line a course, empty where it is not in the path. */
export type TypedPath = {
  name: string
  purpose: string
  courses: { courseId: string; place: string; dueDays: string; validMonths: string }[]
}

export type PathFault = {
  /** `name`, `purpose`, `courses`, or `<field>-<courseId>` for a field of one course. */
  field: string
  refusal: 'no-name' | 'long-name' | 'long-purpose' | 'no-courses' | 'no-place' | 'no-days' | 'no-months'
}

/** Reads a path: a name of 2 to 80 characters, at least one course, days from 1 to 730, months from 1 to 120 or none. */
export function readPath(
  typed: TypedPath,
): { ok: true; value: Pick<Path, 'name' | 'purpose' | 'courses'> } | { ok: false; faults: PathFault[] } {
  const faults: PathFault[] = []
  const name = typed.name.replace(/\s+/g, ' ').trim()
  const purpose = typed.purpose.trim()
  if (name.length < 2) faults.push({ field: 'name', refusal: 'no-name' })
  if (name.length > 80) faults.push({ field: 'name', refusal: 'long-name' })
  if (purpose.length > 500) faults.push({ field: 'purpose', refusal: 'long-purpose' })
  const chosen = typed.courses.filter(({ place }) => place.trim() !== '')
  if (chosen.length === 0) faults.push({ field: 'courses', refusal: 'no-courses' })
  const courses = chosen.flatMap(({ courseId, ...line }): (PathCourse & { place: number })[] => {
    const place = wholeNumber(line.place, 1, 99)
    const dueDays = wholeNumber(line.dueDays, 1, 730)
    const validMonths = line.validMonths.trim() === '' ? null : wholeNumber(line.validMonths, 1, 120)
    if (place === null) faults.push({ field: `place-${courseId}`, refusal: 'no-place' })
    if (dueDays === null) faults.push({ field: `days-${courseId}`, refusal: 'no-days' })
    const isMonthsWrong = validMonths === null && line.validMonths.trim() !== ''
    if (isMonthsWrong) faults.push({ field: `months-${courseId}`, refusal: 'no-months' })
    return place === null || dueDays === null || isMonthsWrong ? [] : [{ courseId, dueDays, validMonths, place }]
  })
  if (faults.length > 0) return { ok: false, faults }
  const value = {
    ...{ name, purpose },
    courses: courses.sort((one, other) => one.place - other.place).map(({ place: _, ...course }) => course),
  }
  return { ok: true, value }
}

function wholeNumber(text: string, least: number, most: number): number | null {
  const number = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : null
}
