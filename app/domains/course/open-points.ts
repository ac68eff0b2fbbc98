import { urls } from '~/urls.ts'
import type { CurrentCourse } from './course-library.ts'

/** Something readers see as »Tjek den lokale regel«: where it stands, and what its author wants confirmed. */
export type OpenPoint = { title: string; to: string; confirm: string }

/** Everything in a course that waits for somebody to confirm it, in reading order. */
export function openPointsOf({ course, lessons, tools }: CurrentCourse): OpenPoint[] {
  const courseId = course.body.id
  const places = [
    { ...course.body, to: urls.course(courseId) },
    ...lessons.map(({ body }) => ({ ...body, to: urls.lesson(courseId, body.slug) })),
    ...tools.map(({ body }) => ({ ...body, to: urls.tool(body.id) })),
  ]
  return places.flatMap(({ title, to, toConfirm }) => toConfirm.map((confirm) => ({ title, to, confirm })))
}
