import type { Vignette } from '~/domains/vignette/vignette.ts'

/** HTML made by our own compiler from a checked tree; the only text that may be inserted as it is. */
export type Html = string

/** SHA-256 of the document's canonical JSON, 64 hex digits: what an attempt, an answer or a course version pins. */
export type DocumentHash = string

/** Where the section for those who know the rest of a lesson begins on its page. */
export const harderPartAnchor = 'afsnit-for-dig-der-kan-det-i-forvejen'

/** A part of a lesson that answers the reader. Everything else is text and was rendered at publish. */
export type Island =
  | { kind: 'check'; checkId: string; question: Html; options: { id: string; html: Html }[] }
  | { kind: 'homeAssignment'; assignmentId: string; title: string; minutes: number; html: Html }
  | { kind: 'case'; vignetteId: string }

/** A text with its islands between: segments[0], islands[0], segments[1], ... so segments is always one longer. */
export type Prose = { segments: Html[]; islands: Island[] }

/** The right option of a check and the reason for each; stays on the server until the answer is posted. */
export type CheckKey = { rightOptionId: string; reasons: Record<string, Html> }

/** A question asked about the course: at its end, eight weeks and six months after. */
export type EvaluationQuestion = {
  id: string
  at: 'end' | 'weeks8' | 'months6'
  /** `scale` is 1 to 5. */
  kind: 'scale' | 'choice' | 'text' | 'yesNo'
  text: string
  /** Of a choice; empty otherwise. */
  options: string[]
}

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
  /** Those every course asks, and its own. */
  evaluation: EvaluationQuestion[]
  toConfirm: string[]
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
  /** Never skipped, whatever a pre-test says. */
  isSafety: boolean
  /** Where its scenes and examples take place. */
  examples: string[]
  /** It ends in a section for those who know the rest already. */
  hasHarderPart: boolean
  goals: number[]
  references: Reference[]
  /** The marked passages, by reader; empty where none is marked. */
  tracks: { gp: Html }
  /** The words of the glossary that it uses, in the order they come. */
  terms: { term: string; text: string }[]
  /** What stands as »Tjek den lokale regel« until somebody has confirmed it; for the course owner. */
  toConfirm: string[]
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
  toConfirm: string[]
  prose: Prose
}

/** Short situations before the course: who answers those of a lesson right may skip it. */
export type PretestDocument = {
  kind: 'pretest'
  id: string
  courseId: string
  title: string
  /** By check id: the lesson it is about. */
  lessonIds: Record<string, string>
  prose: Prose
}

export type VignetteDocument = { kind: 'vignette'; id: string; vignette: Vignette }

export type DocumentBody = CourseDocument | LessonDocument | PretestDocument | ToolDocument | VignetteDocument

/** A compiled document. `body` may go to any reader; `keys` (by check id) never leave the server before the answer. */
export type CompiledDocument = {
  hash: DocumentHash
  body: DocumentBody
  keys: Record<string, CheckKey>
}

/** A picture by the SHA-256 of its bytes; never changed. */
export type CourseImage = {
  hash: string
  mediaType: string
  width: number
  height: number
  bytes: Uint8Array<ArrayBuffer>
}

/** What a course is made of, in order: the course, its pre-test, lessons, tools and cases; and the pictures they show. */
export type PublishableCourse = { courseId: string; documents: CompiledDocument[]; images: CourseImage[] }
