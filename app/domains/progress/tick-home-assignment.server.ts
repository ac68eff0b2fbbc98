import type { CourseLibrary } from '~/domains/course/course-library.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import { type LearningRefusal, learn } from './learn.server.ts'
import { outlineOf } from './progress.ts'
import { deleteTick, insertTick } from './progress-store.server.ts'

/** Ticks a home assignment as done, or takes the tick away. It is the learner's own word and holds nobody back. */
export async function tickHomeAssignment(
  work: Work,
  library: CourseLibrary,
  tick: { actor: Actor; courseId: string; assignmentId: string; isDone: boolean },
): Promise<Result<{ completed: string[] }, LearningRefusal | 'unknown-assignment'>> {
  return learn(work, library, tick, async (inside, enrolment, course) => {
    const assignments = outlineOf(course).lessons.flatMap((lesson) => lesson.assignments)
    if (!assignments.some(({ id }) => id === tick.assignmentId)) return refuse('unknown-assignment')
    const key = {
      ...{ organisationId: enrolment.organisationId, enrolmentId: enrolment.id, assignmentId: tick.assignmentId },
    }
    if (tick.isDone) await insertTick(inside.db, { ...key, tickedAt: inside.now })
    else await deleteTick(inside.db, key)
    return allow(undefined)
  })
}
