import type { CourseImage, EvaluationQuestion, Html } from '~/domains/course/document.ts'

/** What a document may point at in other files, by id. */
export type Library = {
  sources: Record<string, { text: string; url: string | null }>
  snippets: Record<string, { title: string; html: Html }>
  tools: Record<string, { title: string; summary: string; courseId: string }>
  cases: Record<string, { title: string }>
  /** By path in the content folder: the pictures of the document's own course. */
  images: Record<string, CourseImage>
  /** The course the document belongs to; null for cases and snippets, or where `course.mdx` cannot be read. */
  course: { id: string; sessions: number[]; goals: number; lessonIds: string[] } | null
  /** What the course asks its learners afterwards; only its own page carries it. */
  evaluation: EvaluationQuestion[]
  /** By term. `lessonId`: the lesson that explains it; earlier lessons of that course should do without. */
  glossary: Record<string, GlossaryEntry>
}

export type GlossaryEntry = { text: string; also: string[]; lessonId: string | null }

export const emptyLibrary: Library = {
  ...{ sources: {}, snippets: {}, tools: {}, cases: {}, images: {} },
  ...{ course: null, evaluation: [], glossary: {} },
}

export type Shelf = 'sources' | 'snippets' | 'tools' | 'cases' | 'images'

/** One entry, or null where there is none. An id like `constructor` is not an entry. */
export function findEntry<Name extends Shelf>(library: Library, shelf: Name, id: string): Library[Name][string] | null {
  const entries: Library[Name] = library[shelf]
  return Object.hasOwn(entries, id) ? (entries[id] as Library[Name][string]) : null
}
