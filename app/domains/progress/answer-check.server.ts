import { judgeAnswer } from '~/domains/check/check.ts'
import type { CourseLibrary } from '~/domains/course/course-library.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import { findLesson, type LearningRefusal, learn } from './learn.server.ts'
import { insertAnswer, listAnswers } from './progress-store.server.ts'

export type PostedAnswer = {
  checkId: string
  optionId: string
  /** How many times the page knew the check to be answered. */
  answersBefore: number
  /** The text the learner had before her: the answer is judged by it, also when the lesson was mended since. */
  documentHash: string
}

export type AnswerRefusal = LearningRefusal | 'unknown-check' | 'unknown-option' | 'stale-page'

/**
 * Answers a check. Every answer is kept, the first as the first. The same answer posted twice from one page is one answer;
 * an answer from a page that did not know of the newest is refused as stale.
 */
export async function answerCheck(
  work: Work,
  library: CourseLibrary,
  given: {
    actor: Actor
    courseId: string
    /** Null: the course's pre-test. */
    lessonSlug: string | null
    answer: PostedAnswer
  },
): Promise<Result<{ completed: string[] }, AnswerRefusal>> {
  const { checkId, optionId, answersBefore, documentHash } = given.answer
  const seen = await library.findDocument(documentHash)
  return learn<AnswerRefusal>(work, library, given, async (inside, enrolment, course) => {
    const asking = given.lessonSlug === null ? course.pretest : findLesson(course, given.lessonSlug)
    if (!asking) return refuse('unknown-lesson')
    if (seen?.body.kind !== asking.body.kind || seen.body.id !== asking.body.id) return refuse('stale-page')
    // A posted id such as "constructor" names no check.
    const key = Object.hasOwn(seen.keys, checkId) ? seen.keys[checkId] : undefined
    if (!key) return refuse('unknown-check')
    const judged = judgeAnswer(key, optionId)
    if (!judged.ok) return judged

    const whose = { organisationId: enrolment.organisationId, enrolmentId: enrolment.id }
    const answers = (await listAnswers(inside.db, whose)).filter((answer) => answer.checkId === checkId)
    if (answers[answersBefore]?.optionId === optionId) return allow(undefined)
    if (answers.length !== answersBefore) return refuse('stale-page')
    await library.pinDocument(documentHash)
    await insertAnswer(inside.db, {
      ...{ ...whose, checkId, number: answers.length + 1, optionId },
      ...{ isRight: judged.value.isRight, documentHash, answeredAt: inside.now },
    })
    return allow(undefined)
  })
}
