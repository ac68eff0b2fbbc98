import { inTransaction, takeLock } from '~/platform/db/database.server.ts'
import { fingerprint } from '~/platform/ids/ids.server.ts'
import type { Work } from '~/platform/work.server.ts'
import { findNewestVersion, insertCurrentVersion, saveDocuments } from './course-store.server.ts'
import type { PublishableCourse } from './document.ts'

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
    await takeLock(db, 'publish-courses')
    const published: { courseId: string; number: number }[] = []
    for (const { courseId, documents } of courses) {
      const hashes = documents.map(({ hash }) => hash)
      const contentHash = fingerprint(hashes.join('\n'))
      const newest = await findNewestVersion(db, courseId)
      if (newest?.contentHash === contentHash) continue
      const number = (newest?.number ?? 0) + 1
      await saveDocuments(db, documents, work.now)
      await insertCurrentVersion(db, { id: work.newId(), courseId, number, contentHash, publishedAt: work.now }, hashes)
      published.push({ courseId, number })
    }
    return published
  })
}
