import type { CourseLibrary } from '~/domains/course/course-library.ts'
import { daysLeft, isGone, type Standing, standingOn } from '~/domains/enrolment/enrolment.ts'
import { listOwnEnrolments } from '~/domains/enrolment/list-enrolments.server.ts'
import { listCarried } from '~/domains/enrolment/list-organisation-enrolments.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { type Day, dayOf } from '~/platform/clock/day.ts'
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

/** A course completed in an earlier job elsewhere, which counts in this one. */
export type CarriedCourse = { id: string; title: string; completedOn: Day }

/** What followed the actor from an earlier job elsewhere, and she has not begun anew here (decision 0015). */
export async function listCarriedCourses(work: Work, library: CourseLibrary, actor: Actor): Promise<CarriedCourse[]> {
  const [carried, own] = await Promise.all([
    listCarried(work, actor.organisationId, actor.personId),
    listOwnEnrolments(work, actor),
  ])
  const isBegunAnew = (id: string) => own.some((enrolment) => enrolment.courseId === id && !isGone(enrolment))
  const courses: CarriedCourse[] = []
  for (const { courseId: id, completedOn } of carried.filter(({ courseId }) => !isBegunAnew(courseId))) {
    const course = await library.findCourse(id)
    if (course) courses.push({ id, title: course.course.body.title, completedOn })
  }
  return courses
}

const order: Standing[] = ['late', 'under-way', 'not-started', 'applied', 'expired', 'done', 'rejected', 'withdrawn']
const pressing = ({ standing }: OwnCourse) => order.indexOf(standing)
const recency = ({ lastActiveAt }: OwnCourse) => lastActiveAt?.getTime() ?? 0
