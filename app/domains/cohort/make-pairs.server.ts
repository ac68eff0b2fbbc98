import type { Actor } from '~/domains/organisation/actor.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import type { Cohort, CohortSession, Place } from './cohort.ts'
import { listPlaces, saveCohort } from './cohort-store.server.ts'
import type { CohortWork } from './cohort-work.ts'
import { asHost, auditOf, type HostRefusal } from './hold-cohort.server.ts'
import { type Member, memberOf, openAsInsider } from './open-cohort.server.ts'
import { listAlone, mendPairs, type Pair, type PairReason, pairAcrossSectors } from './pairs.ts'
import { listPairs, replacePairs } from './session-store.server.ts'
import { recordCohortAudit, sendToEach } from './tell.server.ts'

/** `anew` pairs everybody; `mend` finds partners for those who have none. */
export type PairWay = 'anew' | 'mend'

export type ShownPair = { members: Member[]; reasons: PairReason[] }

/** The pairs of a session as they stand, and those one would get: for the host, before anything is saved. */
export async function openPairs(
  work: Work,
  actor: Actor,
  ask: { cohortId: string; number: number; way: PairWay; seed: string },
) {
  const opened = await openAsInsider(work, actor, ask.cohortId)
  const session = opened.ok ? opened.value.sessions.find(({ number }) => number === ask.number) : undefined
  if (!opened.ok || !opened.value.isHost || !session) return refuse('unknown-session')
  const { cohort, sessions, places } = opened.value
  const { standing, proposed, participants } = await propose(work, sessions, session, places, ask)
  const shown = (pair: Pair): ShownPair => ({
    members: pair.ids.flatMap((id) => places.filter((place) => place.id === id).map(memberOf)),
    reasons: pair.reasons,
  })
  const remaining = standing.map(({ ids, ...pair }) => ({
    ...pair,
    ids: ids.filter((id) => participants.some((one) => one.id === id)),
  }))
  return allow({
    ...{ cohort, session, standing: remaining.filter(({ ids }) => ids.length > 0).map(shown) },
    proposed: proposed.map(shown),
    /** Sent back with the confirmation, so that what is saved is what was seen. */
    groups: groupsText(proposed),
    alone: listAlone(standing, participants).map(({ id }) => shown({ ids: [id], reasons: [] }).members[0] as Member),
    participantCount: participants.length,
  })
}

export type PairsPage = Extract<Awaited<ReturnType<typeof openPairs>>, { ok: true }>['value']

/** Saves the pairs the host saw and tells those whose partner is new; refused where somebody came or went meanwhile. */
export async function confirmPairs(
  work: CohortWork,
  actor: Actor,
  confirm: { cohortId: string; revision: number; number: number; way: PairWay; seed: string; groups: string },
): Promise<Result<number, HostRefusal | 'unknown-session' | 'nobody-to-pair'>> {
  return asHost<number, HostRefusal | 'unknown-session' | 'nobody-to-pair'>(
    work,
    actor,
    confirm.cohortId,
    async (inside, { cohort, sessions }) => {
      const session = sessions.find(({ number }) => number === confirm.number)
      if (!session) return refuse('unknown-session')
      const places = await listPlaces(inside.db, cohort)
      const { standing, proposed } = await propose(inside, sessions, session, places, confirm)
      if (proposed.length === 0) return refuse('nobody-to-pair')
      if (groupsText(proposed) !== confirm.groups) return refuse('changed-elsewhere')
      if (!(await saveRevision(inside, cohort, confirm.revision))) return refuse('changed-elsewhere')
      const pairs = proposed.map(({ ids, reasons }) => ({
        ...{ id: work.newId(), reasons },
        members: ids.flatMap((placeId) =>
          places.filter(({ id }) => id === placeId).map(({ organisationId }) => ({ placeId, organisationId })),
        ),
      }))
      await replacePairs(inside.db, { organisationId: cohort.organisationId, id: session.id }, pairs)
      const isNew = (pair: Pair) => !standing.some(({ ids }) => textOf(ids) === textOf(pair.ids))
      const changed = proposed.filter(isNew).flatMap(({ ids }) => ids)
      const told = places.filter(({ id }) => changed.includes(id))
      await sendToEach(inside, cohort, told, { kind: 'pairs-made', number: session.number })
      await recordCohortAudit(inside, actor, { ...auditOf(cohort), action: 'made-pairs' })
      return allow(proposed.length)
    },
  )
}

export type Partner = Member & { email: string | null }
export type OwnPair = { partners: Partner[]; reasons: PairReason[] }

/** Whom the actor does an assignment with; a mail only where both have said yes to it. Null before there are pairs. */
export async function findOwnPair(
  work: Work,
  places: Place[],
  own: { id: string; sharesMail: boolean },
  sessionId: string,
): Promise<OwnPair | null> {
  const pairs = await listPairs(work.db, [sessionId])
  const pair = pairs.find(({ ids }) => ids.includes(own.id))
  if (!pair) return null
  const partners = places.filter(({ id, state }) => id !== own.id && pair.ids.includes(id) && state === 'PARTICIPANT')
  if (partners.length === 0) return null
  return {
    partners: partners.map((place) => ({
      ...memberOf(place),
      email: own.sharesMail && place.sharesMail ? place.email : null,
    })),
    reasons: pair.reasons,
  }
}

async function propose(
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
  const standing = pairs.filter(({ sessionId }) => sessionId === session.id)
  const earlier = pairs.filter(({ sessionId }) => sessionId !== session.id).map(({ ids }) => ids)
  const participants = places.filter(({ state }) => state === 'PARTICIPANT')
  const proposed =
    way === 'anew'
      ? pairAcrossSectors(participants, earlier, seed)
      : mendPairs(
          standing.map(({ ids, reasons }) => ({ ids, reasons })),
          participants,
          earlier,
          seed,
        )
  return { standing, proposed, participants }
}

const saveRevision = (work: Work, { organisationId, id }: Cohort, revision: number) =>
  inTransaction(work.db, (db) => saveCohort(db, { organisationId, id, revision }, {}))

const textOf = (ids: string[]) => [...ids].sort().join('+')

function groupsText(pairs: Pair[]): string {
  return pairs
    .map(({ ids }) => textOf(ids))
    .sort()
    .join(' ')
}
