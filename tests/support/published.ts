import type { CheckKey, LessonDocument, VignetteDocument } from '~/domains/course/document.ts'
import { ask } from './ask.ts'

export type PublishedLesson = { lesson: LessonDocument; keys: Record<string, CheckKey>; hash: string }

/** The lessons readers have, in order, with the keys of their checks; whatever the authors have made of them. */
export async function publishedLessons(databaseUrl: string, courseId: string): Promise<PublishedLesson[]> {
  const rows = await ask<{ body: LessonDocument; keys: Record<string, CheckKey>; hash: string }>(
    databaseUrl,
    `SELECT d.body, d.keys, d.hash FROM "Course" c
     JOIN "CourseVersionDocument" v ON v."versionId" = c."currentVersionId"
     JOIN "Document" d ON d.hash = v."documentHash"
     WHERE c.id = $1 AND d.body->>'kind' = 'lesson' ORDER BY v.position`,
    [courseId],
  )
  return rows.map(({ body, keys, hash }) => ({ lesson: body, keys, hash }))
}

/** One case as readers have it. */
export async function publishedCase(databaseUrl: string, id: string): Promise<VignetteDocument['vignette']> {
  const [row] = await ask<{ body: VignetteDocument }>(
    databaseUrl,
    `SELECT d.body FROM "CourseVersionDocument" v JOIN "Course" c ON v."versionId" = c."currentVersionId"
     JOIN "Document" d ON d.hash = v."documentHash" WHERE d.body->>'kind' = 'vignette' AND d.body->>'id' = $1`,
    [id],
  )
  if (!row) throw new Error(`Expected the case ${id} to be published.`)
  return row.body.vignette
}

/** The first check of a lesson with a right and a wrong option. */
export function firstCheck({ keys, lesson }: PublishedLesson): { id: string; right: string; wrong: string } {
  const [entry] = Object.entries(keys)
  if (!entry) throw new Error(`Expected a check in ${lesson.slug}.`)
  const [id, { rightOptionId, reasons }] = entry
  const wrong = Object.keys(reasons).find((option) => option !== rightOptionId)
  if (!wrong) throw new Error(`Expected a wrong option in ${id}.`)
  return { id, right: rightOptionId, wrong }
}

/** A course's pre-test: its first check with the right option. */
export async function publishedPretest(databaseUrl: string, courseId: string) {
  const [row] = await ask<{ keys: Record<string, CheckKey> }>(
    databaseUrl,
    `SELECT d.keys FROM "Course" c JOIN "CourseVersionDocument" v ON v."versionId" = c."currentVersionId"
     JOIN "Document" d ON d.hash = v."documentHash" WHERE c.id = $1 AND d.body->>'kind' = 'pretest'`,
    [courseId],
  )
  const [entry] = Object.entries(row?.keys ?? {})
  if (!entry) throw new Error(`Expected a pre-test with a check in ${courseId}.`)
  return { first: { checkId: entry[0], right: entry[1].rightOptionId } }
}
