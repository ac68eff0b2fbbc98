import { recordAudit } from '~/platform/audit/audit.server.ts'
import { addDays, type Day, dayOf } from '~/platform/clock/day.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import type { Actor, Role } from './actor.ts'
import { changeJobs, type JobColumns } from './change-jobs.server.ts'
import { takePeopleLock } from './people-lock.server.ts'
import { listRosterMembers, type RosterMember, saveRolesOf } from './people-store.server.ts'
import { isNameOurs, type KeptRole, keptRoles, type ReadPerson } from './person-form.ts'

/** Gives somebody a job in the actor's own organisation, whoever has the address. Gives the membership's id. */
export async function addPerson(work: Work, actor: Actor, person: ReadPerson): Promise<Result<string, 'already-here'>> {
  const by = { organisationId: actor.organisationId, actorPersonId: actor.personId }
  return inTransaction(work.db, async (db) => {
    const inside = within(work, db)
    await takePeopleLock(db, actor.organisationId)
    const today = dayOf(work.now)
    const jobs = (await listRosterMembers(db, actor.organisationId, today)).filter(
      ({ email }) => email === person.email,
    )
    const isOpen = ({ endsOn }: RosterMember) => endsOn === null || endsOn >= person.startsOn
    if (jobs.some((job) => isOpen(job) && job.unitId === person.unitId)) return refuse('already-here')
    const { name, email, roles } = person
    const membershipId = work.newId()
    const before = jobs
      .filter((job) => !isOpen(job) && !jobs.some(({ predecessorId }) => predecessorId === job.membershipId))
      .sort((one, other) => ((one.endsOn ?? '') < (other.endsOn ?? '') ? 1 : -1))[0]
    const known = jobs[0]
    const whose = known ? { id: known.personId } : { email, name }
    const job = {
      ...columnsOf(person),
      membershipId,
      person: whose,
      roles,
      predecessorId: before?.membershipId ?? null,
    }
    await changeJobs(inside, by, {
      ...{ mended: [], renamed: [] },
      added: [{ ...job, action: before ? 'returned' : 'employed' }],
    })
    return allow(membershipId)
  })
}

type MendRefusal = 'unknown-person' | 'changed-elsewhere' | 'own-role' | 'own-end' | 'moves-before' | 'already-moved'

/**
 * Saves what a coordinator says of one of her own people. Another unit or function, and beginning to lead, is a job of its own
 * from `movesOn` (unless told, today), with her roles and the fields she carries. Her name is only ours to change where she works nowhere else; her address never is.
 * Nobody takes her own last key, and nobody ends her own job.
 * @returns the membership she has from now on
 */
export async function mendPerson(
  work: Work,
  actor: Actor,
  membershipId: string,
  person: ReadPerson & { revision: number },
): Promise<Result<string, MendRefusal>> {
  const { organisationId, personId: actorPersonId } = actor
  const today = dayOf(work.now)
  return inTransaction(work.db, async (db) => {
    const inside = within(work, db)
    await takePeopleLock(db, organisationId)
    const [job] = await listRosterMembers(db, organisationId, today, membershipId)
    if (!job) return refuse('unknown-person')
    if (job.revision !== person.revision) return refuse('changed-elsewhere')
    const roles = rolesAfter(job.roles, person.roles)
    if (job.personId === actorPersonId) {
      const isKeyTaken = job.roles.includes('COORDINATOR') && !roles.includes('COORDINATOR')
      if (isKeyTaken && !(await hasOtherKey(inside, actor, membershipId, today))) return refuse('own-role')
      if (person.endsOn && person.endsOn < today) return refuse('own-end')
    }
    const move = moveOf(job, person, today)
    if (move === 'moves-before') return refuse('moves-before')
    if (move && (await isFollowed(inside, actor, membershipId, today))) return refuse('already-moved')
    const isNamed = isNameOurs(job) && job.name !== person.name
    const nextId = move ? work.newId() : membershipId
    const columns = columnsOf(person)
    const { revision } = job
    const changed = await changeJobs(
      inside,
      { organisationId, actorPersonId },
      {
        renamed: isNamed ? [{ personId: job.personId, name: person.name }] : [],
        mended: [
          move
            ? {
                ...columnsOf(job),
                startsOn: person.startsOn,
                endsOn: addDays(move, -1),
                membershipId,
                revision,
                action: 'ended-job',
              }
            : {
                ...columns,
                membershipId,
                revision,
                action: columns.endsOn === job.endsOn ? 'mended-job' : 'ended-job',
              },
        ],
        added: move
          ? [
              {
                ...{ ...columns, startsOn: move, membershipId: nextId, person: { id: job.personId } },
                ...{ roles, predecessorId: membershipId, action: 'moved-job' as const },
              },
            ]
          : [],
      },
    )
    if (!changed.ok) return changed
    if (!move && roles.join() !== job.roles.join()) {
      await saveRolesOf(db, organisationId, membershipId, roles)
      await recordAudit(inside, {
        ...{
          organisationId,
          actorPersonId,
          action: 'changed-roles',
          subjectKind: 'membership',
          subjectId: membershipId,
        },
      })
    }
    return allow(nextId)
  })
}

/**
 * The first day of what is another job: another unit or function, leading others or not any more. Null where none of it
 * changed, where it stood wrong, or where she has not begun, so that there is nothing to keep.
 */
function moveOf(job: RosterMember, person: ReadPerson, today: Day): Day | null | 'moves-before' {
  const isOther =
    job.unitId !== person.unitId || job.jobFunction !== person.jobFunction || job.isManager !== person.isManager
  if (!isOther || person.isCorrection) return null
  if (person.startsOn >= today && person.movesOn === null) return null
  const movesOn = person.movesOn ?? today
  const isOver = (job.endsOn !== null && movesOn > job.endsOn) || (person.endsOn !== null && movesOn > person.endsOn)
  return movesOn <= person.startsOn || isOver ? 'moves-before' : movesOn
}

async function isFollowed(work: Work, actor: Actor, membershipId: string, today: Day): Promise<boolean> {
  const jobs = await listRosterMembers(work.db, actor.organisationId, today)
  return jobs.some(({ predecessorId }) => predecessorId === membershipId)
}

/** The roles we keep as they are ticked, the others as they were. */
function rolesAfter(before: Role[], ticked: KeptRole[]): Role[] {
  const isKept = (role: Role) => (keptRoles as readonly Role[]).includes(role)
  const standing = before.filter((role) => !isKept(role) || ticked.some((each) => each === role))
  return [...standing, ...ticked.filter((role) => !before.includes(role))]
}

async function hasOtherKey(work: Work, actor: Actor, membershipId: string, today: Day): Promise<boolean> {
  const jobs = await listRosterMembers(work.db, actor.organisationId, today)
  return jobs.some(
    (job) =>
      job.personId === actor.personId &&
      job.membershipId !== membershipId &&
      job.startsOn <= today &&
      (job.endsOn === null || job.endsOn >= today) &&
      job.roles.includes('COORDINATOR'),
  )
}

function columnsOf({ unitId, jobFunction, jobTitle, isManager, startsOn, endsOn }: JobColumns): JobColumns {
  return { unitId, jobFunction, jobTitle, isManager, startsOn, endsOn }
}
