import type { Database } from '~/platform/db/database.server.ts'
import { assembleCourse, type CourseLibrary } from './course-library.ts'
import { findNewestVersion, findStoredDocument, findStoredImage, saveDocuments } from './course-store.server.ts'
import type { CompiledDocument, CourseImage, PublishableCourse } from './document.ts'

/** The library of development: what the course owner has in her files, as it compiled last. Nothing becomes a version. */
export type WorkingCopyLibrary = CourseLibrary & { replace(courses: PublishableCourse[]): void }

export function openWorkingCopyLibrary(db: Database): WorkingCopyLibrary {
  let courses: PublishableCourse[] = []
  // Kept for as long as the process lives: a reader may still stand in an earlier text.
  const documents = new Map<string, CompiledDocument>()
  const images = new Map<string, CourseImage>()

  async function listCourses() {
    const current = await Promise.all(
      courses.map(async ({ courseId, documents: parts }) =>
        assembleCourse((await findNewestVersion(db, courseId))?.id ?? null, parts),
      ),
    )
    return current
      .filter((course) => course !== null)
      .sort((one, other) => one.course.body.title.localeCompare(other.course.body.title, 'da'))
  }

  return {
    replace(compiled) {
      courses = compiled
      for (const course of compiled) {
        for (const document of course.documents) documents.set(document.hash, document)
        for (const image of course.images) images.set(image.hash, image)
      }
    },
    listCourses,
    findCourse: async (courseId) => (await listCourses()).find(({ course }) => course.body.id === courseId) ?? null,
    findDocument: async (hash) => documents.get(hash) ?? findStoredDocument(db, hash),
    findImage: async (hash) => images.get(hash) ?? findStoredImage(db, hash),
    pinDocument: async (hash) => {
      const document = documents.get(hash)
      if (document) await saveDocuments(db, [document], new Date())
    },
  }
}
