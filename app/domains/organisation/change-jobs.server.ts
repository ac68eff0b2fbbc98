import { registerPeople, renamePeople } from '~/domains/identity/register-people.server.ts'
import { type AuditEvent, recordAudits } from '~/platform/audit/audit.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import type { Role } from './actor.ts'
import { insertJobs, type JobColumns, lockRevisions, moveKeyRoles, saveJobs } from './people-store.server.ts'

export type { JobColumns } from './people-store.server.ts'

/** A job with what it is to say from now on. */
export type MendedJob = JobColumns & { membershipId: string; revision: number; action: 'mended-job' | 'ended-job' }

/** A job that is to begin: of somebody who is known here, or of whoever has the address. */
export type AddedJob = JobColumns & {
  membershipId: string
  person: { id: string } | { email: string; name: string }
  roles: Role[]
  predecessorId: string | null
  action: 'employed' | 'moved-job' | 'returned'
}

export type JobChanges = {
  mended: MendedJob[]
  added: AddedJob[]
  renamed: { personId: string; name: string }[]
}

/** Rows written at a time: between two lots somebody can be told how far it has come. */
const lot = 500

/**
 * Saves changes of many jobs in the caller's transaction, which holds the lock of `takePeopleLock`; each is written in the
 * audit. Refused, with nothing written, where somebody saved one of the jobs since it was read.
 * @param onWritten told after every lot how many jobs are written
 */
export async function changeJobs(
  work: Work,
  by: { organisationId: string; actorPersonId: string },
  { mended, added, renamed }: JobChanges,
  onWritten: (count: number) => Promise<void> = async () => {},
): Promise<Result<'saved', 'changed-elsewhere'>> {
  const { organisationId } = by
  const revisions = await lockRevisions(
    work.db,
    organisationId,
    mended.map(({ membershipId }) => membershipId),
  )
  if (mended.some(({ membershipId, revision }) => revisions.get(membershipId) !== revision)) {
    return refuse('changed-elsewhere')
  }
  await renamePeople(work, organisationId, renamed)
  let written = 0
  for (const some of inLots(mended)) {
    await saveJobs(work.db, organisationId, some)
    written += some.length
    await onWritten(written)
  }
  for (const some of inLots(added)) {
    await insertSome(work, organisationId, some)
    written += some.length
    await onWritten(written)
  }
  await moveKeyRoles(work.db, organisationId, takeovers(mended, added))
  await recordAudits(work, [
    ...renamed.map(({ personId }) => auditOf(by, 'renamed', 'person', personId)),
    ...[...mended, ...added].map(({ action, membershipId }) => auditOf(by, action, 'membership', membershipId)),
  ])
  return allow('saved')
}

async function insertSome(work: Work, organisationId: string, added: AddedJob[]) {
  const unknown = added.flatMap(({ person }) => ('id' in person ? [] : [person]))
  const ids = await registerPeople(work, organisationId, [
    ...new Map(unknown.map((person) => [person.email, person])).values(),
  ])
  const jobs = added.map(({ person, action: _, ...job }) => {
    const personId = 'id' in person ? person.id : ids.get(person.email)
    if (!personId) throw new Error('Expected everybody who was registered to be there, found one missing.')
    return { ...job, personId }
  })
  await insertJobs(work.db, organisationId, work.now, jobs)
}

/** From a job that ends here into the one that follows it. */
function takeovers(mended: MendedJob[], added: AddedJob[]): { from: string; to: string }[] {
  const ending = new Set(mended.map(({ membershipId }) => membershipId))
  return added.flatMap(({ predecessorId, membershipId }) =>
    predecessorId && ending.has(predecessorId) ? [{ from: predecessorId, to: membershipId }] : [],
  )
}

function auditOf(
  by: { organisationId: string; actorPersonId: string },
  action: string,
  subjectKind: string,
  subjectId: string,
): AuditEvent {
  return { ...by, action, subjectKind, subjectId }
}

function* inLots<Item>(items: Item[]): Generator<Item[]> {
  for (let at = 0; at < items.length; at += lot) yield items.slice(at, at + lot)
}
