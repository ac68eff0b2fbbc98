import type { Actor } from '~/domains/organisation/actor.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import type { CohortSession, Place } from './cohort.ts'
import { takeCohortLock } from './cohort-store.server.ts'
import type { CohortWork } from './cohort-work.ts'
import { type AssignmentCount, countDone, faultsIn, type HomeAssignment, nothingDone } from './home-assignment.ts'
import { findOwnPair, type OwnPair } from './make-pairs.server.ts'
import { type CohortForParticipant, type Member, memberOf, openAsInsider } from './open-cohort.server.ts'
import { findOwnAssignment, listAssignments, saveAssignment } from './session-store.server.ts'
import { recordCohortAudit } from './tell.server.ts'

export type SharedAnswer = { author: Member; text: string }
export type AssignmentStatus = { number: number; count: AssignmentCount; shared: SharedAnswer[] }

/** A home assignment as its page shows it: one's own work, one's partner, how far the cohort is, what others share. */
export async function openHomeAssignment(work: Work, actor: Actor, cohortId: string, number: number) {
  const opened = await openAsInsider(work, actor, cohortId)
  const session = opened.ok ? opened.value.sessions.find((one) => one.number === number) : undefined
  if (!opened.ok || !session || session.assignment === '') return refuse('unknown-session')
  const { cohort, places, isHost } = opened.value
  const own = participating(opened.value)
  const key = own && { sessionId: session.id, placeId: own.id, organisationId: own.organisationId }
  return allow({
    ...{ cohort, session, isHost },
    written: key ? ((await findOwnAssignment(work.db, key)) ?? nothingDone) : null,
    pair: own ? await findOwnPair(work, places, own, session.id) : null,
    sharesMail: own?.sharesMail ?? false,
    status: await statusOf(work, session, places),
  })
}

export type AssignmentPage = Extract<Awaited<ReturnType<typeof openHomeAssignment>>, { ok: true }>['value']

/** How far the cohort is with the assignment that leads to the next session; null where there is none. */
export async function findStatusBefore(
  work: Work,
  { sessions, places }: Pick<CohortForParticipant, 'sessions' | 'places'>,
  next: CohortSession | null,
): Promise<AssignmentStatus | null> {
  const before = sessions
    .filter(({ number, assignment }) => assignment !== '' && (!next || number < next.number))
    .at(-1)
  return before ? statusOf(work, before, places) : null
}

/** Saves the actor's own work on an assignment; her note is read by nobody else, her answer only while she shares it. */
export async function saveHomeAssignment(
  work: CohortWork,
  actor: Actor,
  save: { cohortId: string; number: number; written: HomeAssignment },
): Promise<Result<'saved', 'unknown-session' | 'faults'>> {
  if (faultsIn(save.written).length > 0) return refuse('faults')
  return inTransaction(work.db, async (db) => {
    await takeCohortLock(db, save.cohortId)
    const inside = within(work, db)
    const opened = await openAsInsider(inside, actor, save.cohortId)
    const session = opened.ok ? opened.value.sessions.find(({ number }) => number === save.number) : undefined
    const own = opened.ok ? participating(opened.value) : null
    if (!session || session.assignment === '' || !own) return refuse('unknown-session')
    const { id: placeId, organisationId } = own
    await saveAssignment(db, { sessionId: session.id, placeId, organisationId }, save.written, work.now)
    await recordCohortAudit(inside, actor, {
      ...{ organisationId, subjectKind: 'cohort-place', subjectId: placeId, action: 'saved-home-assignment' },
    })
    return allow('saved')
  })
}

export type { OwnPair }

const participating = ({ own }: CohortForParticipant) => (own?.state === 'PARTICIPANT' ? own : null)

async function statusOf(work: Work, session: CohortSession, places: Place[]): Promise<AssignmentStatus> {
  const participants = places.filter(({ state }) => state === 'PARTICIPANT')
  const assignments = await listAssignments(work.db, [session.id])
  const done = assignments.filter(({ isDone }) => isDone).map(({ placeId }) => placeId)
  const shared = assignments.flatMap(({ placeId, sharedAnswer }) => {
    const author = participants.find(({ id }) => id === placeId)
    return author && sharedAnswer !== null ? [{ author: memberOf(author), text: sharedAnswer }] : []
  })
  return { number: session.number, count: countDone(participants, done), shared }
}
