import { recordValidity } from '~/domains/enrolment/record-activity.server.ts'
import { listNames } from '~/domains/identity/given-names.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { recordAudit } from '~/platform/audit/audit.server.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { fingerprint } from '~/platform/ids/ids.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import { type Path, type PathTouches, previewPath as previewPurePath } from './assignment.ts'
import { findValidMonths, insertPath, listPaths, savePath as saveStoredPath } from './assignment-store.server.ts'
import { getSituation } from './get-situation.server.ts'
import { runRules } from './run-rules.server.ts'

/**
 * Makes a path, or changes one and does at once what its rules ask for by it. Deadlines of those who are enrolled already stay;
 * how long a completion counts is changed for everybody. Archived, it is offered to no rule and its rules assign nothing more.
 * @param save `id` null for a new path
 */
export async function savePath(
  work: Work,
  ownDeadlines: ReadonlyMap<string, number>,
  actor: Actor,
  save: { id: string | null; revision: number; isArchived: boolean } & Pick<Path, 'name' | 'purpose' | 'courses'>,
): Promise<Result<{ id: string }, 'changed-elsewhere'>> {
  const { organisationId } = actor
  const { name, purpose, courses } = save
  return inTransaction(work.db, async (db) => {
    const before = (await listPaths(db, organisationId)).find(({ id }) => id === save.id)
    const key = { organisationId, id: save.id ?? work.newId() }
    if (save.id === null) await insertPath(db, key, { name, purpose, courses }, work.now)
    else {
      const archivedAt = save.isArchived ? work.now : null
      const isSaved = await saveStoredPath(db, key, save.revision, { name, purpose, courses, archivedAt })
      if (!isSaved) return refuse('changed-elsewhere')
    }
    const inside = within(work, db)
    for (const courseId of new Set([...(before?.courses ?? []), ...courses].map((course) => course.courseId))) {
      await recordValidity(inside, organisationId, courseId, await findValidMonths(db, organisationId, courseId))
    }
    await recordAudit(inside, {
      ...{ organisationId, actorPersonId: actor.personId, action: save.id ? 'changed-path' : 'made-path' },
      ...{ subjectKind: 'path', subjectId: key.id },
    })
    if (save.id !== null) await runRules(inside, ownDeadlines, organisationId)
    return allow({ id: key.id })
  })
}

/**
 * Whom a changed path touches, by name, before it is saved.
 * @returns and a fingerprint of it, so that what is saved is what was seen; empty where nobody is touched
 */
export async function previewPath(
  work: Work,
  ownDeadlines: ReadonlyMap<string, number>,
  actor: Actor,
  path: Path,
): Promise<{ touches: PathTouches; names: ReadonlyMap<string, string>; fingerprint: string }> {
  const situation = await getSituation(work, ownDeadlines, actor.organisationId)
  const touches = previewPurePath(situation, path)
  const touched = [touches.enrolled, touches.withdrawn, touches.expired].flat()
  const names = await listNames(
    work,
    actor.organisationId,
    touched.map(({ personId }) => personId),
  )
  return { touches, names, fingerprint: touched.length === 0 ? '' : fingerprint(JSON.stringify(touches)) }
}
