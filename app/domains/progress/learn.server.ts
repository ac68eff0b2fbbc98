import type { CourseLibrary, CurrentCourse, Known } from '~/domains/course/course-library.ts'
import type { LessonDocument } from '~/domains/course/document.ts'
import { type Enrolment, isOpenToLearner } from '~/domains/enrolment/enrolment.ts'
import { takeLearnerLock } from '~/domains/enrolment/learner-lock.server.ts'
import { findOwnEnrolment } from '~/domains/enrolment/list-enrolments.server.ts'
import { recordActivity } from '~/domains/enrolment/record-activity.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import { settleCompletion } from './settle-completion.server.ts'

export type LearningRefusal = 'unknown-course' | 'not-enrolled' | 'unknown-lesson'

/**
 * Runs one act of learning in the actor's own enrolment: in one transaction, one at a time for each learner, remembered
 * as activity, and followed by a look whether that completed the course.
 */
export async function learn<Refusal extends string>(
  work: Work,
  library: CourseLibrary,
  whose: { actor: Actor; courseId: string },
  act: (inside: Work, enrolment: Enrolment, course: CurrentCourse) => Promise<Result<unknown, Refusal>>,
): Promise<Result<{ completed: string[] }, Refusal | 'unknown-course' | 'not-enrolled'>> {
  const courses = await library.listCourses()
  const course = courses.find(({ course }) => course.body.id === whose.courseId)
  if (!course) return refuse('unknown-course')
  return inTransaction(work.db, async (db) => {
    const inside = within(work, db)
    await takeLearnerLock(db, whose.actor)
    const enrolment = await findOwnEnrolment(inside, whose.actor, whose.courseId)
    if (!enrolment || !isOpenToLearner(enrolment)) return refuse('not-enrolled')
    const done = await act(inside, enrolment, course)
    if (!done.ok) return done
    await recordActivity(inside, enrolment)
    return allow({ completed: await settleCompletion(inside, courses, [enrolment]) })
  })
}

export function findLesson(course: CurrentCourse, slug: string): Known<LessonDocument> | null {
  return course.lessons.find(({ body }) => body.slug === slug) ?? null
}
