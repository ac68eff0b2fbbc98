import type { CurrentCourse } from '~/domains/course/course-library.ts'
import { listLessonIds } from '~/domains/course/course-versions.server.ts'
import type { Enrolment } from '~/domains/enrolment/enrolment.ts'
import { listAttempts } from '~/domains/vignette/open-attempt.server.ts'
import type { Work } from '~/platform/work.server.ts'
import { type Marks, outlineOf, type Progress, progressOf } from './progress.ts'
import { listAnswers, listReads, listTicks } from './progress-store.server.ts'

/** Where a learner stands in a course she is or was enrolled in. */
export async function getProgress(work: Work, course: CurrentCourse, enrolment: Enrolment): Promise<Progress> {
  return progressWith(work, course, enrolment, await listMarks(work, enrolment))
}

/** The same for those who have read the marks already. */
export async function progressWith(
  work: Work,
  course: CurrentCourse,
  { completedVersionId }: Enrolment,
  marks: Marks,
): Promise<Progress> {
  const completedOn = completedVersionId ? await listLessonIds(work, completedVersionId) : null
  return progressOf(outlineOf(course), marks, completedOn)
}

/** A course as somebody meets it who has done nothing in it. */
export function untouchedProgress(course: CurrentCourse): Progress {
  return progressOf(outlineOf(course), {
    ...{ readLessonIds: [], answeredCheckIds: [], masteredCheckIds: [] },
    ...{ tickedAssignmentIds: [], endedCaseIds: [] },
  })
}

/** What was done in one enrolment. A case counts whichever course it was played for. */
export async function listMarks(work: Work, enrolment: Enrolment): Promise<Marks> {
  const { organisationId, personId } = enrolment
  const key = { organisationId, enrolmentId: enrolment.id }
  const [reads, answers, ticks, attempts] = await Promise.all([
    listReads(work.db, key),
    listAnswers(work.db, key),
    listTicks(work.db, key),
    listAttempts(work, { organisationId, personId }),
  ])
  return {
    readLessonIds: reads.map(({ lessonId }) => lessonId),
    answeredCheckIds: answers.map(({ checkId }) => checkId),
    masteredCheckIds: answers.filter(({ number, isRight }) => number === 1 && isRight).map(({ checkId }) => checkId),
    tickedAssignmentIds: ticks.map(({ assignmentId }) => assignmentId),
    endedCaseIds: attempts.filter(({ endedAt }) => endedAt).map(({ vignetteId }) => vignetteId),
  }
}
