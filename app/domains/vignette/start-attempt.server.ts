import type { CourseLibrary } from '~/domains/course/course-library.ts'
import { inTransaction, takeLock } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import type { Player } from './attempt.ts'
import { countAttempts, findOpenAttempt, insertAttempt } from './attempt-store.server.ts'

/** Begins an attempt in the case as it reads today, or gives the one that is under way: there is only ever one. */
export async function startAttempt(
  work: Work,
  library: CourseLibrary,
  start: { player: Player; vignetteId: string },
): Promise<Result<string, 'unknown-case'>> {
  const { player, vignetteId } = start
  const courses = await library.listCourses()
  const current = courses.flatMap(({ vignettes }) => vignettes).find(({ body }) => body.id === vignetteId)
  if (!current) return refuse('unknown-case')
  await library.pinDocument(current.hash)
  return inTransaction(work.db, async (db) => {
    await takeLock(db, `attempts:${player.personId}:${vignetteId}`)
    const open = await findOpenAttempt(db, player, vignetteId)
    if (open) return allow(open.id)
    const number = (await countAttempts(db, player, vignetteId)) + 1
    const id = work.newId()
    await insertAttempt(db, { id, ...player, vignetteId, documentHash: current.hash, number, startedAt: work.now })
    return allow(id)
  })
}
