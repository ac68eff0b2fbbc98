import { recordAudit } from '~/platform/audit/audit.server.ts'
import { inTransaction, takeLock } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import {
  findCourseDocumentOf,
  findVersionByNumber,
  listCurrentVersions,
  listDocumentsOfVersion,
  listLessonIdsOfVersion,
  listVersionsOf,
  saveCurrentVersion,
} from './course-store.server.ts'
import type { CompiledDocument, CourseDocument } from './document.ts'
import { publishLock } from './publish-courses.server.ts'
import { compareVersions, type VersionChange } from './version-change.ts'

export type CourseVersion = {
  number: number
  publishedAt: Date
  /** What readers get today. */
  isCurrent: boolean
  /** Against the version before it; null for the first. */
  change: VersionChange | null
}

/** Every version of a course, newest first, with what each changed. */
export async function listVersions(work: Work, courseId: string): Promise<CourseVersion[]> {
  const versions = await listVersionsOf(work.db, courseId)
  const documents = await Promise.all(versions.map(({ id }) => listDocumentsOfVersion(work.db, id)))
  return versions.map(({ number, publishedAt, currentOf }, index) => {
    const [own, before] = [documents[index] ?? [], documents[index + 1]]
    return { number, publishedAt, isCurrent: currentOf !== null, change: before ? compareVersions(before, own) : null }
  })
}

/** The documents of one version, as they were published. */
export async function openVersion(
  work: Work,
  courseId: string,
  number: number,
): Promise<Result<CompiledDocument[], 'unknown-version'>> {
  const version = await findVersionByNumber(work.db, courseId, number)
  return version ? allow(await listDocumentsOfVersion(work.db, version.id)) : refuse('unknown-version')
}

/**
 * Makes an earlier version the one readers get. Nothing is lost or written anew: the newer one stays, and one can go back
 * to it the same way. Attempts under way go on in the text they began with.
 */
export async function rollBack(
  work: Work,
  actor: { personId: string; organisationId: string },
  to: { courseId: string; number: number },
): Promise<Result<'rolled-back', 'unknown-version'>> {
  return inTransaction(work.db, async (db) => {
    await takeLock(db, publishLock)
    const version = await findVersionByNumber(db, to.courseId, to.number)
    if (!version) return refuse('unknown-version')
    await saveCurrentVersion(db, to.courseId, version.id)
    await recordAudit(within(work, db), {
      ...{ organisationId: actor.organisationId, actorPersonId: actor.personId },
      ...{ action: 'rolled-back', subjectKind: 'course-version', subjectId: version.id },
    })
    return allow('rolled-back')
  })
}

/** The lessons of a version, by id: what somebody had before her when she completed on it. */
export const listLessonIds = (work: Work, versionId: string) => listLessonIdsOfVersion(work.db, versionId)

/** A course's own page as it was published in a version; null where the version is not there. */
export async function findPublishedCourse(work: Work, versionId: string): Promise<CourseDocument | null> {
  return findCourseDocumentOf(work.db, versionId)
}

/** The documents readers of a course get today; none where it was never published. */
export async function listCurrentDocuments(work: Work, courseId: string): Promise<CompiledDocument[]> {
  const current = (await listCurrentVersions(work.db)).find(({ id }) => id === courseId)
  return current?.currentVersionId ? listDocumentsOfVersion(work.db, current.currentVersionId) : []
}
