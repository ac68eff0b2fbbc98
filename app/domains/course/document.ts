import type { Vignette } from '~/domains/vignette/vignette.ts'

/** HTML made by our own compiler from a checked tree; the only text that may be inserted as it is. */
export type Html = string

/** SHA-256 of the document's canonical JSON, 64 hex digits: what an attempt, an answer or a course version pins. */
export type DocumentHash = string

/** A part of a lesson that answers the reader. Everything else is text and was rendered at publish. */
export type Island =
  | { kind: 'check'; checkId: string; question: Html; options: { id: string; html: Html }[] }
  | { kind: 'homeAssignment'; assignmentId: string; title: string; minutes: number; html: Html }
  | { kind: 'case'; vignetteId: string }

/** A text with its islands between: segments[0], islands[0], segments[1], ... so segments is always one longer. */
export type Prose = { segments: Html[]; islands: Island[] }

/** The right option of a check and the reason for each; stays on the server until the answer is posted. */
export type CheckKey = { rightOptionId: string; reasons: Record<string, Html> }

export type Reference = { id: string; text: string; url: string | null }

export type CourseDocument = {
  kind: 'course'
  id: string
  title: string
  /** One or two sentences for the catalogue, plain text. */
  summary: string
  /** Who it is for, plain text. */
  audience: string
  goals: string[]
  sessions: { number: number; title: string; minutes: number }[]
  /** Days from enrolment to the deadline. */
  deadlineDays: number
  /** One of these must be ended to complete the course; empty where the course asks for no case. */
  requiredCaseIds: string[]
  owner: string
  /** The day a professional last reviewed the course, YYYY-MM-DD; null while none has. */
  reviewedOn: string | null
  references: Reference[]
  prose: Prose
}

export type LessonDocument = {
  kind: 'lesson'
  id: string
  courseId: string
  /** The last part of the address: the file name without its number. */
  slug: string
  title: string
  /** A shorter title for the course thread; the title where the author gave none. */
  shortTitle: string
  session: number
  minutes: number
  isRequired: boolean
  goals: number[]
  references: Reference[]
  prose: Prose
}

export type ToolDocument = {
  kind: 'tool'
  id: string
  courseId: string
  title: string
  summary: string
  version: string
  owner: string
  prose: Prose
}

export type VignetteDocument = { kind: 'vignette'; id: string; vignette: Vignette }

export type DocumentBody = CourseDocument | LessonDocument | ToolDocument | VignetteDocument

/** A compiled document. `body` may go to any reader; `keys` (by check id) never leave the server before the answer. */
export type CompiledDocument = {
  hash: DocumentHash
  body: DocumentBody
  keys: Record<string, CheckKey>
}

/** What a course is made of, in order: the course, its lessons, tools and cases. */
export type PublishableCourse = { courseId: string; documents: CompiledDocument[] }
