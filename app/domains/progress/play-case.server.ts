import type { CourseLibrary } from '~/domains/course/course-library.ts'
import { takeLearnerLock } from '~/domains/enrolment/learner-lock.server.ts'
import { listOwnEnrolments } from '~/domains/enrolment/list-enrolments.server.ts'
import { recordActivity } from '~/domains/enrolment/record-activity.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import type { PostedChoice, PostRefusal } from '~/domains/vignette/attempt.ts'
import type { CaseState } from '~/domains/vignette/case-machine.ts'
import { chooseInAttempt } from '~/domains/vignette/choose-in-attempt.server.ts'
import { openAttempt } from '~/domains/vignette/open-attempt.server.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import { settleCompletion } from './settle-completion.server.ts'

/** Makes a choice in the actor's own attempt, and completes what its ending was the last thing missing for. */
export async function playCase(
  work: Work,
  library: CourseLibrary,
  play: { actor: Actor; vignetteId: string; attemptId: string; choice: PostedChoice },
): Promise<Result<{ state: CaseState; completed: string[] }, PostRefusal | 'unknown-attempt'>> {
  const { actor, attemptId, choice } = play
  const player = { organisationId: actor.organisationId, personId: actor.personId }
  // Texts are read before the transaction: inside it, the library would wait for a second connection while holding one.
  const [courses, opened] = await Promise.all([library.listCourses(), openAttempt(work, library, player, attemptId)])
  if (!opened.ok) return opened
  if (opened.value.vignette.id !== play.vignetteId) return refuse('unknown-attempt')
  const courseIds = courses
    .filter(({ vignettes }) => vignettes.some(({ body }) => body.id === play.vignetteId))
    .map(({ course }) => course.body.id)
  return inTransaction(work.db, async (db) => {
    const inside = within(work, db)
    await takeLearnerLock(db, actor)
    const chosen = await chooseInAttempt(inside, library, { player, attemptId, choice })
    if (!chosen.ok) return chosen
    const enrolments = await listOwnEnrolments(inside, actor)
    for (const enrolment of enrolments) {
      if (courseIds.includes(enrolment.courseId)) await recordActivity(inside, enrolment)
    }
    const completed = chosen.value.endingId ? await settleCompletion(inside, courses, enrolments) : []
    return allow({ state: chosen.value, completed })
  })
}
