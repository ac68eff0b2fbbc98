import type { CourseLibrary } from '~/domains/course/course-library.ts'
import { listOwnEnrolments } from '~/domains/enrolment/list-enrolments.server.ts'
import { recordActivity } from '~/domains/enrolment/record-activity.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import type { PostedChoice, PostRefusal } from '~/domains/vignette/attempt.ts'
import type { CaseState } from '~/domains/vignette/case-machine.ts'
import { chooseInAttempt } from '~/domains/vignette/choose-in-attempt.server.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { allow, type Result } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import { settleCompletion } from './settle-completion.server.ts'

/** Makes a choice in the actor's own attempt, and completes what its ending was the last thing missing for. */
export async function playCase(
  work: Work,
  library: CourseLibrary,
  play: { actor: Actor; vignetteId: string; attemptId: string; choice: PostedChoice },
): Promise<Result<{ state: CaseState; completed: string[] }, PostRefusal | 'unknown-attempt'>> {
  const { actor, attemptId, choice } = play
  const { organisationId, personId } = actor
  return inTransaction(work.db, async (db) => {
    const inside = within(work, db)
    const chosen = await chooseInAttempt(inside, library, { player: { organisationId, personId }, attemptId, choice })
    if (!chosen.ok) return chosen
    for (const enrolment of await listOwnEnrolments(inside, actor)) {
      const course = await library.findCourse(enrolment.courseId)
      const hasCase = course?.vignettes.some(({ body }) => body.id === play.vignetteId)
      if (hasCase) await recordActivity(inside, enrolment)
    }
    const completed = chosen.value.endingId ? await settleCompletion(inside, library, actor) : []
    return allow({ state: chosen.value, completed })
  })
}
