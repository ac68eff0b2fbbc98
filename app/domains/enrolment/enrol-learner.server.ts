import type { CourseLibrary } from '~/domains/course/course-library.ts'
import { type Addressee, listAddressees } from '~/domains/identity/list-addressees.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { nearestLeader } from '~/domains/organisation/job.ts'
import { getUnitTree, listJobs } from '~/domains/organisation/list-jobs.server.ts'
import { asksLeaders } from '~/domains/organisation/list-members.server.ts'
import { recordAudit } from '~/platform/audit/audit.server.ts'
import { dayOf } from '~/platform/clock/day.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { type Mail, queueMail } from '~/platform/mail/mail.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import { decideEnrolment } from './enrolment.ts'
import { insertEnrolment, listEnrolmentsOf } from './enrolment-store.server.ts'
import { takeLearnerLock } from './learner-lock.server.ts'

/**
 * Enrols the actor in a course; its deadline counts from today. A second click finds her enrolled and changes nothing. Where
 * the organisation asks its leaders, and somebody leads her, she applies instead, and her leader gets a mail.
 */
export async function enrolLearner(
  work: Work,
  library: CourseLibrary,
  enrol: {
    actor: Actor
    courseId: string
    /** Puts the application into words for the leader; without it she finds it on her page. */
    writeMail?: (
      leader: Addressee,
      applicant: Addressee,
      courseTitle: string,
    ) => Omit<Mail, 'recipient' | 'organisationId'>
  },
): Promise<
  Result<'enrolled' | 'applied', 'unknown-course' | 'already-enrolled' | 'already-applied' | 'already-completed'>
> {
  const { personId, organisationId, membershipId } = enrol.actor
  const course = await library.findCourse(enrol.courseId)
  if (!course) return refuse('unknown-course')
  const leaderId = await leaderToAsk(work, enrol.actor)
  return inTransaction(work.db, async (db) => {
    const inside = within(work, db)
    await takeLearnerLock(db, enrol.actor)
    const earlier = await listEnrolmentsOf(db, { organisationId, personId }, enrol.courseId)
    const decided = decideEnrolment(earlier, dayOf(work.now), course.course.body.deadlineDays)
    if (!decided.ok) return decided
    const id = work.newId()
    await insertEnrolment(db, {
      ...{ id, organisationId, membershipId, personId, courseId: enrol.courseId },
      ...{ state: leaderId ? 'APPLIED' : 'ENROLLED', origin: 'SELF', ruleId: null, enrolledAt: work.now },
      ...{ dueOn: decided.value.dueOn, completedAt: null, completedVersionId: null, validTo: null },
      ...{ withdrawnAt: null, decidedById: null, decidedAt: null, lastActiveAt: null },
    })
    await recordAudit(inside, {
      ...{ organisationId, actorPersonId: personId },
      ...{ action: leaderId ? 'applied' : 'enrolled', subjectKind: 'enrolment', subjectId: id },
    })
    if (!leaderId) return allow('enrolled')
    const people = await listAddressees(inside, [leaderId, personId])
    const [leader, applicant] = [people.get(leaderId), people.get(personId)]
    if (leader && applicant && enrol.writeMail) {
      const mail = enrol.writeMail(leader, applicant, course.course.body.title)
      await queueMail(inside, { ...mail, organisationId, recipient: leader.email })
    }
    return allow('applied')
  })
}

/** Whoever approves what the actor enrols in; null where nobody has to. */
async function leaderToAsk(work: Work, { organisationId, membershipId }: Actor): Promise<string | null> {
  if (!(await asksLeaders(work, organisationId))) return null
  const [jobs, units] = await Promise.all([listJobs(work, organisationId), getUnitTree(work, organisationId)])
  const job = jobs.find((each) => each.membershipId === membershipId)
  return (job && nearestLeader(job, jobs, units, dayOf(work.now))?.personId) ?? null
}
