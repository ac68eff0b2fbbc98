import type { Sector } from '~/domains/organisation/organisation.ts'
import { sectors } from '~/domains/organisation/organisation.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { PlaceState, Seats } from './cohort.ts'

/** What places are given by. */
export type PlaceRules = { seats: Seats; isApprovedByHost: boolean }

/** As much of a place as the rules need. */
export type PlaceInLine = { id: string; sector: Sector; state: PlaceState; queuedAt: Date }

export type PlaceEvent =
  | { kind: 'apply'; id: string; sector: Sector; at: Date }
  | { kind: 'withdraw'; id: string; at: Date }
  | { kind: 'host-moves'; id: string; to: HostMove; at: Date }
  /** The seats or the way of giving them were changed. */
  | { kind: 'rules-changed'; at: Date }

export const hostMoves = ['PARTICIPANT', 'WAITLISTED', 'REJECTED'] as const
export type HostMove = (typeof hostMoves)[number]

/** A place that changes; `from` is null for one that is new. */
export type PlaceChange = {
  id: string
  from: PlaceState | null
  to: PlaceState
  queuedAt: Date
  because: 'asked' | 'host' | 'moved-up'
}

export type PlaceRefusal = 'already-applied' | 'was-rejected' | 'not-in-cohort' | 'same-place'

/**
 * What an event does to the places of a cohort: the place it is about, and those of its sector that move up.
 * A place is given, or applied for, while the sector has room for it and nobody waits; else one waits in line, and whoever is
 * first in it gets what is free.
 */
export function decidePlaces(
  rules: PlaceRules,
  places: PlaceInLine[],
  event: PlaceEvent,
): Result<PlaceChange[], PlaceRefusal> {
  const decided = decideOwn(rules, places, event)
  if (!decided.ok) return decided
  const after = places.map((place) => ({ ...place, ...stateAfter(decided.value, place.id) }))
  // Whom the host has just put in line is not taken out of it by the same click.
  const stays = event.kind === 'host-moves' ? [event.id] : []
  const moved = sectors.flatMap((sector) => listMovingUp(rules, after, sector, stays))
  return allow([...decided.value, ...moved])
}

/** Seats, places and the line of each sector, for the table hosts and applicants see. */
export function mixOf(seats: Seats, places: Pick<PlaceInLine, 'sector' | 'state'>[]) {
  return sectors.map((sector) => {
    const count = (state: PlaceState) =>
      places.filter((place) => place.sector === sector && place.state === state).length
    return {
      ...{ sector, seats: seats[sector], taken: count('PARTICIPANT') },
      ...{ applied: count('APPLIED'), waiting: count('WAITLISTED') },
    }
  })
}

export type Mix = ReturnType<typeof mixOf>

/** Those who wait, the first one first. */
export function lineOf<InLine extends PlaceInLine>(places: InLine[], sector: Sector): InLine[] {
  return places.filter((place) => place.sector === sector && place.state === 'WAITLISTED').sort(byQueue)
}

function decideOwn(rules: PlaceRules, places: PlaceInLine[], event: PlaceEvent): Result<PlaceChange[], PlaceRefusal> {
  if (event.kind === 'rules-changed') return allow([])
  const place = places.find(({ id }) => id === event.id)
  if (event.kind === 'apply') return decideApplication(rules, places, event)
  if (!place) return refuse('not-in-cohort')
  if (event.kind === 'withdraw') {
    if (place.state === 'WITHDRAWN' || place.state === 'REJECTED') return refuse('not-in-cohort')
    return allow([change(place, 'WITHDRAWN', 'asked')])
  }
  if (place.state === 'WITHDRAWN') return refuse('not-in-cohort')
  if (place.state === event.to) return refuse('same-place')
  const isBack = event.to === 'WAITLISTED'
  return allow([
    { ...change(place, event.to, 'host'), queuedAt: isBack ? lastInLine(places, event.at) : place.queuedAt },
  ])
}

function decideApplication(
  rules: PlaceRules,
  places: PlaceInLine[],
  { id, sector, at }: Extract<PlaceEvent, { kind: 'apply' }>,
): Result<PlaceChange[], PlaceRefusal> {
  const earlier = places.find((place) => place.id === id)
  if (earlier?.state === 'REJECTED') return refuse('was-rejected')
  if (earlier && earlier.state !== 'WITHDRAWN') return refuse('already-applied')
  const others = places.filter((place) => place.id !== id)
  const isFull = roomIn({ ...rules, isApprovedByHost: false }, others, sector) <= 0
  const to =
    isFull || lineOf(others, sector).length > 0 ? 'WAITLISTED' : rules.isApprovedByHost ? 'APPLIED' : 'PARTICIPANT'
  return allow([{ id, from: earlier?.state ?? null, to, queuedAt: lastInLine(places, at), because: 'asked' }])
}

/** Where the host says yes to each, who moves up becomes an applicant, and applicants count as taking a seat. */
function listMovingUp(rules: PlaceRules, places: PlaceInLine[], sector: Sector, stays: string[]): PlaceChange[] {
  const room = Math.max(0, roomIn(rules, places, sector))
  return lineOf(places, sector)
    .filter(({ id }) => !stays.includes(id))
    .slice(0, room)
    .map((place) => change(place, rules.isApprovedByHost ? 'APPLIED' : 'PARTICIPANT', 'moved-up'))
}

/** Behind everybody, also behind who came in the same moment. */
function lastInLine(places: PlaceInLine[], at: Date): Date {
  return new Date(Math.max(at.getTime(), ...places.map(({ queuedAt }) => queuedAt.getTime() + 1)))
}

function roomIn({ seats, isApprovedByHost }: PlaceRules, places: PlaceInLine[], sector: Sector): number {
  const taking: PlaceState[] = isApprovedByHost ? ['PARTICIPANT', 'APPLIED'] : ['PARTICIPANT']
  return seats[sector] - places.filter((place) => place.sector === sector && taking.includes(place.state)).length
}

function change(place: PlaceInLine, to: PlaceState, because: PlaceChange['because']): PlaceChange {
  return { id: place.id, from: place.state, to, queuedAt: place.queuedAt, because }
}

function stateAfter(changes: PlaceChange[], id: string) {
  const found = changes.find((one) => one.id === id)
  return found && { state: found.to, queuedAt: found.queuedAt }
}

function byQueue(one: PlaceInLine, other: PlaceInLine): number {
  return one.queuedAt.getTime() - other.queuedAt.getTime() || (one.id < other.id ? -1 : 1)
}
