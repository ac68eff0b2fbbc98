import { changeEnrolments } from '~/domains/enrolment/change-enrolments.server.ts'
import { listEnrolments } from '~/domains/enrolment/list-enrolments.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { listMembers } from '~/domains/organisation/list-members.server.ts'
import { takePeopleLock } from '~/domains/organisation/people-lock.server.ts'
import { recordAudit } from '~/platform/audit/audit.server.ts'
import type { Day } from '~/platform/clock/day.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import type { Waiver } from './assignment.ts'
import { insertWaiver, listWaivers as listStoredWaivers, saveWaiverLifted } from './assignment-store.server.ts'

/** A reason others can understand later: 5 to 300 characters. Never about health or family; the form says so. */
export function readReason(text: string): Result<string, 'no-reason' | 'long-reason'> {
  const reason = text.replace(/\s+/g, ' ').trim()
  if (reason.length > 300) return refuse('long-reason')
  return reason.length >= 5 ? allow(reason) : refuse('no-reason')
}

/** Frees one of the actor's people from a course, with a reason, for good or until a day. What was open in it is taken off. */
export async function waiveCourse(
  work: Work,
  actor: Actor,
  waive: { personId: string; courseId: string; reason: string; validTo: Day | null },
): Promise<Result<'waived', 'unknown-person' | 'already-waived' | 'already-completed'>> {
  const { organisationId } = actor
  return inTransaction(work.db, async (db) => {
    const inside = within(work, db)
    await takePeopleLock(db, organisationId)
    const { personId } = waive
    if ((await listMembers(inside, actor, { personId })).length === 0) return refuse('unknown-person')
    const held = await listStoredWaivers(db, organisationId, personId)
    if (held.some(({ courseId }) => courseId === waive.courseId)) return refuse('already-waived')
    const own = (await listEnrolments(inside, actor, { personId })).filter(
      ({ courseId }) => courseId === waive.courseId,
    )
    if (own.some(({ state }) => state === 'COMPLETED')) return refuse('already-completed')
    const id = work.newId()
    await insertWaiver(db, { id, organisationId, ...waive, grantedById: actor.personId, grantedAt: work.now })
    const open = own.filter(({ state }) => state === 'ENROLLED')
    await changeEnrolments(
      inside,
      { organisationId, actorPersonId: actor.personId },
      open.map(({ id: enrolmentId }) => ({ kind: 'withdraw', enrolmentId })),
    )
    await recordAudit(inside, {
      ...{ organisationId, actorPersonId: actor.personId, action: 'waived-course' },
      ...{ subjectKind: 'waiver', subjectId: id },
    })
    return allow('waived')
  })
}

/** Takes a waiver back; the rules ask for the course again from the next time they run. */
export async function liftWaiver(
  work: Work,
  actor: Actor,
  waiverId: string,
): Promise<Result<'lifted', 'unknown-waiver'>> {
  const { organisationId, personId: actorPersonId } = actor
  const lifted = await saveWaiverLifted(work.db, { organisationId, id: waiverId }, work.now)
  if (!lifted) return refuse('unknown-waiver')
  await recordAudit(work, {
    ...{ organisationId, actorPersonId, action: 'lifted-waiver', subjectKind: 'waiver', subjectId: waiverId },
  })
  return allow('lifted')
}

/** What one person of the actor's organisation need not take. */
export function listWaivers(work: Work, actor: Actor, personId: string): Promise<Waiver[]> {
  return listStoredWaivers(work.db, actor.organisationId, personId)
}
