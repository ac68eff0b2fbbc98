import {
  changeEnrolments,
  type EnrolmentChange,
  reopenEnrolments,
} from '~/domains/enrolment/change-enrolments.server.ts'
import { listEnrolments } from '~/domains/enrolment/list-enrolments.server.ts'
import { type Actor, isHeldOn } from '~/domains/organisation/actor.ts'
import { listMembers } from '~/domains/organisation/list-members.server.ts'
import { takePeopleLock } from '~/domains/organisation/people-lock.server.ts'
import { addDays, dayOf } from '~/platform/clock/day.ts'
import { days } from '~/platform/clock/duration.ts'
import { workingDayFrom } from '~/platform/clock/working-day.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import { leastNotice, listAsked } from './assignment.ts'
import { type BulkChoice, planBulkStep } from './bulk-step.ts'
import {
  type BulkChange,
  findBulkStep as findStoredBulkStep,
  insertBulkStep,
  listBulkSteps as listStoredSteps,
  saveBulkStepUndone,
} from './bulk-store.server.ts'
import { getSituation } from './get-situation.server.ts'

/** How long a step can be undone. */
export const undoWindow = days(7)

/**
 * Takes one step for many of the actor's own people at once; anybody else among them is left out. All or nothing.
 * @returns the step's id, by which it can be undone, how many it touched, and how many a rule keeps in the course
 */
export async function takeBulkStep(
  work: Work,
  actor: Actor,
  step: BulkChoice & { personIds: string[] },
): Promise<Result<{ id: string; count: number; keptByRule: number }, 'nothing-to-do' | 'kept-by-rule'>> {
  const { organisationId, personId: actorPersonId } = actor
  const today = dayOf(work.now)
  return inTransaction(work.db, async (db) => {
    const inside = within(work, db)
    await takePeopleLock(db, organisationId)
    const chosen = new Set(step.personIds)
    const held = (await listMembers(inside, actor)).filter((job) => chosen.has(job.personId) && isHeldOn(job, today))
    const people = held.map(({ id: membershipId, personId }) => ({ membershipId, personId }))
    const enrolments = (await listEnrolments(inside, actor)).filter(({ personId }) => chosen.has(personId))
    const situation = await getSituation(inside, new Map(), organisationId)
    const assigned = listAsked(situation).filter(({ isAssigning }) => isAssigning)
    const plan = planBulkStep(step, people, { today, enrolments, carried: situation.carried, assigned })
    const dueOn = step.dueOn ?? workingDayFrom(addDays(today, leastNotice))
    const changes: EnrolmentChange[] = [
      ...plan.enrol.map((person) => ({
        ...{ kind: 'enrol' as const, ...person, courseId: step.courseId, dueOn },
        ...{ origin: 'COORDINATOR' as const, ruleId: null },
      })),
      ...plan.changed.map(
        ({ enrolmentId }): EnrolmentChange =>
          step.kind === 'withdraw' ? { kind: 'withdraw', enrolmentId } : { kind: 'redate', enrolmentId, dueOn },
      ),
    ]
    const done = await changeEnrolments(inside, { organisationId, actorPersonId }, changes)
    if (done.length === 0) return refuse(plan.keptByRule > 0 ? 'kept-by-rule' : 'nothing-to-do')
    const before = new Map(plan.changed.map((each) => [each.enrolmentId, each.dueOn]))
    const id = work.newId()
    await insertBulkStep(db, {
      ...{ id, organisationId, actorPersonId, kind: step.kind, courseId: step.courseId, happenedAt: work.now },
      changes: done.map(({ enrolmentId }): BulkChange => ({ enrolmentId, dueOn: before.get(enrolmentId) ?? null })),
    })
    return allow({ id, count: done.length, keptByRule: plan.keptByRule })
  })
}

/**
 * Puts things back as they were before a step: what it made is taken off, unless somebody has begun it since; what it changed
 * gets its old deadline. Once, and within a week.
 */
export async function undoBulkStep(
  work: Work,
  actor: Actor,
  stepId: string,
): Promise<Result<{ count: number }, 'unknown-step' | 'already-undone' | 'too-late'>> {
  const { organisationId, personId: actorPersonId } = actor
  return inTransaction(work.db, async (db) => {
    const inside = within(work, db)
    await takePeopleLock(db, organisationId)
    const step = await findStoredBulkStep(db, { organisationId, id: stepId })
    if (!step) return refuse('unknown-step')
    if (step.undoneAt) return refuse('already-undone')
    if (work.now.getTime() - step.happenedAt.getTime() > undoWindow) return refuse('too-late')
    await saveBulkStepUndone(db, { organisationId, id: stepId }, work.now)
    const by = { organisationId, actorPersonId }
    if (step.kind === 'withdraw') {
      const reopened = await reopenEnrolments(
        inside,
        by,
        step.changes.map(({ enrolmentId }) => enrolmentId),
      )
      return allow({ count: reopened })
    }
    const untouched = new Set(
      (await listEnrolments(inside, actor)).filter(({ lastActiveAt }) => lastActiveAt === null).map(({ id }) => id),
    )
    const changes = step.changes.flatMap(({ enrolmentId, dueOn }): EnrolmentChange[] => {
      if (dueOn !== null) return [{ kind: 'redate', enrolmentId, dueOn }]
      return untouched.has(enrolmentId) ? [{ kind: 'withdraw', enrolmentId }] : []
    })
    return allow({ count: (await changeEnrolments(inside, by, changes)).length })
  })
}

/** The steps of the actor's organisation that can still be undone, the newest first. */
export async function listUndoableSteps(work: Work, actor: Actor) {
  const since = new Date(work.now.getTime() - undoWindow)
  const steps = await listStoredSteps(work.db, actor.organisationId, since)
  return steps.map(({ id, kind, courseId, count, happenedAt }) => ({ id, kind, courseId, count, happenedAt }))
}

/** One step of the actor's organisation, for the line that offers to undo it. */
export async function findBulkStep(work: Work, actor: Actor, stepId: string) {
  const step = await findStoredBulkStep(work.db, { organisationId: actor.organisationId, id: stepId })
  const isUndoable = step && !step.undoneAt && work.now.getTime() - step.happenedAt.getTime() <= undoWindow
  return step && { id: step.id, kind: step.kind, courseId: step.courseId, count: step.changes.length, isUndoable }
}
