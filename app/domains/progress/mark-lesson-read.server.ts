import type { CourseLibrary } from '~/domains/course/course-library.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import { findLesson, type LearningRefusal, learn } from './learn.server.ts'
import { insertRead } from './progress-store.server.ts'

/** Marks a lesson as read; a second time changes nothing. */
export async function markLessonRead(
  work: Work,
  library: CourseLibrary,
  mark: { actor: Actor; courseId: string; lessonSlug: string },
): Promise<Result<{ completed: string[] }, LearningRefusal>> {
  return learn(work, library, mark, async (inside, enrolment, course) => {
    const lesson = findLesson(course, mark.lessonSlug)
    if (!lesson) return refuse('unknown-lesson')
    await library.pinDocument(lesson.hash)
    await insertRead(inside.db, {
      ...{ organisationId: enrolment.organisationId, enrolmentId: enrolment.id },
      ...{ lessonId: lesson.body.id, documentHash: lesson.hash, readAt: inside.now },
    })
    return allow(undefined)
  })
}
