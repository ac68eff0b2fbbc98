import type { Actor } from '~/domains/organisation/actor.ts'
import type { Work } from '~/platform/work.server.ts'
import { type Cohort, type CohortSession, hasEnded, type Place } from './cohort.ts'
import { findHostedCohort, listPlaces } from './cohort-store.server.ts'
import type { CohortWork } from './cohort-work.ts'
import { listAlone, mendPairs, type Pair, pairAcrossSectors } from './pairs.ts'
import { listPairs, replacePairs } from './session-store.server.ts'
import { recordCohortAudit, sendToEach } from './tell.server.ts'

/** `anew` pairs everybody; `mend` finds partners for those who have none. */
export type PairWay = 'anew' | 'mend'

/** The pairs of a session as they stand, and those it would get. */
export async function proposePairs(
  work: Work,
  sessions: CohortSession[],
  session: CohortSession,
  places: Place[],
  { way, seed }: { way: PairWay; seed: string },
) {
  const pairs = await listPairs(
    work.db,
    sessions.map(({ id }) => id),
  )
  const standing = pairs
    .filter(({ sessionId }) => sessionId === session.id)
    .map(({ ids, reasons }): Pair => ({ ids, reasons }))
  const earlier = pairs.filter(({ sessionId }) => sessionId !== session.id).map(({ ids }) => ids)
  const participants = places.filter(({ state }) => state === 'PARTICIPANT')
  const proposed =
    way === 'anew' ? pairAcrossSectors(participants, earlier, seed) : mendPairs(standing, participants, earlier, seed)
  return { standing, proposed, participants }
}

/** Saves the pairs of a session and tells those whose partner is new. */
export async function savePairs(
  work: CohortWork,
  cohort: Cohort,
  session: CohortSession,
  save: { places: Place[]; standing: Pair[]; proposed: Pair[] },
): Promise<void> {
  const { places, standing, proposed } = save
  const pairs = proposed.map(({ ids, reasons }) => ({
    ...{ id: work.newId(), reasons },
    members: ids.flatMap((placeId) =>
      places.filter(({ id }) => id === placeId).map(({ organisationId }) => ({ placeId, organisationId })),
    ),
  }))
  await replacePairs(work.db, { organisationId: cohort.organisationId, id: session.id }, pairs)
  const isNew = (pair: Pair) => !standing.some(({ ids }) => textOf(ids) === textOf(pair.ids))
  const changed = proposed.filter(isNew).flatMap(({ ids }) => ids)
  const told = places.filter(({ id }) => changed.includes(id))
  await sendToEach(work, cohort, told, { kind: 'pairs-made', number: session.number })
}

/**
 * Finds a partner for whoever came late or was left by hers, in every home assignment that is still under way: from the
 * pairs being made until the next session is over. In the transaction in which somebody came or went.
 */
export async function mendStandingPairs(
  work: CohortWork,
  actor: Pick<Actor, 'personId'> | null,
  cohort: Pick<Cohort, 'id' | 'organisationId'>,
): Promise<void> {
  const hosted = await findHostedCohort(work.db, cohort.organisationId, cohort.id)
  if (!hosted || hosted.cohort.cancelledAt) return
  const places = await listPlaces(work.db, cohort)
  for (const session of hosted.sessions.filter((one) => isUnderWay(one, hosted.sessions, work.now))) {
    const how = { way: 'mend', seed: session.id } as const
    const { standing, proposed, participants } = await proposePairs(work, hosted.sessions, session, places, how)
    if (standing.length === 0 || listAlone(standing, participants).length === 0) continue
    await savePairs(work, hosted.cohort, session, { places, standing, proposed })
    const { organisationId, id: subjectId } = hosted.cohort
    await recordCohortAudit(work, actor, { organisationId, subjectId, action: 'mended-pairs' })
  }
}

/** Is a session's home assignment still to be done? Until the session after it is over. */
function isUnderWay(session: CohortSession, sessions: CohortSession[], now: Date): boolean {
  const next = sessions.find(({ number, cancelledAt }) => number > session.number && cancelledAt === null)
  return session.cancelledAt === null && next !== undefined && !hasEnded(next, now)
}

export const textOf = (ids: string[]) => [...ids].sort().join('+')
