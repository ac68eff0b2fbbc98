import { enrolParticipant } from '~/domains/enrolment/enrol-participant.server.ts'
import { type Actor, can } from '~/domains/organisation/actor.ts'
import { dayOf } from '~/platform/clock/day.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { within } from '~/platform/work.server.ts'
import type { CohortSession } from './cohort.ts'
import {
  findHostedCohort,
  insertCohort,
  insertSession,
  listPlaces,
  saveCohort,
  saveSession,
  takeCohortLock,
} from './cohort-store.server.ts'
import type { CohortWork } from './cohort-work.ts'
import { decidePlaces } from './places.ts'
import type { CohortPlan, PlannedSession } from './read-cohort.ts'
import { courseToEnrolIn, settlePlaces } from './settle-places.server.ts'
import { recordCohortAudit, sendToEach } from './tell.server.ts'

export type HostRefusal = 'unknown-cohort' | 'changed-elsewhere'

/** Makes a cohort of the actor's organisation; gives its id. */
export async function holdCohort(
  work: CohortWork,
  actor: Actor,
  plan: CohortPlan,
): Promise<Result<string, 'not-a-host' | 'unknown-course'>> {
  if (!can(actor, 'hold-cohorts')) return refuse('not-a-host')
  if (!(await work.library.findCourse(plan.courseId))) return refuse('unknown-course')
  const { sessions, ...facts } = plan
  const { organisationId } = actor
  return inTransaction(work.db, async (db) => {
    const id = work.newId()
    await insertCohort(db, { id, organisationId, ...facts, createdAt: work.now })
    for (const session of sessions) {
      const { isCancelled: _, ...columns } = session
      await insertSession(db, { ...columns, id: work.newId(), organisationId, cohortId: id, changedAt: work.now })
    }
    await recordCohortAudit(within(work, db), actor, { organisationId, action: 'held-cohort', subjectId: id })
    return allow(id)
  })
}

/**
 * Changes a cohort over the revision the host saw. Sessions are added or called off, never taken away. Who is in it hears
 * of dates and places that changed; who waits moves up where there are more seats.
 */
export async function mendCohort(
  work: CohortWork,
  actor: Actor,
  mend: { cohortId: string; revision: number; plan: CohortPlan },
): Promise<Result<'saved', HostRefusal | 'unknown-course'>> {
  const { cohortId, revision, plan } = mend
  const course = await work.library.findCourse(plan.courseId)
  return asHost(work, actor, cohortId, async (inside, { cohort, sessions }) => {
    if (!course) return refuse('unknown-course')
    const { sessions: planned, ...facts } = plan
    const key = { organisationId: cohort.organisationId, id: cohortId, revision }
    if (!(await saveCohort(inside.db, key, facts))) return refuse('changed-elsewhere')
    const changed = []
    for (const session of planned) {
      const standing = sessions.find(({ number }) => number === session.number)
      if (await mendSession(inside, cohort, standing, session)) changed.push(session)
    }
    const mended = { ...cohort, ...facts }
    const places = await listPlaces(inside.db, cohort)
    const decided = decidePlaces(mended, places, { kind: 'rules-changed', at: work.now })
    if (decided.ok) await settlePlaces(inside, course, { actor, cohort: mended, places, changes: decided.value })
    const participants = places.filter(({ state }) => state === 'PARTICIPANT')
    if (cohort.courseId !== mended.courseId) {
      if (course) for (const place of participants) await enrolParticipant(inside, place, courseToEnrolIn(course))
    }
    if (changed.length > 0) {
      await sendToEach(inside, mended, participants, { kind: 'sessions-changed', sessions: changed })
    }
    await recordCohortAudit(inside, actor, { ...auditOf(cohort), action: 'mended-cohort' })
    return allow('saved')
  })
}

/** Calls the whole cohort off; everybody in it or on the way into it gets a mail. */
export async function cancelCohort(
  work: CohortWork,
  actor: Actor,
  cancel: { cohortId: string; revision: number },
): Promise<Result<'cancelled', HostRefusal>> {
  return asHost(work, actor, cancel.cohortId, async (inside, { cohort }) => {
    if (cohort.cancelledAt) return refuse('changed-elsewhere')
    const key = { organisationId: cohort.organisationId, id: cohort.id, revision: cancel.revision }
    if (!(await saveCohort(inside.db, key, { cancelledAt: work.now }))) return refuse('changed-elsewhere')
    const places = await listPlaces(inside.db, cohort)
    const live = places.filter(({ state }) => state !== 'WITHDRAWN' && state !== 'REJECTED')
    await sendToEach(inside, cohort, live, { kind: 'cancelled' })
    await recordCohortAudit(inside, actor, { ...auditOf(cohort), action: 'cancelled-cohort' })
    return allow('cancelled')
  })
}

type Hosted = NonNullable<Awaited<ReturnType<typeof findHostedCohort>>>

/** Runs a host's command on a cohort of her own organisation, one after the other. To everybody else it is unknown. */
export async function asHost<Value, Refusal extends string>(
  work: CohortWork,
  actor: Actor,
  cohortId: string,
  act: (inside: CohortWork, hosted: Hosted) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | 'unknown-cohort'>> {
  if (!can(actor, 'hold-cohorts')) return refuse('unknown-cohort')
  return inTransaction(work.db, async (db) => {
    await takeCohortLock(db, cohortId)
    const hosted = await findHostedCohort(db, actor.organisationId, cohortId)
    return hosted ? act(within(work, db), hosted) : refuse('unknown-cohort')
  })
}

export const auditOf = ({ organisationId, id }: Hosted['cohort']) => ({ organisationId, subjectId: id })

/** Saves one session; true where those who are to come have to hear of it. */
async function mendSession(
  work: CohortWork,
  { organisationId, id: cohortId }: Hosted['cohort'],
  standing: CohortSession | undefined,
  { isCancelled, ...session }: PlannedSession,
): Promise<boolean> {
  if (!standing) {
    await insertSession(work.db, { ...session, id: work.newId(), organisationId, cohortId, changedAt: work.now })
    return session.startsAt !== null
  }
  const isMoved =
    standing.startsAt?.getTime() !== session.startsAt?.getTime() ||
    standing.minutes !== session.minutes ||
    standing.location !== session.location ||
    standing.videoLink !== session.videoLink ||
    (standing.cancelledAt !== null) !== isCancelled
  const cancelledAt = isCancelled ? (standing.cancelledAt ?? work.now) : null
  const { number: _, ...columns } = session
  await saveSession(
    work.db,
    { organisationId, id: standing.id },
    {
      ...{ ...columns, cancelledAt },
      ...(isMoved && { sequence: standing.sequence + 1, changedAt: work.now }),
    },
  )
  return isMoved && (standing.startsAt === null || dayOf(standing.startsAt) >= dayOf(work.now))
}
