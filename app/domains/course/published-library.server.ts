import type { Database } from '~/platform/db/database.server.ts'
import { assembleCourse, type CourseLibrary, type CurrentCourse } from './course-library.ts'
import {
  findStoredDocument,
  findStoredImage,
  listCurrentVersions,
  listDocumentsOfVersion,
} from './course-store.server.ts'
import type { CompiledDocument } from './document.ts'

const mostDocumentsKept = 2000

/**
 * The library that readers use: published versions. Versions and documents never change, so they are kept in memory; which
 * version is current is asked of the database each time, so that a publish shows at once in every instance.
 */
export function openPublishedLibrary(db: Database): CourseLibrary {
  const versions = new Map<string, CurrentCourse>()
  const documents = new Map<string, CompiledDocument>()
  const keep = (document: CompiledDocument) => {
    if (documents.size >= mostDocumentsKept) documents.clear()
    documents.set(document.hash, document)
  }

  async function listCourses(): Promise<CurrentCourse[]> {
    const current: CurrentCourse[] = []
    const kept = new Set<string>()
    for (const { currentVersionId } of await listCurrentVersions(db)) {
      if (!currentVersionId) continue
      kept.add(currentVersionId)
      const course = versions.get(currentVersionId) ?? (await loadVersion(currentVersionId))
      if (course) current.push(course)
    }
    for (const versionId of versions.keys()) if (!kept.has(versionId)) versions.delete(versionId)
    return current.sort((one, other) => one.course.body.title.localeCompare(other.course.body.title, 'da'))
  }

  async function loadVersion(versionId: string): Promise<CurrentCourse | null> {
    const loaded = await listDocumentsOfVersion(db, versionId)
    for (const document of loaded) keep(document)
    const course = assembleCourse(versionId, loaded)
    if (course) versions.set(versionId, course)
    return course
  }

  return {
    listCourses,
    findCourse: async (courseId) => (await listCourses()).find(({ course }) => course.body.id === courseId) ?? null,
    findDocument: async (hash) => {
      const known = documents.get(hash) ?? (await findStoredDocument(db, hash))
      if (known) keep(known)
      return known
    },
    findImage: (hash) => findStoredImage(db, hash),
    // Published documents are stored already.
    pinDocument: async () => {},
  }
}
