import type { CurrentCourse } from './course-library.ts'
import type { Html, Reference } from './document.ts'

/** Words a minute when one reads to use it; the lessons are measured by the same. */
const wordsAMinute = 110

export type CourseTrack = {
  minutes: number
  parts: { slug: string; title: string; html: Html }[]
  references: Reference[]
}

/** The marked passages of a course in reading order, for readers who have a quarter of an hour; null where there are none. */
export function trackOf(course: CurrentCourse): CourseTrack | null {
  const lessons = course.lessons.map(({ body }) => body).filter(({ tracks }) => tracks.gp !== '')
  if (lessons.length === 0) return null
  const references = new Map(
    lessons.flatMap((lesson) => lesson.references).map((reference) => [reference.id, reference]),
  )
  const isNamed = ({ id }: Reference) => lessons.some(({ tracks }) => tracks.gp.includes(`href="#kilde-${id}"`))
  return {
    minutes: trackMinutes(course) ?? 0,
    parts: lessons.map(({ slug, title, tracks }) => ({ slug, title, html: tracks.gp })),
    references: [...references.values()].filter(isNamed),
  }
}

/** How long the track takes to read; null where the course has none. */
export function trackMinutes(course: CurrentCourse): number | null {
  const text = course.lessons.map(({ body }) => body.tracks.gp.replace(/<[^>]*>/g, ' ')).join(' ')
  const words = text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length
  return words === 0 ? null : Math.max(1, Math.round(words / wordsAMinute))
}
