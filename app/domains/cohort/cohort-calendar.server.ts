import type { Actor } from '~/domains/organisation/actor.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import { type CalendarWords, cohortCalendar } from './calendar.ts'
import { findCalendar, listPlacesOf } from './cohort-store.server.ts'
import { openAsInsider } from './open-cohort.server.ts'

type Ask = { words: (language: 'da' | 'en') => CalendarWords; addressOf: (cohortId: string) => string }

/** The calendar of a cohort for somebody who is in it, or holds it. */
export async function getCalendar(
  work: Work,
  actor: Actor & { language: 'da' | 'en' },
  cohortId: string,
  { words, addressOf }: Ask,
): Promise<Result<string, 'unknown-cohort'>> {
  const opened = await openAsInsider(work, actor, cohortId)
  if (!opened.ok) return refuse('unknown-cohort')
  const { cohort, sessions } = opened.value
  const [place] = await listPlacesOf(work.db, actor, cohortId)
  const reader = { isIn: true, sequence: place?.sequence ?? 0 }
  return allow(cohortCalendar(cohort, sessions, { reader, words: words(actor.language), address: addressOf(cohortId) }))
}

/** The calendar a secret address opens, without signing in: the sessions of that one cohort, called off for who has left. */
export async function findCalendarByToken(
  work: Work,
  token: string,
  { words, addressOf }: Ask,
): Promise<Result<string, 'unknown-calendar'>> {
  if (!/^[\w-]{43}$/.test(token)) return refuse('unknown-calendar')
  const found = await findCalendar(work.db, token)
  if (!found) return refuse('unknown-calendar')
  const { cohort, sessions, place, language } = found
  const reader = { isIn: place.state === 'PARTICIPANT', sequence: place.sequence }
  return allow(cohortCalendar(cohort, sessions, { reader, words: words(language), address: addressOf(cohort.id) }))
}

/** The secret of the actor's own calendar address; null for who is no participant. */
export async function findOwnCalendarToken(work: Work, actor: Actor, cohortId: string): Promise<string | null> {
  const [place] = await listPlacesOf(work.db, actor, cohortId)
  return place?.state === 'PARTICIPANT' ? place.calendarToken : null
}
