import { type Sector, sectors } from '~/domains/organisation/organisation.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'

export const dateAnswers = ['YES', 'IF_NEEDED', 'NO'] as const
export type DateAnswer = (typeof dateAnswers)[number]

export type Candidate = { id: string; startsAt: Date }
export type GivenAnswer = { candidateId: string; sector: Sector; answer: DateAnswer }

/** Why a time suits best: what set it apart from the next one. */
export type PollReason = 'no-answers' | 'only-one' | 'most-yes' | 'most-can' | 'best-mix' | 'earliest'

export type Tally = Candidate & {
  yes: number
  ifNeeded: number
  no: number
  /** How many sectors somebody could come from. */
  sectorCount: number
  /** Who can, by sector: yes and if needed together. */
  canBySector: Record<Sector, number>
}

export type PollResult = { tallies: Tally[]; bestId: string | null; because: PollReason }

/**
 * Counts the answers for each time, in order of time, and says which suits best: most yes, then most yes and if needed
 * together, then people from most sectors, then the earliest.
 */
export function countPoll(candidates: Candidate[], answers: GivenAnswer[]): PollResult {
  const tallies = candidates.map((candidate) => tallyOf(candidate, answers)).sort(byTime)
  const [best, second] = [...tallies].sort(bySuiting)
  if (!best || answers.length === 0) return { tallies, bestId: null, because: 'no-answers' }
  return { tallies, bestId: best.id, because: second ? reasonOver(best, second) : 'only-one' }
}

/** Two to eight times, each once, none of them past. */
export function decideCandidates(
  startsAt: Date[],
  now: Date,
): Result<Date[], 'too-few-times' | 'too-many-times' | 'same-time-twice' | 'time-passed'> {
  if (startsAt.length < 2) return refuse('too-few-times')
  if (startsAt.length > 8) return refuse('too-many-times')
  if (new Set(startsAt.map(Number)).size < startsAt.length) return refuse('same-time-twice')
  if (startsAt.some((moment) => moment <= now)) return refuse('time-passed')
  return allow([...startsAt].sort((one, other) => Number(one) - Number(other)))
}

function tallyOf(candidate: Candidate, answers: GivenAnswer[]): Tally {
  const own = answers.filter(({ candidateId }) => candidateId === candidate.id)
  const count = (answer: DateAnswer) => own.filter((one) => one.answer === answer).length
  const canIn = (sector: Sector) => own.filter((one) => one.sector === sector && one.answer !== 'NO').length
  const canBySector = Object.fromEntries(sectors.map((sector) => [sector, canIn(sector)])) as Record<Sector, number>
  return {
    ...candidate,
    ...{ yes: count('YES'), ifNeeded: count('IF_NEEDED'), no: count('NO'), canBySector },
    sectorCount: sectors.filter((sector) => canBySector[sector] > 0).length,
  }
}

const canCome = ({ yes, ifNeeded }: Tally) => yes + ifNeeded
const byTime = (one: Candidate, other: Candidate) => Number(one.startsAt) - Number(other.startsAt)

function bySuiting(one: Tally, other: Tally): number {
  const byAnswers = other.yes - one.yes || canCome(other) - canCome(one) || other.sectorCount - one.sectorCount
  return byAnswers || byTime(one, other)
}

function reasonOver(best: Tally, second: Tally): PollReason {
  if (best.yes > second.yes) return 'most-yes'
  if (canCome(best) > canCome(second)) return 'most-can'
  return best.sectorCount > second.sectorCount ? 'best-mix' : 'earliest'
}
