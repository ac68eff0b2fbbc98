import type { Waiver } from '~/domains/assignment/assignment.ts'
import { listWaivers } from '~/domains/assignment/waive-course.server.ts'
import { type Standing, standingOn } from '~/domains/enrolment/enrolment.ts'
import { listEnrolments } from '~/domains/enrolment/list-enrolments.server.ts'
import { type Carried, listCarried } from '~/domains/enrolment/list-organisation-enrolments.server.ts'
import { wantsReminders } from '~/domains/identity/reminder-wish.server.ts'
import { type Actor, isHeldOn } from '~/domains/organisation/actor.ts'
import { isElsewhere } from '~/domains/organisation/list-members.server.ts'
import { listReminders } from '~/domains/reminder/mend-reminder-text.server.ts'
import { recordAudit } from '~/platform/audit/audit.server.ts'
import { dayOf } from '~/platform/clock/day.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import { type Employment, findEmployment } from './list-follow-up.server.ts'

export type PersonPage = {
  employee: Employment
  /** Does she hold this job today? */
  isHere: boolean
  /** What she completed in a job elsewhere that hers took over from: the course and the day, not where. */
  carried: Carried[]
  /** What she need not take. */
  waivers: Waiver[]
  /** Every reminder about her that was sent, the newest first. */
  reminders: Awaited<ReturnType<typeof listReminders>>
  wantsReminders: boolean
  /** Status and dates. Never answers, choices, scores or notes: they are not even read. */
  enrolments: {
    id: string
    courseId: string
    standing: Standing
    enrolledAt: Date
    dueOn: string
    lastActiveAt: Date | null
    completedAt: Date | null
    withdrawnAt: Date | null
  }[]
}

/**
 * One employee of the actor's own organisation. Anybody else's does not exist for her, and asking for one is written in
 * the audit.
 */
export async function openPerson(
  work: Work,
  actor: Actor,
  membershipId: string,
): Promise<Result<PersonPage, 'unknown-person'>> {
  const employee = await findEmployment(work, actor, membershipId)
  if (!employee) {
    if (await isElsewhere(work, actor, membershipId)) {
      await recordAudit(work, {
        ...{ organisationId: actor.organisationId, actorPersonId: actor.personId },
        ...{ action: 'asked-for-another-organisation', subjectKind: 'membership', subjectId: membershipId },
      })
    }
    return refuse('unknown-person')
  }
  const today = dayOf(work.now)
  const own = await listEnrolments(work, actor, { personId: employee.personId })
  const [carried, waivers, reminders, isReminded] = await Promise.all([
    listCarried(work, actor.organisationId, employee.personId),
    listWaivers(work, actor, employee.personId),
    listReminders(work, actor, employee.personId),
    wantsReminders(work, employee.personId),
  ])
  return allow({
    isHere: isHeldOn(employee, today),
    ...{ employee, carried, waivers, reminders, wantsReminders: isReminded },
    enrolments: own.map((enrolment) => {
      const { id, courseId, enrolledAt, dueOn, lastActiveAt, completedAt, withdrawnAt } = enrolment
      const standing = standingOn(enrolment, today)
      return { id, courseId, standing, enrolledAt, dueOn, lastActiveAt, completedAt, withdrawnAt }
    }),
  })
}
