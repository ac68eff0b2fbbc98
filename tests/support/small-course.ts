import { createHash } from 'node:crypto'
import { canonicalJson } from '~/domains/authoring/compile-document.server.ts'
import type { CheckKey, CompiledDocument, DocumentBody, Island, PublishableCourse } from '~/domains/course/document.ts'
import { smallCase } from '~/domains/vignette/small-case.ts'
import type { Vignette } from '~/domains/vignette/vignette.ts'

export const smallCourseId = 'lille-kursus'

type SmallCourse = {
  courseId?: string
  title?: string
  /** The text of the first lesson, to mend it. */
  firstText?: string
  /** The right answer of the check in the first lesson, to mend its key. */
  rightOptionId?: 'a' | 'b'
  /** The case the course asks for; null where it asks for none. */
  vignette?: Vignette | null
  deadlineDays?: number
}

/**
 * A course as the compiler would make it, small enough to finish in five acts: two required lessons, the first with a
 * check and a home assignment, and a case to end.
 */
export function smallCourse(course: SmallCourse = {}): PublishableCourse {
  const { courseId = smallCourseId, title = 'Lille kursus', firstText = 'Først.', rightOptionId = 'a' } = course
  const { vignette = smallCase, deadlineDays = 30 } = course
  const check: Island = {
    ...{ kind: 'check', checkId: `${courseId}-tjek`, question: 'Hvad nu?' },
    options: ['a', 'b'].map((id) => ({ id, html: `Svar ${id}` })),
  }
  const assignment: Island = {
    ...{ kind: 'homeAssignment', assignmentId: `${courseId}-opgave`, title: 'Prøv det', minutes: 20, html: 'Prøv.' },
  }
  const key = { rightOptionId, reasons: { a: 'Fordi a.', b: 'Fordi b.' } }
  const page = documentOf({
    ...{ kind: 'course', id: courseId, title, summary: 'Et lille kursus.', audience: 'Alle.', goals: ['Du kan det.'] },
    ...{ sessions: [{ number: 1, title: 'Den ene', minutes: 30 }], deadlineDays },
    ...{
      requiredCaseIds: vignette ? [vignette.id] : [],
      owner: 'Prøven',
      reviewedOn: null,
      references: [],
      evaluation: [],
      toConfirm: [],
    },
    prose: { segments: ['Velkommen.'], islands: [] },
  })
  const lesson = (slug: string, text: string, islands: Island[], keys: Record<string, CheckKey>) =>
    documentOf(
      {
        ...{ kind: 'lesson', id: `${courseId}-${slug}`, courseId, slug, title: slug, shortTitle: slug, session: 1 },
        ...{ minutes: 10, isRequired: true, isSafety: false, hasHarderPart: false, goals: [1], references: [] },
        ...{ examples: [], tracks: { gp: '' }, terms: [], toConfirm: [] },
        prose: { segments: [text, ...islands.map(() => '')], islands },
      },
      keys,
    )
  const islandsOfCase: Island[] = vignette ? [{ kind: 'case', vignetteId: vignette.id }] : []
  return {
    courseId,
    images: [],
    documents: [
      page,
      lesson('foerst', firstText, [check, assignment], { [`${courseId}-tjek`]: key }),
      lesson('sidst', 'Sidst.', islandsOfCase, {}),
      ...(vignette ? [documentOf({ kind: 'vignette', id: vignette.id, vignette })] : []),
    ],
  }
}

/** A compiled document by the hash of what it says, as the compiler makes it. */
export function documentOf(body: DocumentBody, keys: Record<string, CheckKey> = {}): CompiledDocument {
  const hash = createHash('sha256').update(canonicalJson({ body, keys })).digest('hex')
  return { hash, body, keys }
}
