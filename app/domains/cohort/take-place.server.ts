import type { Actor } from '~/domains/organisation/actor.ts'
import { sectorOf } from '~/domains/organisation/organisation.ts'
import { dayOf } from '~/platform/clock/day.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { newSecret } from '~/platform/ids/ids.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { within } from '~/platform/work.server.ts'
import { isOver, liveStates, type Place, type PlaceState } from './cohort.ts'
import {
  findJobFunction,
  findVisibleCohort,
  insertPlace,
  listPlaces,
  savePlace,
  takeCohortLock,
} from './cohort-store.server.ts'
import type { CohortWork } from './cohort-work.ts'
import { asHost } from './hold-cohort.server.ts'
import { decidePlaces, type HostMove, type PlaceRefusal } from './places.ts'
import { settlePlaces } from './settle-places.server.ts'
import { recordCohortAudit } from './tell.server.ts'

export type ApplyRefusal = PlaceRefusal | 'in-another-job' | 'unknown-cohort' | 'cohort-cancelled' | 'cohort-over'
export type MoveRefusal = PlaceRefusal | 'unknown-cohort' | 'changed-elsewhere' | 'no-reason' | 'long-reason'

/** Applies for a place for the actor; gives the state it got. Coming in also enrols her in the course. */
export async function applyForPlace(
  work: CohortWork,
  actor: Actor,
  apply: { cohortId: string; sharesMail: boolean },
): Promise<Result<PlaceState, ApplyRefusal>> {
  const { cohortId, sharesMail } = apply
  return inCohort<PlaceState, ApplyRefusal>(work, actor, cohortId, async (inside, { cohort, sessions, course }) => {
    if (cohort.cancelledAt) return refuse('cohort-cancelled')
    if (isOver(sessions, work.now)) return refuse('cohort-over')
    const jobFunction = await findJobFunction(inside.db, actor, dayOf(work.now))
    if (!jobFunction) return refuse('unknown-cohort')
    const sector = sectorOf(jobFunction)
    const before = await listPlaces(inside.db, cohort)
    if (before.some((place) => isInAnotherJob(place, actor))) return refuse('in-another-job')
    const own = before.find((place) => isOf(place, actor))
    const id = own?.id ?? work.newId()
    const decided = decidePlaces(cohort, before, { kind: 'apply', id, sector, at: work.now })
    if (!decided.ok) return decided
    const { organisationId, personId, membershipId } = actor
    if (own) await savePlace(inside.db, { organisationId, id }, { sector, membershipId, sharesMail })
    else {
      await insertPlace(inside.db, {
        ...{ id, organisationId, hostId: cohort.organisationId, cohortId, membershipId, personId, sector },
        // Its state is settled with everybody else's.
        ...{ state: 'WITHDRAWN', appliedAt: work.now, queuedAt: work.now, sharesMail, calendarToken: newSecret() },
      })
    }
    const places = await listPlaces(inside.db, cohort)
    await settlePlaces(inside, course, { actor, cohort, places, changes: decided.value })
    return allow(decided.value[0]?.to ?? 'APPLIED')
  })
}

/** Takes the actor out of a cohort; the first in line of her sector moves up. */
export async function leaveCohort(
  work: CohortWork,
  actor: Actor,
  cohortId: string,
): Promise<Result<'left', PlaceRefusal | 'unknown-cohort'>> {
  return inCohort(work, actor, cohortId, async (inside, { cohort, course }) => {
    const places = await listPlaces(inside.db, cohort)
    const own = places.find((place) => isOf(place, actor))
    if (!own) return refuse('not-in-cohort')
    const decided = decidePlaces(cohort, places, { kind: 'withdraw', id: own.id, at: work.now })
    if (!decided.ok) return decided
    await settlePlaces(inside, course, { actor, cohort, places, changes: decided.value })
    return allow('left')
  })
}

/** Says whether a partner may see the actor's work mail. */
export async function shareOwnMail(
  work: CohortWork,
  actor: Actor,
  share: { cohortId: string; sharesMail: boolean },
): Promise<Result<'saved', 'unknown-cohort' | 'not-in-cohort'>> {
  return inCohort(work, actor, share.cohortId, async (inside, { cohort }) => {
    const own = (await listPlaces(inside.db, cohort)).find((place) => isOf(place, actor))
    if (!own) return refuse('not-in-cohort')
    const { organisationId, id } = own
    await savePlace(inside.db, { organisationId, id }, { sharesMail: share.sharesMail })
    const action = share.sharesMail ? 'shared-mail' : 'hid-mail'
    await recordCohortAudit(inside, actor, { organisationId, subjectKind: 'cohort-place', subjectId: id, action })
    return allow('saved')
  })
}

/**
 * Gives somebody another place as the host wishes, beyond the seats too.
 * @param from the state the host saw; refused where it is another by now
 */
export async function movePlace(
  work: CohortWork,
  actor: Actor,
  move: { cohortId: string; placeId: string; from: string; to: HostMove; reason: string },
): Promise<Result<'moved', MoveRefusal>> {
  const reason = move.reason.trim()
  if (move.to === 'REJECTED' && reason === '') return refuse('no-reason')
  if ([...reason].length > 500) return refuse('long-reason')
  const visible = await findVisibleCohort(work.db, actor, move.cohortId)
  const course = visible && (await work.library.findCourse(visible.cohort.courseId))
  return asHost<'moved', MoveRefusal>(work, actor, move.cohortId, async (inside, { cohort }) => {
    const places = await listPlaces(inside.db, cohort)
    const place = places.find(({ id }) => id === move.placeId)
    if (place && place.state !== move.from) return refuse('changed-elsewhere')
    const event = { kind: 'host-moves', id: move.placeId, to: move.to, at: work.now } as const
    const decided = decidePlaces(cohort, places, event)
    if (!decided.ok) return decided
    await settlePlaces(inside, course, { actor, cohort, places, changes: decided.value, reason })
    return allow('moved')
  })
}

type Found = NonNullable<Awaited<ReturnType<typeof findVisibleCohort>>> & {
  course: Awaited<ReturnType<CohortWork['library']['findCourse']>>
}

/** Runs a command on a cohort the actor may know of, one after the other; its course is read before. */
async function inCohort<Value, Refusal extends string>(
  work: CohortWork,
  actor: Actor,
  cohortId: string,
  act: (inside: CohortWork, found: Found) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | 'unknown-cohort'>> {
  const before = await findVisibleCohort(work.db, actor, cohortId)
  if (!before) return refuse('unknown-cohort')
  const course = await work.library.findCourse(before.cohort.courseId)
  return inTransaction(work.db, async (db) => {
    await takeCohortLock(db, cohortId)
    const found = await findVisibleCohort(db, actor, cohortId)
    return found ? act(within(work, db), { ...found, course }) : refuse('unknown-cohort')
  })
}

/** Somebody with two jobs takes one seat. */
const isInAnotherJob = (place: Place, actor: Actor) =>
  place.personId === actor.personId && place.organisationId !== actor.organisationId && liveStates.includes(place.state)

const isOf = (place: { organisationId: string; personId: string }, actor: Actor) =>
  place.organisationId === actor.organisationId && place.personId === actor.personId
