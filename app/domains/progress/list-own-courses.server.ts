import type { CourseLibrary } from '~/domains/course/course-library.ts'
import { daysLeft, isGone, type Standing, standingOn } from '~/domains/enrolment/enrolment.ts'
import { listOwnEnrolments } from '~/domains/enrolment/list-enrolments.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { dayOf } from '~/platform/clock/day.ts'
import type { Work } from '~/platform/work.server.ts'
import { getProgress } from './own-progress.server.ts'
import type { Progress } from './progress.ts'

export type OwnCourse = {
  id: string
  title: string
  standing: Standing
  dueOn: string
  daysLeft: number
  completedAt: Date | null
  lastActiveAt: Date | null
  progress: Progress
}

/** The actor's courses, the most pressing first: late, then under way by the last time she was there, then the rest. */
export async function listOwnCourses(work: Work, library: CourseLibrary, actor: Actor): Promise<OwnCourse[]> {
  const today = dayOf(work.now)
  const own: OwnCourse[] = []
  for (const enrolment of await listOwnEnrolments(work, actor)) {
    const isRepeated = own.some(({ id }) => id === enrolment.courseId)
    const course = isGone(enrolment) || isRepeated ? null : await library.findCourse(enrolment.courseId)
    if (!course) continue
    const { dueOn, completedAt, lastActiveAt } = enrolment
    own.push({
      ...{ id: enrolment.courseId, title: course.course.body.title, dueOn, completedAt, lastActiveAt },
      ...{ standing: standingOn(enrolment, today), daysLeft: daysLeft(enrolment, today) },
      progress: await getProgress(work, course, enrolment),
    })
  }
  return own.sort((one, other) => pressing(one) - pressing(other) || recency(other) - recency(one))
}

const order: Standing[] = ['late', 'under-way', 'not-started', 'applied', 'done', 'rejected', 'withdrawn']
const pressing = ({ standing }: OwnCourse) => order.indexOf(standing)
const recency = ({ lastActiveAt }: OwnCourse) => lastActiveAt?.getTime() ?? 0
