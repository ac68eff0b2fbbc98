import { recordAudit } from '~/platform/audit/audit.server.ts'
import { addDays, type Day, dayOf } from '~/platform/clock/day.ts'
import { inTransaction, type Transaction } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import { type Actor, isHeldOn } from './actor.ts'
import { addUnit as insertUnitAtTop } from './add-organisation.server.ts'
import { changeJobs, type JobChanges } from './change-jobs.server.ts'
import { getUnitTree, type NamedUnit } from './list-jobs.server.ts'
import { takePeopleLock } from './people-lock.server.ts'
import { listRosterMembers } from './people-store.server.ts'
import { saveParents, savePasts, saveUnit } from './unit-store.server.ts'
import { canLieIn } from './unit-tree.ts'

export type UnitRefusal =
  | 'unknown-unit'
  | 'unknown-parent'
  | 'changed-elsewhere'
  | 'lies-below'
  | 'name-taken'
  | 'day-too-early'
  | 'has-people'
  | 'has-units'

type KeptUnit = NamedUnit & { people: number }

/** The units of the actor's organisation with how many work in each today, those that have ended too. */
export async function listKeptUnits(work: Work, actor: Actor): Promise<KeptUnit[]> {
  const today = dayOf(work.now)
  const [units, jobs] = await Promise.all([
    getUnitTree(work, actor.organisationId),
    listRosterMembers(work.db, actor.organisationId, today),
  ])
  const people = new Map<string, Set<string>>()
  for (const job of jobs.filter((each) => isHeldOn(each, today))) {
    if (job.unitId) people.set(job.unitId, (people.get(job.unitId) ?? new Set()).add(job.personId))
  }
  return [...units.values()].map((unit) => ({ ...unit, people: people.get(unit.id)?.size ?? 0 }))
}

/** Adds a unit from today, under another or at the top. Two that lie in the same place are not called the same. */
export async function addUnit(
  work: Work,
  actor: Actor,
  unit: { name: string; parentId: string | null },
): Promise<Result<string, UnitRefusal>> {
  return keepUnits(work, actor, async (inside, units) => {
    if (unit.parentId !== null && !isStanding(units.get(unit.parentId), dayOf(work.now)))
      return refuse('unknown-parent')
    if (isTaken(units, unit, dayOf(work.now))) return refuse('name-taken')
    const id = await insertUnitAtTop(inside, {
      ...{ organisationId: actor.organisationId, ...unit, validFrom: dayOf(work.now) },
    })
    return done(inside, actor, 'added-unit', id)
  })
}

/** Gives a unit another name, or lays it under another unit, from today; its people go with it. */
export async function mendUnit(
  work: Work,
  actor: Actor,
  mend: { id: string; revision: number; name: string; parentId: string | null },
): Promise<Result<string, UnitRefusal>> {
  const { id, revision, name, parentId } = mend
  const today = dayOf(work.now)
  return keepUnits(work, actor, async (inside, units) => {
    const standing = units.get(id)
    if (!standing) return refuse('unknown-unit')
    if (standing.revision !== revision) return refuse('changed-elsewhere')
    const isMoved = parentId !== standing.parentId
    if (isMoved && parentId !== null && !isStanding(units.get(parentId), today)) return refuse('unknown-parent')
    if (!canLieIn(units, id, parentId)) return refuse('lies-below')
    if (isTaken(units, { name, parentId }, today, id)) return refuse('name-taken')
    const { organisationId } = actor
    await savePasts(inside.db, organisationId, [pastOf(inside, standing)], addDays(today, -1))
    if (!(await saveUnit(inside.db, { organisationId, id }, revision, { name, parentId }))) {
      return refuse('changed-elsewhere')
    }
    return done(inside, actor, 'mended-unit', id)
  })
}

/**
 * Lets a unit go into another from a day on: its people move there that day, each into a job that takes over from the one
 * before, the units below it lie under the other from then on, and open deadlines stay.
 * @param merge `from` is the first day in the other unit; within a year of today
 */
export async function mergeUnit(
  work: Work,
  actor: Actor,
  merge: { id: string; revision: number; intoId: string; from: Day },
): Promise<Result<{ moved: number }, UnitRefusal>> {
  const { id, revision, intoId, from } = merge
  const { organisationId, personId: actorPersonId } = actor
  const today = dayOf(work.now)
  return keepUnits(work, actor, async (inside, units) => {
    const [unit, into] = [units.get(id), units.get(intoId)]
    if (!unit || !isStanding(unit, today)) return refuse('unknown-unit')
    if (!isStanding(into, from)) return refuse('unknown-parent')
    if (unit.revision !== revision) return refuse('changed-elsewhere')
    if (!canLieIn(units, id, intoId)) return refuse('lies-below')
    if (from <= unit.validFrom || from < addDays(today, -366) || from > addDays(today, 366))
      return refuse('day-too-early')
    const lastDay = addDays(from, -1)
    const all = await listRosterMembers(inside.db, organisationId, today)
    // Whoever leaves for another unit soon stays until then: she is seen where the unit went.
    const followed = new Set(all.flatMap(({ predecessorId }) => predecessorId ?? []))
    const jobs = all.filter((job) => job.unitId === id)
    const open = jobs.filter((job) => (job.endsOn === null || job.endsOn >= from) && !followed.has(job.membershipId))
    const changes = movesOf(open, intoId, from, work.newId)
    const changed = await changeJobs(inside, { organisationId, actorPersonId }, changes)
    if (!changed.ok) return changed
    const below = [...units.values()].filter(({ parentId }) => parentId === id)
    await savePasts(
      inside.db,
      organisationId,
      below.map((each) => pastOf(inside, each)),
      lastDay,
    )
    await saveParents(
      inside.db,
      organisationId,
      below.map((each) => each.id),
      intoId,
    )
    const isSaved = await saveUnit(inside.db, { organisationId, id }, revision, {
      validTo: lastDay,
      successorId: intoId,
    })
    if (!isSaved) return refuse('changed-elsewhere')
    await done(inside, actor, 'merged-unit', id)
    return allow({ moved: new Set(open.map(({ personId }) => personId)).size })
  })
}

/** Ends a unit that nobody works in after its last day. */
export async function endUnit(
  work: Work,
  actor: Actor,
  end: { id: string; revision: number; lastDay: Day },
): Promise<Result<string, UnitRefusal>> {
  const { id, revision, lastDay } = end
  const { organisationId } = actor
  const today = dayOf(work.now)
  return keepUnits(work, actor, async (inside, units) => {
    const unit = units.get(id)
    if (!unit) return refuse('unknown-unit')
    if (unit.revision !== revision) return refuse('changed-elsewhere')
    if (lastDay < unit.validFrom) return refuse('day-too-early')
    const isLeft = (below: NamedUnit) => below.parentId === id && (below.validTo === null || below.validTo > lastDay)
    if ([...units.values()].some(isLeft)) return refuse('has-units')
    const jobs = await listRosterMembers(inside.db, organisationId, today)
    if (jobs.some(({ unitId, endsOn }) => unitId === id && (endsOn === null || endsOn > lastDay)))
      return refuse('has-people')
    if (!(await saveUnit(inside.db, { organisationId, id }, revision, { validTo: lastDay })))
      return refuse('changed-elsewhere')
    return done(inside, actor, 'ended-unit', id)
  })
}

/** One change at a time, in a transaction, with the units as they stand. */
function keepUnits<Value>(
  work: Work,
  actor: Actor,
  change: (inside: Work, units: ReadonlyMap<string, NamedUnit>) => Promise<Result<Value, UnitRefusal>>,
): Promise<Result<Value, UnitRefusal>> {
  return inTransaction(work.db, async (db: Transaction) => {
    await takePeopleLock(db, actor.organisationId)
    const inside = within(work, db)
    return change(inside, await getUnitTree(inside, actor.organisationId))
  })
}

async function done(work: Work, actor: Actor, action: string, subjectId: string) {
  const { organisationId, personId: actorPersonId } = actor
  await recordAudit(work, { organisationId, actorPersonId, action, subjectKind: 'unit', subjectId })
  return allow(subjectId)
}

/** Whoever works there on the day gets a job that takes over; whoever has not begun by then begins in the other unit. */
function movesOf(
  open: Awaited<ReturnType<typeof listRosterMembers>>,
  intoId: string,
  from: Day,
  newId: () => string,
): JobChanges {
  const changes: JobChanges = { mended: [], added: [], renamed: [] }
  for (const { membershipId, revision, personId, roles, unitId, ...rest } of open) {
    const { jobFunction, jobTitle, isManager, startsOn, endsOn } = rest
    const work = { jobFunction, jobTitle, isManager }
    const key = { membershipId, revision }
    if (startsOn >= from) {
      changes.mended.push({ ...key, ...work, unitId: intoId, startsOn, endsOn, action: 'mended-job' })
      continue
    }
    changes.mended.push({ ...key, ...work, unitId, startsOn, endsOn: addDays(from, -1), action: 'ended-job' })
    changes.added.push({
      ...{ ...work, unitId: intoId, startsOn: from, endsOn, membershipId: newId(), person: { id: personId } },
      ...{ roles, predecessorId: membershipId, action: 'moved-job' },
    })
  }
  return changes
}

const pastOf = (work: Work, { id: unitId, name, parentId, validFrom }: NamedUnit) => ({
  ...{ id: work.newId(), unitId, name, parentId, validFrom },
})

function isStanding(unit: NamedUnit | undefined, day: Day): boolean {
  return unit !== undefined && (unit.validTo === null || unit.validTo >= day)
}

function isTaken(
  units: ReadonlyMap<string, NamedUnit>,
  place: { name: string; parentId: string | null },
  today: Day,
  ownId?: string,
): boolean {
  const name = place.name.toLocaleLowerCase('da')
  return [...units.values()].some(
    (unit) =>
      unit.id !== ownId &&
      unit.parentId === place.parentId &&
      isStanding(unit, today) &&
      unit.name.toLocaleLowerCase('da') === name,
  )
}
