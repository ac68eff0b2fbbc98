import { type Addressee, listAddressees } from '~/domains/identity/list-addressees.server.ts'
import { type Actor, can } from '~/domains/organisation/actor.ts'
import { nearestLeader } from '~/domains/organisation/job.ts'
import { getUnitTree, listJobs } from '~/domains/organisation/list-jobs.server.ts'
import { recordAudit } from '~/platform/audit/audit.server.ts'
import { addDays, dayOf } from '~/platform/clock/day.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { type Mail, queueMail } from '~/platform/mail/mail.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import { decideAnswer, type Enrolment } from './enrolment.ts'
import { findEnrolment, saveApplication } from './enrolment-store.server.ts'

export type Answer = 'approve' | 'reject'

/**
 * Approves or rejects an application: its applicant's nearest leader does, or the coordinator. From an approval on the
 * deadline counts as from an enrolment. The applicant gets a mail. Anybody else's application does not exist for the actor.
 * @param deadlineDays of the course
 */
export async function answerApplication(
  work: Work,
  answer: {
    actor: Actor
    enrolmentId: string
    answer: Answer
    deadlineDays: (courseId: string) => number
    writeMail: (applicant: Addressee, courseId: string, answer: Answer) => Omit<Mail, 'recipient' | 'organisationId'>
  },
): Promise<Result<'answered', 'unknown-application' | 'not-applied'>> {
  const { organisationId, personId: decidedById } = answer.actor
  const key = { organisationId, id: answer.enrolmentId }
  const enrolment = await findEnrolment(work.db, key)
  if (!enrolment || !(await mayAnswer(work, answer.actor, enrolment))) return refuse('unknown-application')
  const decided = decideAnswer(enrolment)
  if (!decided.ok) return decided
  return inTransaction(work.db, async (db) => {
    const inside = within(work, db)
    const by = { decidedById, decidedAt: work.now }
    const dueOn = addDays(dayOf(work.now), answer.deadlineDays(enrolment.courseId))
    const isSaved = await saveApplication(
      db,
      key,
      answer.answer === 'approve'
        ? { state: 'ENROLLED', enrolledAt: work.now, dueOn, ...by }
        : { state: 'REJECTED', ...by },
    )
    if (!isSaved) return refuse('not-applied')
    await recordAudit(inside, {
      ...{ organisationId, actorPersonId: decidedById },
      ...{ action: answer.answer === 'approve' ? 'approved' : 'rejected', subjectKind: 'enrolment', subjectId: key.id },
    })
    const applicant = (await listAddressees(inside, [enrolment.personId])).get(enrolment.personId)
    if (applicant) {
      const mail = answer.writeMail(applicant, enrolment.courseId, answer.answer)
      await queueMail(inside, { ...mail, organisationId, recipient: applicant.email })
    }
    return allow('answered')
  })
}

async function mayAnswer(work: Work, actor: Actor, { membershipId, personId }: Enrolment): Promise<boolean> {
  if (personId === actor.personId) return false
  if (can(actor, 'assign')) return true
  const { organisationId } = actor
  const [jobs, units] = await Promise.all([listJobs(work, organisationId), getUnitTree(work, organisationId)])
  const job = jobs.find((each) => each.membershipId === membershipId)
  return job !== undefined && nearestLeader(job, jobs, units, dayOf(work.now))?.personId === actor.personId
}
