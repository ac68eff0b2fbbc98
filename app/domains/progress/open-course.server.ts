import type { CourseLibrary } from '~/domains/course/course-library.ts'
import { trackMinutes } from '~/domains/course/course-track.ts'
import type { CourseDocument } from '~/domains/course/document.ts'
import { daysLeft, type Enrolment, isGone, type Standing, standingOn } from '~/domains/enrolment/enrolment.ts'
import { findOwnEnrolment } from '~/domains/enrolment/list-enrolments.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { dayOf } from '~/platform/clock/day.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import { getProgress, untouchedProgress } from './own-progress.server.ts'
import type { Progress } from './progress.ts'

export type CoursePage = {
  hash: string
  course: CourseDocument
  tools: { id: string; title: string }[]
  pretest: { title: string; questions: number } | null
  /** Minutes of the general practitioner's track; null where no passage is marked for it. */
  trackMinutes: number | null
  /** The whole course, for somebody who has done nothing of it. */
  minutes: number
  progress: Progress
  /** The actor's own, where she is or was enrolled. */
  enrolment: { standing: Standing; dueOn: Enrolment['dueOn']; daysLeft: number; completedAt: Date | null } | null
}

/** A course's own page: what it asks and gives, and where the asker stands in it. Open to everybody. */
export async function openCourse(
  work: Work,
  library: CourseLibrary,
  asked: { actor: Actor | null; courseId: string },
): Promise<Result<CoursePage, 'unknown-course'>> {
  const course = await library.findCourse(asked.courseId)
  if (!course) return refuse('unknown-course')
  const found = asked.actor ? await findOwnEnrolment(work, asked.actor, asked.courseId) : null
  const enrolment = found && isGone(found) ? null : found
  const today = dayOf(work.now)
  return allow({
    hash: course.course.hash,
    course: course.course.body,
    tools: course.tools.map(({ body }) => ({ id: body.id, title: body.title })),
    pretest: course.pretest && {
      title: course.pretest.body.title,
      questions: Object.keys(course.pretest.body.lessonIds).length,
    },
    trackMinutes: trackMinutes(course),
    minutes: untouchedProgress(course).minutesLeft,
    progress: enrolment ? await getProgress(work, course, enrolment) : untouchedProgress(course),
    enrolment: enrolment && {
      ...{ standing: standingOn(enrolment, today), dueOn: enrolment.dueOn, daysLeft: daysLeft(enrolment, today) },
      completedAt: enrolment.completedAt,
    },
  })
}
