import type { CourseLibrary } from '~/domains/course/course-library.ts'
import { inTransaction, takeLock } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import { believedTime, decideChoice, type Player, type PostedChoice, type PostRefusal } from './attempt.ts'
import { findAttempt, insertChoice, saveAttemptEnded } from './attempt-store.server.ts'
import type { CaseState } from './case-machine.ts'
import { getPinnedVignette, roleOf } from './open-attempt.server.ts'

/** Makes a choice in an attempt. The server's own replay decides; what the browser thought is only its question. */
export async function chooseInAttempt(
  work: Work,
  library: CourseLibrary,
  given: { player: Player; attemptId: string; choice: PostedChoice },
): Promise<Result<CaseState, PostRefusal | 'unknown-attempt'>> {
  const { player, attemptId, choice } = given
  return inTransaction(work.db, async (db) => {
    await takeLock(db, `attempt:${attemptId}`)
    const attempt = await findAttempt(db, player, attemptId)
    if (!attempt) return refuse('unknown-attempt')
    const vignette = await getPinnedVignette(library, attempt.documentHash)
    const decided = decideChoice(vignette, attempt.choices, choice, roleOf(attempt))
    if (!decided.ok) return decided
    const { kind, state } = decided.value
    if (kind === 'new') {
      const { organisationId } = player
      const { sceneId, choiceId, position } = choice
      const role = vignette.scenes.find(({ id }) => id === sceneId)?.role ?? ''
      const clientAt = believedTime(choice.clientAt ?? null, attempt.startedAt, work.now)
      await insertChoice(db, {
        ...{ attemptId, organisationId, position, sceneId, choiceId, role, chosenAt: work.now, clientAt },
      })
      if (state.endingId) await saveAttemptEnded(db, { organisationId, id: attemptId }, work.now)
    }
    return allow(state)
  })
}
