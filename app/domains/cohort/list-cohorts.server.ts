import type { Actor } from '~/domains/organisation/actor.ts'
import type { Work } from '~/platform/work.server.ts'
import { type CohortSession, isOver, nextSession, type PlaceState } from './cohort.ts'
import { type CohortWithSessions, listPlaceStates, listPlacesOf, listVisibleCohorts } from './cohort-store.server.ts'
import { isHostOf } from './open-cohort.server.ts'
import { mixOf } from './places.ts'

/** One row of a list of cohorts; names nobody. */
export type ListedCohort = {
  id: string
  organisationId: string
  courseId: string
  title: string
  hostName: string
  next: Pick<CohortSession, 'number' | 'startsAt'> | null
  sessionCount: number
  seats: number
  taken: number
  ownState: PlaceState | null
  isHost: boolean
  isOver: boolean
  isCancelled: boolean
}

export type CohortLists = { mine: ListedCohort[]; held: ListedCohort[]; open: ListedCohort[] }

/** The cohorts the actor is in or on the way into, those she holds, and those she could apply to. */
export async function listCohorts(work: Work, actor: Actor): Promise<CohortLists> {
  const rows = await listRows(work, actor)
  const isLive = ({ ownState }: ListedCohort) =>
    ownState !== null && ownState !== 'WITHDRAWN' && ownState !== 'REJECTED'
  const canApply = (row: ListedCohort) => !row.isOver && !row.isCancelled && !isLive(row)
  return {
    mine: rows.filter(isLive),
    held: rows.filter(({ isHost }) => isHost),
    open: rows.filter((row) => canApply(row) && !row.isHost && row.ownState !== 'REJECTED'),
  }
}

/** The cohorts of one course that the actor can apply to, or is in. */
export async function listComingCohorts(work: Work, actor: Actor, courseId: string): Promise<ListedCohort[]> {
  const rows = await listRows(work, actor)
  return rows.filter((row) => row.courseId === courseId && !row.isOver && !row.isCancelled)
}

async function listRows(work: Work, actor: Actor): Promise<ListedCohort[]> {
  const cohorts = await listVisibleCohorts(work.db, actor, work.now)
  const ids = cohorts.map(({ cohort }) => cohort.id)
  const [states, own] = [await listPlaceStates(work.db, ids), await listPlacesOf(work.db, actor)]
  const rows = cohorts.map((found) => toRow(found, actor, states, own, work.now))
  return rows.sort((one, other) => startOf(one) - startOf(other))
}

function toRow(
  { cohort, sessions }: CohortWithSessions,
  actor: Actor,
  states: Awaited<ReturnType<typeof listPlaceStates>>,
  own: Awaited<ReturnType<typeof listPlacesOf>>,
  now: Date,
): ListedCohort {
  const { id, organisationId, courseId, title, hostName, seats } = cohort
  const mix = mixOf(
    seats,
    states.filter(({ cohortId }) => cohortId === id),
  )
  const next = nextSession(sessions, now)
  return {
    ...{ id, organisationId, courseId, title, hostName, isHost: isHostOf(cohort, actor) },
    next: next && { number: next.number, startsAt: next.startsAt },
    sessionCount: sessions.filter(({ cancelledAt }) => cancelledAt === null).length,
    seats: mix.reduce((sum, row) => sum + row.seats, 0),
    taken: mix.reduce((sum, row) => sum + row.taken, 0),
    ownState: own.find(({ cohortId }) => cohortId === id)?.state ?? null,
    ...{ isOver: isOver(sessions, now), isCancelled: cohort.cancelledAt !== null },
  }
}

/** The next session first; then those whose date is open, then those that are over. */
const startOf = ({ next }: ListedCohort) => (next ? (next.startsAt?.getTime() ?? 8e15) : 9e15)
