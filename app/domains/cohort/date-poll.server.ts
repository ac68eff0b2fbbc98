import type { Actor } from '~/domains/organisation/actor.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import { within } from '~/platform/work.server.ts'
import { isInOrder, liveStates } from './cohort.ts'
import { listPlaces, saveCohort, saveSession } from './cohort-store.server.ts'
import type { CohortWork } from './cohort-work.ts'
import { asHost, auditOf, type HostRefusal } from './hold-cohort.server.ts'
import { openCohort } from './open-cohort.server.ts'
import { countPoll, type DateAnswer, decideCandidates, type PollResult } from './poll.ts'
import { listCandidates, saveCandidates, saveDateAnswer } from './session-store.server.ts'
import { recordCohortAudit, sendToEach } from './tell.server.ts'

export type OpenPoll = {
  number: number
  sessionId: string
  minutes: number
  /** Set by the host; the poll is over. */
  startsAt: Date | null
  result: PollResult
  /** How many have answered, of how many are asked. */
  answered: number
  asked: number
  /** The actor's own answers by candidate; null for who is not asked. */
  own: Record<string, DateAnswer> | null
}

/** The sessions whose date is found together: the times, what suits, and the actor's own answers. Names nobody. */
export async function openPolls(work: Work, actor: Actor, cohortId: string) {
  const opened = await openCohort(work, actor, cohortId)
  if (!opened.ok) return opened
  const { cohort, sessions, own, isHost, standing } = opened.value
  if (standing === 'visitor') return refuse('unknown-cohort')
  const asked = (await listPlaces(work.db, cohort)).filter(({ state }) => liveStates.includes(state))
  const ids = sessions.filter(({ cancelledAt }) => cancelledAt === null).map(({ id }) => id)
  const candidates = await listCandidates(work.db, ids)
  const isAsked = own !== null && asked.some(({ id }) => id === own.id)
  const polls = sessions.flatMap((session): OpenPoll[] => {
    const offered = candidates.filter(({ sessionId }) => sessionId === session.id)
    if (!ids.includes(session.id) || (offered.length === 0 && session.startsAt !== null)) return []
    const answers = offered.flatMap(({ id: candidateId, answers }) =>
      answers.flatMap(({ placeId, answer }) => {
        const place = asked.find(({ id }) => id === placeId)
        return place ? [{ candidateId, placeId, answer, sector: place.sector }] : []
      }),
    )
    const ownAnswers = answers.filter(({ placeId }) => placeId === own?.id)
    return [
      {
        ...{ number: session.number, sessionId: session.id, minutes: session.minutes, startsAt: session.startsAt },
        result: countPoll(
          offered.map(({ id, startsAt }) => ({ id, startsAt })),
          answers,
        ),
        ...{ answered: new Set(answers.map(({ placeId }) => placeId)).size, asked: asked.length },
        own: isAsked ? Object.fromEntries(ownAnswers.map(({ candidateId, answer }) => [candidateId, answer])) : null,
      },
    ]
  })
  return allow({ cohort, isHost, polls })
}

export type PollsPage = Extract<Awaited<ReturnType<typeof openPolls>>, { ok: true }>['value']

type OfferRefusal =
  | HostRefusal
  | 'unknown-session'
  | Extract<ReturnType<typeof decideCandidates>, { ok: false }>['refusal']

/** Offers times for a session whose date is open. Times that were offered before keep their answers. */
export async function offerDates(
  work: CohortWork,
  actor: Actor,
  offer: { cohortId: string; revision: number; number: number; startsAt: Date[] },
): Promise<Result<'offered', OfferRefusal>> {
  const decided = decideCandidates(offer.startsAt, work.now)
  if (!decided.ok) return decided
  return asHost<'offered', OfferRefusal>(work, actor, offer.cohortId, async (inside, { cohort, sessions }) => {
    const session = sessions.find(({ number, startsAt }) => number === offer.number && startsAt === null)
    if (!session) return refuse('unknown-session')
    const { organisationId } = cohort
    if (!(await saveCohort(inside.db, { organisationId, id: cohort.id, revision: offer.revision }, {}))) {
      return refuse('changed-elsewhere')
    }
    const candidates = decided.value.map((startsAt) => ({ id: work.newId(), startsAt }))
    await saveCandidates(inside.db, { organisationId, id: session.id }, candidates)
    const asked = (await listPlaces(inside.db, cohort)).filter(({ state }) => liveStates.includes(state))
    await sendToEach(inside, cohort, asked, { kind: 'dates-asked', number: session.number })
    await recordCohortAudit(inside, actor, { ...auditOf(cohort), action: 'offered-dates' })
    return allow('offered')
  })
}

/** The actor's answers to times of one cohort; times that are not offered any more are left out. */
export async function answerDates(
  work: CohortWork,
  actor: Actor,
  answer: { cohortId: string; answers: Record<string, DateAnswer> },
): Promise<Result<'answered', 'unknown-cohort' | 'not-in-cohort'>> {
  return inTransaction(work.db, async (db) => {
    const inside = within(work, db)
    const opened = await openPolls(inside, actor, answer.cohortId)
    if (!opened.ok) return refuse('unknown-cohort')
    const found = await openCohort(inside, actor, answer.cohortId)
    const own = found.ok ? found.value.own : null
    if (!own || !liveStates.includes(own.state)) return refuse('not-in-cohort')
    const { id: placeId, organisationId } = own
    const open = opened.value.polls.filter(({ startsAt }) => startsAt === null)
    for (const { id: candidateId } of open.flatMap(({ result }) => result.tallies)) {
      const given = answer.answers[candidateId]
      if (given) await saveDateAnswer(db, { candidateId, placeId, organisationId, answer: given })
    }
    await recordCohortAudit(inside, actor, {
      ...{ organisationId, subjectKind: 'cohort-place', subjectId: placeId, action: 'answered-dates' },
    })
    return allow('answered')
  })
}

type SetRefusal = HostRefusal | 'unknown-session' | 'not-in-order'

/** Sets the date of a session to one of the times that were offered; everybody gets a mail. */
export async function setDate(
  work: CohortWork,
  actor: Actor,
  set: { cohortId: string; revision: number; number: number; candidateId: string },
): Promise<Result<'set', SetRefusal>> {
  return asHost<'set', SetRefusal>(work, actor, set.cohortId, async (inside, hosted) => {
    const { cohort, sessions } = hosted
    const session = sessions.find(({ number, startsAt }) => number === set.number && startsAt === null)
    const candidates = session ? await listCandidates(inside.db, [session.id]) : []
    const candidate = candidates.find(({ id }) => id === set.candidateId)
    if (!session || !candidate) return refuse('unknown-session')
    if (!isInOrder(sessions, session.number, candidate.startsAt)) return refuse('not-in-order')
    const { organisationId } = cohort
    if (!(await saveCohort(inside.db, { organisationId, id: cohort.id, revision: set.revision }, {}))) {
      return refuse('changed-elsewhere')
    }
    const { startsAt } = candidate
    const change = { startsAt, sequence: session.sequence + 1, changedAt: work.now }
    await saveSession(inside.db, { organisationId, id: session.id }, change)
    const told = (await listPlaces(inside.db, cohort)).filter(({ state }) => liveStates.includes(state))
    await sendToEach(inside, cohort, told, { kind: 'date-set', number: session.number, startsAt })
    await recordCohortAudit(inside, actor, { ...auditOf(cohort), action: 'set-date' })
    return allow('set')
  })
}
