import { changeEnrolments, type EnrolmentChange } from '~/domains/enrolment/change-enrolments.server.ts'
import { takePeopleLock } from '~/domains/organisation/people-lock.server.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { type Work, within } from '~/platform/work.server.ts'
import { type AssignmentStep, planAssignments } from './assignment.ts'
import { getSituation } from './get-situation.server.ts'

/**
 * Does what the rules of an organisation ask for today. Waits for an import under way, and an import waits for it; done twice
 * it changes nothing the second time.
 * @param ownDeadlines days to the deadline of each course, from `listDeadlines`
 * @returns how many enrolments were made, taken off, and taken up again
 */
export async function runRules(
  work: Work,
  ownDeadlines: ReadonlyMap<string, number>,
  organisationId: string,
): Promise<Record<AssignmentStep['kind'], number>> {
  return inTransaction(work.db, async (db) => {
    const inside = within(work, db)
    await takePeopleLock(db, organisationId)
    const steps = planAssignments(await getSituation(inside, ownDeadlines, organisationId))
    const done = await changeEnrolments(inside, { organisationId, actorPersonId: null }, steps.map(toChange))
    const count = (kind: AssignmentStep['kind']) => done.filter((each) => each.kind === kind).length
    return { enrol: count('enrol'), withdraw: count('withdraw'), resume: count('resume') }
  })
}

function toChange(step: AssignmentStep): EnrolmentChange {
  return step.kind === 'enrol' ? { ...step, origin: 'RULE' } : step
}
