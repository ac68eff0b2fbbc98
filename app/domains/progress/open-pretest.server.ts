import type { CourseLibrary } from '~/domains/course/course-library.ts'
import type { PretestDocument } from '~/domains/course/document.ts'
import { isOpenToLearner } from '~/domains/enrolment/enrolment.ts'
import { findOwnEnrolment } from '~/domains/enrolment/list-enrolments.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import { type Answers, listFeedback } from './open-lesson.server.ts'
import { listMarks, progressWith } from './own-progress.server.ts'
import type { Progress } from './progress.ts'

export type PretestPage = {
  course: { id: string; title: string }
  pretest: { hash: string; body: PretestDocument }
  answers: Answers
  progress: Progress
}

/** A course's pre-test with what its reader has answered, and what that lets her skip. Only for those enrolled. */
export async function openPretest(
  work: Work,
  library: CourseLibrary,
  asked: { actor: Actor; courseId: string },
): Promise<Result<PretestPage, 'unknown-course' | 'not-enrolled'>> {
  const course = await library.findCourse(asked.courseId)
  if (!course?.pretest) return refuse('unknown-course')
  const enrolment = await findOwnEnrolment(work, asked.actor, asked.courseId)
  if (!enrolment || !isOpenToLearner(enrolment)) return refuse('not-enrolled')
  const { id, title } = course.course.body
  const marks = await listMarks(work, enrolment)
  return allow({
    course: { id, title },
    pretest: course.pretest,
    answers: (await listFeedback(work, library, enrolment, course.pretest.hash)).feedback,
    progress: await progressWith(work, course, enrolment, marks),
  })
}
