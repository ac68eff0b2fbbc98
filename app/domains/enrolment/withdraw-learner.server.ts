import type { Actor } from '~/domains/organisation/actor.ts'
import { recordAudit } from '~/platform/audit/audit.server.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import { decideWithdrawal } from './enrolment.ts'
import { listEnrolmentsOf, saveApplication, saveOpenEnrolment } from './enrolment-store.server.ts'
import { takeLearnerLock } from './learner-lock.server.ts'

/** Takes the actor off a course. What she did in it is kept with the old enrolment and does not count in a new one. */
export async function withdrawLearner(
  work: Work,
  withdraw: { actor: Actor; courseId: string },
): Promise<Result<'withdrawn', 'not-enrolled' | 'already-completed'>> {
  const { personId, organisationId } = withdraw.actor
  return inTransaction(work.db, async (db) => {
    await takeLearnerLock(db, withdraw.actor)
    const [newest] = await listEnrolmentsOf(db, { organisationId, personId }, withdraw.courseId)
    const decided = decideWithdrawal(newest ?? null)
    if (!decided.ok || !newest) return decided.ok ? refuse('not-enrolled') : decided
    const key = { organisationId, id: newest.id }
    const left = { state: 'WITHDRAWN' as const, withdrawnAt: work.now }
    const isSaved =
      newest.state === 'APPLIED' ? await saveApplication(db, key, left) : await saveOpenEnrolment(db, key, left)
    if (!isSaved) return refuse('not-enrolled')
    await recordAudit(within(work, db), {
      ...{ organisationId, actorPersonId: personId },
      ...{ action: 'withdrew', subjectKind: 'enrolment', subjectId: newest.id },
    })
    return allow('withdrawn')
  })
}
