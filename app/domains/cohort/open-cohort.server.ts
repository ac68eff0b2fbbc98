import { type Actor, can } from '~/domains/organisation/actor.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import type { Cohort, CohortSession, Place, PlaceState, Standing } from './cohort.ts'
import { findVisibleCohort, listMessages, listPlaces } from './cohort-store.server.ts'
import { lineOf, type Mix, mixOf } from './places.ts'

/** What hosts and participants of a cohort see of somebody in it. Never her mail. */
export type Member = Pick<Place, 'id' | 'name' | 'jobTitle' | 'jobFunction' | 'organisationName' | 'sector'>

/** The actor's own place, with where she stands in line. */
export type OwnPlace = {
  id: string
  organisationId: string
  personId: string
  state: PlaceState
  sector: Place['sector']
  reason: string
  sharesMail: boolean
  /** 1 is first; null for who does not wait. */
  inLine: number | null
}

export type OpenCohort = {
  cohort: Cohort
  /** Without the video link for those who are not in it. */
  sessions: CohortSession[]
  standing: Standing
  isHost: boolean
  own: OwnPlace | null
  mix: Mix
  /** The participants; null for those who may not know them. */
  members: Member[] | null
  messages: Awaited<ReturnType<typeof listMessages>>
}

/** A cohort as one person may see it: as its host, a participant, an applicant, or somebody who could be. */
export async function openCohort(
  work: Work,
  actor: Actor,
  cohortId: string,
): Promise<Result<OpenCohort, 'unknown-cohort'>> {
  const found = await findVisibleCohort(work.db, actor, cohortId)
  if (!found) return refuse('unknown-cohort')
  const { cohort } = found
  const places = await listPlaces(work.db, cohort)
  const own = ownPlace(places, actor)
  const isHost = isHostOf(cohort, actor)
  const isInside = isHost || own?.state === 'PARTICIPANT'
  const participants = places.filter(({ state }) => state === 'PARTICIPANT')
  return allow({
    ...{ cohort, own, isHost, mix: mixOf(cohort.seats, places), standing: standingOf(isHost, own) },
    sessions: found.sessions.map((session) => (isInside ? session : { ...session, videoLink: '' })),
    members: isInside ? inDanishOrder(participants.map(memberOf)) : null,
    messages: isInside ? await listMessages(work.db, cohort) : [],
  })
}

export type CohortForParticipant = OpenCohort & { members: Member[]; places: Place[] }

/** The same for those who are in it, with every place: for commands and pages inside the domain, never for a browser. */
export async function openAsInsider(
  work: Work,
  actor: Actor,
  cohortId: string,
): Promise<Result<CohortForParticipant, 'unknown-cohort'>> {
  const opened = await openCohort(work, actor, cohortId)
  if (!opened.ok || !opened.value.members) return refuse('unknown-cohort')
  const { members } = opened.value
  return allow({ ...opened.value, members, places: await listPlaces(work.db, opened.value.cohort) })
}

/** Everybody who applied, for the host: with the state, and what is said to those who got no place. Never a mail. */
export async function openPlaces(work: Work, actor: Actor, cohortId: string) {
  const opened = await openAsInsider(work, actor, cohortId)
  if (!opened.ok || !opened.value.isHost) return refuse('unknown-cohort')
  const { cohort, mix, places, sessions } = opened.value
  const rows = inDanishOrder(
    places.map((place) => ({
      ...{ ...memberOf(place), state: place.state, reason: place.reason },
      ...{ appliedAt: place.appliedAt, inLine: inLineOf(places, place) },
    })),
  )
  return allow({ cohort, sessions, mix, rows })
}

export type PlacesPage = Extract<Awaited<ReturnType<typeof openPlaces>>, { ok: true }>['value']

export function isHostOf(cohort: Pick<Cohort, 'organisationId'>, actor: Actor): boolean {
  return cohort.organisationId === actor.organisationId && can(actor, 'hold-cohorts')
}

export function memberOf({ id, name, jobTitle, jobFunction, organisationName, sector }: Place): Member {
  return { id, name, jobTitle, jobFunction, organisationName, sector }
}

export function ownPlace(places: Place[], actor: Actor): OwnPlace | null {
  const isOwn = (place: Place) => place.organisationId === actor.organisationId && place.personId === actor.personId
  const place = places.find(isOwn)
  if (!place) return null
  const { id, organisationId, personId, state, sector, reason, sharesMail } = place
  return { id, organisationId, personId, state, sector, reason, sharesMail, inLine: inLineOf(places, place) }
}

function standingOf(isHost: boolean, own: OwnPlace | null): Standing {
  if (isHost) return 'host'
  if (own?.state === 'PARTICIPANT') return 'participant'
  return own?.state === 'APPLIED' || own?.state === 'WAITLISTED' ? 'applicant' : 'visitor'
}

function inLineOf(places: Place[], place: Place): number | null {
  return place.state === 'WAITLISTED' ? lineOf(places, place.sector).findIndex(({ id }) => id === place.id) + 1 : null
}

function inDanishOrder<Row extends { name: string }>(rows: Row[]): Row[] {
  return rows.sort((one, other) => new Intl.Collator('da').compare(one.name, other.name))
}
