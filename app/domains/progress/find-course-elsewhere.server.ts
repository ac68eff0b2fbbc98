import { isGone } from '~/domains/enrolment/enrolment.ts'
import { findOwnEnrolment } from '~/domains/enrolment/list-enrolments.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { listOwnJobs, type OwnJob } from '~/domains/organisation/list-own-jobs.server.ts'
import type { Work } from '~/platform/work.server.ts'

/**
 * The actor's other job in which she is on a course: a link in a mail from one workplace may be opened while she is signed in to
 * the other. About herself alone; null where there is none.
 */
export async function findCourseElsewhere(work: Work, actor: Actor, courseId: string): Promise<OwnJob | null> {
  const jobs = await listOwnJobs(work, actor.personId)
  for (const job of jobs.filter(({ organisationId }) => organisationId !== actor.organisationId)) {
    const enrolment = await findOwnEnrolment(work, { ...actor, ...job }, courseId)
    if (enrolment && !isGone(enrolment)) return job
  }
  return null
}
