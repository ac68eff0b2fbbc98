import { type Actor, can, isHeldOn, visibleTo } from '~/domains/organisation/actor.ts'
import { getUnitTree, listJobs, type NamedUnit } from '~/domains/organisation/list-jobs.server.ts'
import { unitOn, unitsUpFrom, withUnitsBelow } from '~/domains/organisation/unit-tree.ts'
import { type Day, dayOf } from '~/platform/clock/day.ts'
import type { Work } from '~/platform/work.server.ts'

/** Whose records a question of the follow-up may read, and how the units of that day lie. */
export type FollowUpScope = {
  organisationId: string
  /** Only this person; null for everybody in the scope. */
  personId: string | null
  /** Somebody left out: a leader follows her people, not herself. */
  butPersonId: string | null
  /** Only these units; null for the whole organisation. */
  unitIds: string[] | null
  day: Day
  /** Every unit with each unit it lies in on that day, itself first; a merged unit is what it went into. */
  units: { unitId: string; above: string; isOwn: boolean }[]
  names: ReadonlyMap<string, NamedUnit>
}

/**
 * What those who follow up may read: their own organisation. Anybody else reads of herself alone.
 * @param how the units and people of this day; `then` leaves units as they lay on it, `now` counts them as what they are today
 */
export async function followUpScope(
  work: Work,
  actor: Actor,
  how: { day: Day; units: 'then' | 'now' } = { day: dayOf(work.now), units: 'now' },
): Promise<FollowUpScope> {
  const { organisationId, personId = null } = visibleTo(actor)
  const scope = await scopeWithUnits(work, organisationId, how)
  return { ...scope, personId, butPersonId: null, unitIds: null }
}

/** What a leader may read: the people in the units she leads today and below, never herself. Null where she leads nobody. */
export async function teamScope(work: Work, actor: Actor): Promise<FollowUpScope | null> {
  if (!can(actor, 'lead')) return null
  const day = dayOf(work.now)
  const scope = await scopeWithUnits(work, actor.organisationId, { day, units: 'now' })
  const led = (await listJobs(work, actor.organisationId)).filter(
    (job) => job.personId === actor.personId && job.isManager && isHeldOn(job, day),
  )
  if (led.length === 0) return null
  const isOfAll = led.some(({ unitId }) => unitId === null)
  const unitIds = led.flatMap(({ unitId }) =>
    unitId === null ? [] : [...withUnitsBelow(scope.names, unitOn(scope.names, unitId, day))],
  )
  return { ...scope, personId: null, butPersonId: actor.personId, unitIds: isOfAll ? null : [...new Set(unitIds)] }
}

async function scopeWithUnits(work: Work, organisationId: string, how: { day: Day; units: 'then' | 'now' }) {
  const asOf = how.units === 'now' ? dayOf(work.now) : how.day
  const names = await getUnitTree(work, organisationId, asOf)
  const units = [...names.keys()].flatMap((unitId) => {
    const stands = unitOn(names, unitId, asOf)
    return unitsUpFrom(names, stands).map((above) => ({ unitId, above, isOwn: above === stands }))
  })
  return { organisationId, day: how.day, units, names }
}
