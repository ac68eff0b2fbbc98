import { isDeepStrictEqual } from 'node:util'
import { judgeAnswer } from '~/domains/check/check.ts'
import type { CourseLibrary, CurrentCourse } from '~/domains/course/course-library.ts'
import type { Html, LessonDocument } from '~/domains/course/document.ts'
import { type Enrolment, isOpenToLearner } from '~/domains/enrolment/enrolment.ts'
import { findOwnEnrolment } from '~/domains/enrolment/list-enrolments.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import { findLesson, type LearningRefusal } from './learn.server.ts'
import { listMarks, progressWith } from './own-progress.server.ts'
import { checksToSeeAgain, outlineOf, type Progress } from './progress.ts'
import { listAnswers } from './progress-store.server.ts'

export type CheckFeedback = { optionId: string; isRight: boolean; rightOptionId: string; reasons: Record<string, Html> }

export type LessonPage = {
  course: CurrentCourse
  enrolment: Enrolment
  progress: Progress
  lesson: { hash: string; body: LessonDocument }
  isRead: boolean
  tickedAssignmentIds: string[]
  /** By check id: how often it was answered, and what the newest answer earned. The key is in here only after an answer. */
  answers: Answers
  /** Checks of lessons behind this one whose newest answer was not right. */
  again: { checkId: string; title: string; slug: string }[]
}

export type Answers = Record<string, { count: number; feedback: CheckFeedback | null }>

/** A lesson with everything its reader has done in it. Only for those enrolled. */
export async function openLesson(
  work: Work,
  library: CourseLibrary,
  address: { actor: Actor; courseId: string; lessonSlug: string },
): Promise<Result<LessonPage, LearningRefusal>> {
  const course = await library.findCourse(address.courseId)
  if (!course) return refuse('unknown-course')
  const lesson = findLesson(course, address.lessonSlug)
  if (!lesson) return refuse('unknown-lesson')
  const enrolment = await findOwnEnrolment(work, address.actor, address.courseId)
  if (!enrolment || !isOpenToLearner(enrolment)) return refuse('not-enrolled')
  const [marks, answers] = await Promise.all([
    listMarks(work, enrolment),
    listFeedback(work, library, enrolment, lesson.hash),
  ])
  const progress = await progressWith(work, course, enrolment, marks)
  return allow({
    ...{ course, enrolment, progress, lesson, answers: answers.feedback },
    again: checksToSeeAgain(outlineOf(course), answers.newest, lesson.body.id).map(({ checkId, lesson }) => ({
      ...{ checkId, title: lesson.shortTitle, slug: lesson.slug },
    })),
    isRead: marks.readLessonIds.includes(lesson.body.id),
    tickedAssignmentIds: marks.tickedAssignmentIds,
  })
}

/** What the answers to a document's checks earned; and of every check of the course whether the newest was right. */
export async function listFeedback(
  work: Work,
  library: CourseLibrary,
  enrolment: Enrolment,
  currentHash: string,
): Promise<{ feedback: Answers; newest: Record<string, boolean> }> {
  const current = await library.findDocument(currentHash)
  const feedback: Answers = {}
  const newest: Record<string, boolean> = {}
  const key = { organisationId: enrolment.organisationId, enrolmentId: enrolment.id }
  for (const answer of await listAnswers(work.db, key)) {
    newest[answer.checkId] = answer.isRight
    const checkKey = current?.keys[answer.checkId]
    if (!checkKey) continue
    const judged = judgeAnswer(checkKey, answer.optionId)
    // A check that was rewritten since is offered afresh; that it was answered still counts.
    const seen = answer.documentHash === currentHash ? current : await library.findDocument(answer.documentHash)
    // Compared by what they say: the database gives an object's keys back in an order of its own.
    const isSame = isDeepStrictEqual(seen?.keys[answer.checkId], checkKey)
    feedback[answer.checkId] = {
      count: answer.number,
      feedback: judged.ok && isSame ? { optionId: answer.optionId, ...judged.value } : null,
    }
  }
  return { feedback, newest }
}
