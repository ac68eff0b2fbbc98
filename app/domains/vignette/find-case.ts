import type { CurrentCourse } from '~/domains/course/course-library.ts'
import type { Vignette } from './vignette.ts'

/** A case by its id as it reads today, with the first course that has it; null where there is none. */
export function findCase(
  courses: CurrentCourse[],
  vignetteId: string,
): { vignette: Vignette; course: { id: string; title: string } } | null {
  for (const { course, vignettes } of courses) {
    const found = vignettes.find(({ body }) => body.id === vignetteId)
    if (found) return { vignette: found.body.vignette, course: { id: course.body.id, title: course.body.title } }
  }
  return null
}

/** The case that may be tried without signing in: the first that is marked; null where none is. */
export function findTrialCase(
  courses: CurrentCourse[],
): { hash: string; vignette: Vignette; course: { id: string; title: string } } | null {
  for (const { course, vignettes } of courses) {
    const found = vignettes.find(({ body }) => body.vignette.isTrial)
    const { id, title } = course.body
    if (found) return { hash: found.hash, vignette: found.body.vignette, course: { id, title } }
  }
  return null
}
