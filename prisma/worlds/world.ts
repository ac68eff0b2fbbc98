import type { CourseLibrary } from '~/domains/course/course-library.ts'
import { registerPerson } from '~/domains/identity/register-person.server.ts'
import type { Actor, Role } from '~/domains/organisation/actor.ts'
import {
  type AddedOrganisation,
  addFictionalRegion,
  addOrganisation,
  addUnit,
  placeInRegion,
} from '~/domains/organisation/add-organisation.server.ts'
import { employPerson, endEmployment } from '~/domains/organisation/employ-person.server.ts'
import type { JobFunction } from '~/domains/organisation/organisation.ts'
import { addDays, type Day, dayOf } from '~/platform/clock/day.ts'
import type { Result } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import { idsFrom } from './chance.ts'
import { momentAt, workdayBefore } from './moment.ts'

/** A world under construction: people who do things at moments of the past, by the commands the portal itself uses. */
export type World = {
  library: CourseLibrary
  today: Day
  /** So many days before today, or the Friday before where that is in a weekend. */
  daysAgo(count: number): Day
  /** The same work at an hour of a day; a moment that has not come yet becomes now. */
  at(day: Day, hour: number, minute?: number): Work
  /** The same world with ids of its own, so that people who are made at the same time never mix up theirs. */
  for(name: string): World
}

export type Place = { organisationId: string; unitIds: Map<string, string> }

export type NewPerson = {
  email: string
  name: string
  jobTitle: string
  jobFunction: JobFunction
  unit?: string
  isManager?: boolean
  roles?: Role[]
  startsOn: Day
}

/** @param seed decides every id, so that the same seed makes the same world */
export function openWorld(work: Work, library: CourseLibrary, seed: string): World {
  const today = dayOf(work.now)
  const newId = idsFrom(seed)
  return {
    library,
    today,
    daysAgo: (count) => workdayBefore(addDays(today, -count)),
    at: (day, hour, minute = 0) => {
      const moment = momentAt(day, hour, minute)
      return { ...work, newId, now: moment < work.now ? moment : work.now }
    },
    for: (name) => openWorld(work, library, `${seed}/${name}`),
  }
}

/** An invented region with its health council; gives what places in it need. */
export async function foundRegion(world: World, region: { name: string; healthCouncil: string; validFrom: Day }) {
  const founded = await addFictionalRegion(world.at(region.validFrom, 8), region)
  return { ...founded, validFrom: region.validFrom }
}

/** An organisation with its units, in a region. @param under the unit a unit lies under; the others are at the top */
export async function foundOrganisation(
  world: World,
  region: Awaited<ReturnType<typeof foundRegion>>,
  organisation: Omit<AddedOrganisation, 'healthCouncilId'>,
  units: string[] = [],
  under: Record<string, string> = {},
): Promise<Place> {
  const { regionId, healthCouncilId, validFrom } = region
  const work = world.at(validFrom, 9)
  const organisationId = granted(await addOrganisation(work, { ...organisation, healthCouncilId, isFictional: true }))
  await placeInRegion(work, { organisationId, regionId, validFrom })
  const unitIds = new Map<string, string>()
  const add = async (name: string): Promise<string> => {
    const known = unitIds.get(name)
    if (known) return known
    const above = under[name]
    const parentId = above === undefined ? null : await add(above)
    const id = await addUnit(work, { organisationId, parentId, name, validFrom })
    unitIds.set(name, id)
    return id
  }
  for (const name of units) await add(name)
  return { organisationId, unitIds }
}

/** Somebody in a job from a day on; what she then does, she does as this actor. */
export async function employ(world: World, place: Place, person: NewPerson): Promise<Actor> {
  const { organisationId } = place
  const { email, name, jobTitle, jobFunction, unit, isManager = false, roles = [], startsOn } = person
  const unitId = unit === undefined ? null : place.unitIds.get(unit)
  if (unitId === undefined)
    throw new Error(`Expected a unit "${unit}" for ${name}, found ${[...place.unitIds.keys()]}.`)
  const work = world.at(startsOn, 8)
  const { id: personId } = await registerPerson(work, { email, name })
  const job = { organisationId, personId, unitId, jobFunction, jobTitle, isManager, roles, startsOn }
  return { personId, organisationId, roles, isManager, membershipId: await employPerson(work, job) }
}

/** Her last day at work. */
export async function leave(world: World, actor: Actor, lastDay: Day): Promise<void> {
  const { organisationId, membershipId } = actor
  await endEmployment(world.at(lastDay, 15), { organisationId, id: membershipId }, lastDay)
}

/** What a command allowed; a world whose commands are refused is built wrong. */
export function granted<Value, Refusal extends string>(result: Result<Value, Refusal>): Value {
  if (!result.ok)
    throw new Error(`Expected a world that its own commands allow, found the refusal "${result.refusal}".`)
  return result.value
}
