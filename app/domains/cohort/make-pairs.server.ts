import type { Actor } from '~/domains/organisation/actor.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import type { Cohort, Place } from './cohort.ts'
import { listPlaces, saveCohort } from './cohort-store.server.ts'
import type { CohortWork } from './cohort-work.ts'
import { asHost, auditOf, type HostRefusal } from './hold-cohort.server.ts'
import { type Member, memberOf, openAsInsider } from './open-cohort.server.ts'
import { listAlone, type Pair, type PairReason } from './pairs.ts'
import { listPairs } from './session-store.server.ts'
import { type PairWay, proposePairs, savePairs, textOf } from './standing-pairs.server.ts'
import { recordCohortAudit } from './tell.server.ts'

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
  const { standing, proposed, participants } = await proposePairs(work, sessions, session, places, ask)
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
      const { standing, proposed } = await proposePairs(inside, sessions, session, places, confirm)
      if (proposed.length === 0) return refuse('nobody-to-pair')
      if (groupsText(proposed) !== confirm.groups) return refuse('changed-elsewhere')
      if (!(await saveRevision(inside, cohort, confirm.revision))) return refuse('changed-elsewhere')
      await savePairs(inside, cohort, session, { places, standing, proposed })
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

const saveRevision = (work: Work, { organisationId, id }: Cohort, revision: number) =>
  inTransaction(work.db, (db) => saveCohort(db, { organisationId, id, revision }, {}))

function groupsText(pairs: Pair[]): string {
  return pairs
    .map(({ ids }) => textOf(ids))
    .sort()
    .join(' ')
}
