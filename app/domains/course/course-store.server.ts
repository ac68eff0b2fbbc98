import type { Db } from '~/platform/db/database.server.ts'
import type { CompiledDocument, CourseDocument, CourseImage } from './document.ts'

/** Saves documents that are not known yet; the same hash is the same text. */
export async function saveDocuments(db: Db, documents: CompiledDocument[], createdAt: Date): Promise<void> {
  await db.document.createMany({
    data: documents.map(({ hash, body, keys }) => ({
      hash,
      kind: body.kind,
      documentId: body.id,
      body,
      keys,
      createdAt,
    })),
    skipDuplicates: true,
  })
}

/** Saves pictures that are not known yet; the same hash is the same picture. */
export async function saveImages(db: Db, images: CourseImage[], createdAt: Date): Promise<void> {
  await db.courseImage.createMany({ data: images.map((image) => ({ ...image, createdAt })), skipDuplicates: true })
}

export const findStoredImage = (db: Db, hash: string): Promise<CourseImage | null> =>
  db.courseImage.findUnique({ where: { hash }, omit: { createdAt: true } })

export async function findStoredDocument(db: Db, hash: string): Promise<CompiledDocument | null> {
  const row = await db.document.findUnique({ where: { hash } })
  return row && toCompiled(row)
}

export const listCurrentVersions = (db: Db) =>
  db.course.findMany({ where: { currentVersionId: { not: null } }, select: { id: true, currentVersionId: true } })

/** The documents of a version in their order. */
export async function listDocumentsOfVersion(db: Db, versionId: string): Promise<CompiledDocument[]> {
  const rows = await db.courseVersionDocument.findMany({
    where: { versionId },
    orderBy: { position: 'asc' },
    include: { document: true },
  })
  return rows.map(({ document }) => toCompiled(document))
}

export const findNewestVersion = (db: Db, courseId: string) =>
  db.courseVersion.findFirst({ where: { courseId }, orderBy: { number: 'desc' } })

/** Every version of a course, newest first. */
export const listVersionsOf = (db: Db, courseId: string) =>
  db.courseVersion.findMany({
    where: { courseId },
    orderBy: { number: 'desc' },
    include: { currentOf: { select: { id: true } } },
  })

export const findVersionByNumber = (db: Db, courseId: string, number: number) =>
  db.courseVersion.findUnique({ where: { courseId_number: { courseId, number } } })

/** The number of every course's newest version. */
export async function listNewestNumbers(db: Db): Promise<Map<string, number>> {
  const newest = await db.courseVersion.groupBy({ by: ['courseId'], _max: { number: true } })
  return new Map(newest.map(({ courseId, _max }) => [courseId, _max.number ?? 0]))
}

/** Which lessons a version had. */
export async function findCourseDocumentOf(db: Db, versionId: string): Promise<CourseDocument | null> {
  const row = await db.courseVersionDocument.findFirst({
    where: { versionId, document: { kind: 'course' } },
    include: { document: true },
  })
  return row ? (toCompiled(row.document).body as CourseDocument) : null
}

export async function listLessonIdsOfVersion(db: Db, versionId: string): Promise<string[]> {
  const rows = await db.courseVersionDocument.findMany({
    where: { versionId, document: { kind: 'lesson' } },
    select: { document: { select: { documentId: true } } },
  })
  return rows.map(({ document }) => document.documentId)
}

export const saveCurrentVersion = (db: Db, courseId: string, versionId: string) =>
  db.course.update({ where: { id: courseId }, data: { currentVersionId: versionId } })

/** Adds a version and makes it the one readers get. */
export async function insertCurrentVersion(
  db: Db,
  version: { id: string; courseId: string; number: number; contentHash: string; publishedAt: Date },
  hashes: string[],
): Promise<void> {
  const { courseId } = version
  await db.course.upsert({ where: { id: courseId }, create: { id: courseId }, update: {} })
  await db.courseVersion.create({ data: version })
  await db.courseVersionDocument.createMany({
    data: hashes.map((documentHash, position) => ({ versionId: version.id, position, documentHash })),
  })
  await db.course.update({ where: { id: courseId }, data: { currentVersionId: version.id } })
}

type DocumentRow = { hash: string; body: unknown; keys: unknown }

// The columns hold exactly what `saveDocuments` wrote.
const toCompiled = ({ hash, body, keys }: DocumentRow) => ({ hash, body, keys }) as CompiledDocument
