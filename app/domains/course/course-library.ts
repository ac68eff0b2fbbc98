import type {
  CompiledDocument,
  CourseDocument,
  CourseImage,
  LessonDocument,
  PretestDocument,
  ToolDocument,
  VignetteDocument,
} from './document.ts'

/** A document with what it is known by. */
export type Known<Body> = { hash: string; body: Body }

/** A course as readers meet it today. */
export type CurrentCourse = {
  /** Null while the course has never been published; only in development. */
  versionId: string | null
  course: Known<CourseDocument>
  /** Null where the course has none. */
  pretest: Known<PretestDocument> | null
  /** In reading order. */
  lessons: Known<LessonDocument>[]
  tools: Known<ToolDocument>[]
  vignettes: Known<VignetteDocument>[]
}

/** Where readers' courses come from: published versions, or the compiled working copy in development. */
export type CourseLibrary = {
  /** In Danish order of their titles. */
  listCourses(): Promise<CurrentCourse[]>
  findCourse(courseId: string): Promise<CurrentCourse | null>
  /** Any document that was ever pinned or published, with its keys. */
  findDocument(hash: string): Promise<CompiledDocument | null>
  /** A picture of any text that was ever published, or that is being written. */
  findImage(hash: string): Promise<CourseImage | null>
  /** Makes sure that a document can be found for as long as an answer or an attempt points at it. */
  pinDocument(hash: string): Promise<void>
}

/** Puts the documents of a version together again; null where the course document is missing. */
export function assembleCourse(versionId: string | null, documents: CompiledDocument[]): CurrentCourse | null {
  const course = pick<CourseDocument>(documents, 'course')[0]
  if (!course) return null
  return {
    versionId,
    course,
    pretest: pick<PretestDocument>(documents, 'pretest')[0] ?? null,
    lessons: pick<LessonDocument>(documents, 'lesson'),
    tools: pick<ToolDocument>(documents, 'tool'),
    vignettes: pick<VignetteDocument>(documents, 'vignette'),
  }
}

function pick<Body extends CompiledDocument['body']>(documents: CompiledDocument[], kind: Body['kind']): Known<Body>[] {
  return documents.filter(({ body }) => body.kind === kind).map(({ hash, body }) => ({ hash, body: body as Body }))
}
