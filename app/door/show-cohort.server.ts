import { cohortUrls } from '~/cohort-urls.ts'
import { nextSession } from '~/domains/cohort/cohort.ts'
import { findOwnCalendarToken } from '~/domains/cohort/cohort-calendar.server.ts'
import { findStatusBefore } from '~/domains/cohort/home-assignment.server.ts'
import { openAsInsider, openCohort } from '~/domains/cohort/open-cohort.server.ts'
import { sectorOf } from '~/domains/organisation/organisation.ts'
import { valueOr404 } from './answer.server.ts'
import type { CohortContext } from './cohort-context.server.ts'

/** What the page of a cohort gets for the person who looks. */
export async function showCohort(work: CohortContext & { cohortId: string }) {
  const { actor, cohortId, now, library } = work
  const page = valueOr404(await openCohort(work, actor, cohortId))
  const course = await library.findCourse(page.cohort.courseId)
  const inside = page.members ? await openAsInsider(work, actor, cohortId) : null
  const next = nextSession(page.sessions, now)
  const token = await findOwnCalendarToken(work, actor, cohortId)
  return {
    ...{ page, now, ownSector: sectorOf(actor.jobFunction) },
    courseTitle: course?.course.body.title ?? page.cohort.courseId,
    status: inside?.ok ? await findStatusBefore(work, inside.value, next) : null,
    calendarAddress: token && `${work.env.publicUrl}${cohortUrls.subscription(token)}`,
  }
}

/** The courses a cohort can be of, in Danish order. */
export async function listCourseChoices({ library }: Pick<CohortContext, 'library'>) {
  return (await library.listCourses()).map(({ course }) => ({ id: course.body.id, title: course.body.title }))
}
