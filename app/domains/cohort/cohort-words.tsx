import { sectorName } from '~/domains/organisation/job-function-name.tsx'
import type { Sector } from '~/domains/organisation/organisation.ts'
import { formatMoment, formatTimeSpan } from '~/messages/format-moment.ts'
import * as m from '~/messages/generated/messages.js'
import type { Status } from '~/ui/status-tag.tsx'
import type { CohortSession, PlaceState } from './cohort.ts'
import type { Member } from './open-cohort.server.ts'
import type { PairReason } from './pairs.ts'
import type { PollReason, PollResult } from './poll.ts'
import type { CohortRefusal } from './read-cohort.ts'

const stateNames: Record<PlaceState, () => string> = {
  APPLIED: m.cohort_state_applied,
  WAITLISTED: m.cohort_state_waitlisted,
  PARTICIPANT: m.cohort_state_participant,
  WITHDRAWN: m.cohort_state_withdrawn,
  REJECTED: m.cohort_state_rejected,
}

export const stateName = (state: PlaceState) => stateNames[state]()

export const stateLook: Record<PlaceState, Status> = {
  ...{ APPLIED: 'underway', WAITLISTED: 'underway', PARTICIPANT: 'done', WITHDRAWN: 'neutral', REJECTED: 'neutral' },
}

/** `kommunen`: a sector in the middle of a sentence. */
export function fromSector(sector: Sector): string {
  const names = {
    MUNICIPALITY: m.cohort_from_municipality,
    PSYCHIATRY: m.cohort_from_psychiatry,
    SOMATIC: m.cohort_from_somatic,
    GENERAL_PRACTICE: m.cohort_from_general_practice,
  }
  return names[sector]()
}

/** When a session is held, until when; or that nobody knows yet. */
export function sessionTime({ startsAt, minutes }: Pick<CohortSession, 'startsAt' | 'minutes'>): string {
  return startsAt ? formatTimeSpan(startsAt, minutes) : m.cohort_date_open()
}

/** The same where it begins a line. */
export const asTitle = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

const faultWords: Record<CohortRefusal, () => string> = {
  'no-course': m.cohort_no_course,
  'no-title': m.cohort_no_title,
  'long-title': m.cohort_long_title,
  'long-text': m.cohort_long_text,
  'not-a-number-of-seats': m.cohort_not_seats,
  'too-few-seats': m.cohort_too_few_seats,
  'too-many-seats': m.cohort_too_many_seats,
  'not-a-number-of-sessions': m.cohort_not_count,
  'not-a-number-of-weeks': m.cohort_not_weeks,
  'not-minutes': m.cohort_not_minutes,
  'no-day': m.cohort_no_day,
  'not-a-day': m.cohort_not_day,
  'no-time': m.cohort_no_time,
  'not-a-time': m.cohort_not_time,
  'skipped-hour': m.cohort_skipped_hour,
  'day-passed': m.cohort_day_passed,
  'not-in-order': m.cohort_not_in_order,
  'place-and-link': m.cohort_place_and_link,
  'not-a-link': m.cohort_not_link,
}

export const faultWord = (refusal: CohortRefusal) => faultWords[refusal]()

/** Why these two or three are together, as they read it themselves. */
export function pairWords(reasons: PairReason[], members: Pick<Member, 'sector'>[]): string {
  const has = (reason: PairReason) => reasons.includes(reason)
  const sector = members[0] ? fromSector(members[0].sector) : ''
  const isPlain = has('across-sectors') && has('new-to-each-other')
  const sentences: [PairReason, string][] = [
    ['across-sectors', isPlain ? m.cohort_why_across_new() : m.cohort_why_across()],
    ['three-sectors', m.cohort_why_three_sectors()],
    ['one-sector', m.cohort_why_one_sector({ sector })],
    ['only-ones-free', m.cohort_why_only_ones_free()],
    ['same-unit', m.cohort_why_same_unit()],
    ['same-organisation', m.cohort_why_same_organisation()],
    ['new-to-each-other', isPlain ? '' : m.cohort_why_new()],
    ['together-before', m.cohort_why_before()],
    ['three-because-odd', m.cohort_why_three()],
    ['joined', m.cohort_why_joined()],
  ]
  return sentences.flatMap(([reason, words]) => (has(reason) && words ? [words] : [])).join(' ')
}

/** Which time suits best, and why, in one sentence. */
export function pollWords({ tallies, bestId, because }: PollResult): string {
  const best = tallies.find(({ id }) => id === bestId)
  const when = best ? formatMoment(best.startsAt) : ''
  const words: Record<PollReason, string> = {
    'no-answers': m.cohort_because_no_answers(),
    'only-one': m.cohort_because_only_one(),
    'most-yes': m.cohort_because_most_yes({ when }),
    'most-can': m.cohort_because_most_can({ when }),
    'best-mix': m.cohort_because_best_mix({ when }),
    earliest: m.cohort_because_earliest({ when }),
  }
  return words[because]
}

/** `PPR · Bøgedal Kommune`: who somebody in a cohort is, beside her name. */
export function memberLine({ jobTitle, organisationName }: Pick<Member, 'jobTitle' | 'organisationName'>): string {
  return `${jobTitle} · ${organisationName}`
}

const chips = {
  MUNICIPALITY: { look: 'municipality', letters: 'KO' },
  PSYCHIATRY: { look: 'psychiatry', letters: 'PS' },
  SOMATIC: { look: 'somatic', letters: 'SO' },
  GENERAL_PRACTICE: { look: 'general-practice', letters: 'AP' },
} as const

/** How a sector looks: its colour, always with letters and its name. */
export const sectorChip = (sector: Sector) => ({ ...chips[sector], name: sectorName(sector) })
