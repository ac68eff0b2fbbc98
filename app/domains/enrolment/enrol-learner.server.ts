import type { CourseLibrary } from '~/domains/course/course-library.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { recordAudit } from '~/platform/audit/audit.server.ts'
import { dayOf } from '~/platform/clock/day.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import { decideEnrolment } from './enrolment.ts'
import { insertEnrolment, listEnrolmentsOf } from './enrolment-store.server.ts'
import { takeLearnerLock } from './learner-lock.server.ts'

/** Enrols the actor in a course; its deadline counts from today. A second click finds her enrolled and changes nothing. */
export async function enrolLearner(
  work: Work,
  library: CourseLibrary,
  enrol: { actor: Actor; courseId: string },
): Promise<Result<'enrolled', 'unknown-course' | 'already-enrolled' | 'already-completed'>> {
  const { personId, organisationId, membershipId } = enrol.actor
  const course = await library.findCourse(enrol.courseId)
  if (!course) return refuse('unknown-course')
  return inTransaction(work.db, async (db) => {
    await takeLearnerLock(db, enrol.actor)
    const earlier = await listEnrolmentsOf(db, { organisationId, personId }, enrol.courseId)
    const decided = decideEnrolment(earlier, dayOf(work.now), course.course.body.deadlineDays)
    if (!decided.ok) return decided
    const id = work.newId()
    await insertEnrolment(db, {
      ...{ id, organisationId, membershipId, personId, courseId: enrol.courseId },
      ...{ state: 'ENROLLED', enrolledAt: work.now, dueOn: decided.value.dueOn },
      ...{ completedAt: null, completedVersionId: null, withdrawnAt: null, lastActiveAt: null },
    })
    await recordAudit(within(work, db), {
      ...{ organisationId, actorPersonId: personId },
      ...{ action: 'enrolled', subjectKind: 'enrolment', subjectId: id },
    })
    return allow('enrolled')
  })
}
