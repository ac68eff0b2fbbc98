import { type PathFault, readPath, type TypedPath } from '~/domains/assignment/path-form.ts'
import * as m from '~/messages/generated/messages.js'
import type { FormError } from './use-form-errors.tsx'

/** Reads the form of a path: what was typed, for every course there is, and either the path or every fault at its field. */
export function readPathForm(form: FormData, courseIds: string[]) {
  const text = (name: string) => String(form.get(name) ?? '')
  const typed: TypedPath = {
    ...{ name: text('name'), purpose: text('purpose') },
    courses: courseIds.map((courseId) => ({
      ...{ courseId, place: text(`place-${courseId}`) },
      ...{ dueDays: text(`days-${courseId}`), validMonths: text(`months-${courseId}`) },
    })),
  }
  const read = readPath(typed)
  const isArchived = form.has('archived')
  if (read.ok) return { ok: true as const, value: read.value, typed, isArchived }
  const errors: FormError[] = read.faults.map(({ field, refusal }) => ({ fieldId: field, message: words[refusal]() }))
  return { ok: false as const, errors, typed, isArchived }
}

const words: Record<PathFault['refusal'], () => string> = {
  'no-name': m.path_no_name,
  'long-name': m.path_long_name,
  'long-purpose': m.path_long_purpose,
  'no-courses': m.path_no_courses,
  'no-place': m.path_no_place,
  'no-days': m.path_no_days,
  'no-months': m.path_no_months,
}

/** The number of a revision in a form; -1 where it is none, which nothing was ever saved with. */
export function readRevision(form: FormData): number {
  const text = String(form.get('revision') ?? '')
  return /^\d{1,9}$/.test(text) ? Number(text) : -1
}
