import { inTransaction, takeLock } from '~/platform/db/database.server.ts'
import { fingerprint } from '~/platform/ids/ids.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import {
  findNewestVersion,
  insertCurrentVersion,
  listNewestNumbers,
  saveDocuments,
  saveImages,
} from './course-store.server.ts'
import type { PublishableCourse } from './document.ts'

/** Held by whatever changes what readers get, so that two instances go one after the other. */
export const publishLock = 'publish-courses'

/**
 * Makes one new version of each course that says something new; all of them, or none.
 * A course that says what its newest version says is left alone. Two at once go one after the other.
 * @returns the courses that got a version
 */
export async function publishCourses(
  work: Work,
  courses: PublishableCourse[],
): Promise<{ courseId: string; number: number }[]> {
  return inTransaction(work.db, async (db) => {
    await takeLock(db, publishLock)
    const published: { courseId: string; number: number }[] = []
    for (const { courseId, documents, images } of courses) {
      const hashes = documents.map(({ hash }) => hash)
      const contentHash = fingerprint(hashes.join('\n'))
      const newest = await findNewestVersion(db, courseId)
      if (newest?.contentHash === contentHash) continue
      const number = (newest?.number ?? 0) + 1
      await saveDocuments(db, documents, work.now)
      await saveImages(db, images, work.now)
      await insertCurrentVersion(db, { id: work.newId(), courseId, number, contentHash, publishedAt: work.now }, hashes)
      published.push({ courseId, number })
    }
    return published
  })
}

/** How far every course has come, read before one compiles what one is about to publish. */
export const seeVersions = (work: Work): Promise<Map<string, number>> => listNewestNumbers(work.db)

/**
 * Publishes over what one has seen: where somebody else published one of these courses meanwhile, nothing is published,
 * so that nobody's newer text is replaced unread.
 */
export async function publishOver(
  work: Work,
  courses: PublishableCourse[],
  seen: Map<string, number>,
): Promise<Result<{ courseId: string; number: number }[], 'published-meanwhile'>> {
  return inTransaction(work.db, async (db) => {
    await takeLock(db, publishLock)
    const newest = await listNewestNumbers(db)
    const isSeen = courses.every(({ courseId }) => (newest.get(courseId) ?? 0) === (seen.get(courseId) ?? 0))
    return isSeen ? allow(await publishCourses(within(work, db), courses)) : refuse('published-meanwhile')
  })
}
