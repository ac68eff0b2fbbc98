import type { CurrentCourse } from './course-library.ts'

export type ListedTerm = { term: string; text: string; lesson: { courseId: string; slug: string; title: string } }

/** Every word of the glossary that some lesson uses, in Danish order, with the first lesson that does. */
export function listTerms(courses: CurrentCourse[]): ListedTerm[] {
  const listed = new Map<string, ListedTerm>()
  for (const { body } of courses.flatMap(({ lessons }) => lessons)) {
    const lesson = { courseId: body.courseId, slug: body.slug, title: body.title }
    for (const term of body.terms) if (!listed.has(term.term)) listed.set(term.term, { ...term, lesson })
  }
  return [...listed.values()].sort((one, other) => one.term.localeCompare(other.term, 'da'))
}
