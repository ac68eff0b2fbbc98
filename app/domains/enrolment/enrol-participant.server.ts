import { dayOf } from '~/platform/clock/day.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { type Work, within } from '~/platform/work.server.ts'
import { changeEnrolments } from './change-enrolments.server.ts'
import { decideEnrolment } from './enrolment.ts'
import { listEnrolmentsOf } from './enrolment-store.server.ts'
import { takeLearnerLock } from './learner-lock.server.ts'

/**
 * Enrols somebody who got a seat in a cohort of the course; her seat was approved, so no leader is asked. Who has the course
 * already, or has done it, keeps it as it is.
 */
export async function enrolParticipant(
  work: Work,
  participant: { organisationId: string; personId: string; membershipId: string },
  course: { id: string; deadlineDays: number },
): Promise<void> {
  const { organisationId, personId, membershipId } = participant
  await inTransaction(work.db, async (db) => {
    await takeLearnerLock(db, participant)
    const earlier = await listEnrolmentsOf(db, { organisationId, personId }, course.id)
    const decided = decideEnrolment(earlier, dayOf(work.now), course.deadlineDays)
    if (!decided.ok) return
    await changeEnrolments(within(work, db), { organisationId, actorPersonId: null }, [
      {
        ...{ kind: 'enrol', personId, membershipId, courseId: course.id, dueOn: decided.value.dueOn },
        ...{ origin: 'COHORT', ruleId: null },
      },
    ])
  })
}
