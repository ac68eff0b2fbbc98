import type { AnswerRefusal } from '~/domains/progress/answer-check.server.ts'
import { answerCheck } from '~/domains/progress/answer-check.server.ts'
import { addressOf } from '~/domains/progress/course-sessions.tsx'
import { markLessonRead } from '~/domains/progress/mark-lesson-read.server.ts'
import { openLesson } from '~/domains/progress/open-lesson.server.ts'
import { stepsBeside } from '~/domains/progress/progress.ts'
import { tickHomeAssignment } from '~/domains/progress/tick-home-assignment.server.ts'
import * as m from '~/messages/generated/messages.js'
import { urls } from '~/urls.ts'
import { notFound } from './answer.server.ts'
import type { SignedInContext } from './context.server.ts'

/** `stay`: saved, and the reader stays in the lesson at `to`. `go`: saved, and she goes on to `to`. */
export type LessonPosted =
  | { kind: 'stay'; to: string }
  | { kind: 'go'; to: string }
  | { kind: 'refused'; status: 400 | 409; notice: string; checkId: string | null }

/** The three things one can post to a lesson: an answer, a tick at a home assignment, and that it is read. */
export async function postToLesson(
  work: SignedInContext,
  courseId: string,
  lessonSlug: string,
  form: FormData,
): Promise<LessonPosted> {
  const text = (name: string) => String(form.get(name) ?? '')
  const { actor, library } = work
  switch (text('intent')) {
    case 'answer':
      return postAnswer(work, courseId, lessonSlug, form)
    case 'tick': {
      const assignmentId = text('assignmentId')
      const isDone = text('done') === 'yes'
      const ticked = await tickHomeAssignment(work, library, { actor, courseId, assignmentId, isDone })
      if (!ticked.ok) throw notFound()
      return { kind: 'stay', to: urls.homeAssignment(courseId, lessonSlug, assignmentId) }
    }
    case 'read': {
      const marked = await markLessonRead(work, library, { actor, courseId, lessonSlug })
      if (!marked.ok) throw notFound()
      const isCompleted = marked.value.completed.includes(courseId)
      return { kind: 'go', to: isCompleted ? urls.course(courseId) : await onwardFrom(work, courseId, lessonSlug) }
    }
    default:
      return refusedAt(null, 400, m.form_unknown())
  }
}

/** The one thing one can post to a pre-test: an answer. */
export async function postToPretest(work: SignedInContext, courseId: string, form: FormData): Promise<LessonPosted> {
  if (form.get('intent') === 'answer') return postAnswer(work, courseId, null, form)
  return refusedAt(null, 400, m.form_unknown())
}

async function postAnswer(
  work: SignedInContext,
  courseId: string,
  lessonSlug: string | null,
  form: FormData,
): Promise<LessonPosted> {
  const text = (name: string) => String(form.get(name) ?? '')
  const checkId = text('checkId')
  if (!text('option')) return refusedAt(checkId, 400, m.check_choose())
  const answer = {
    ...{ checkId, optionId: text('option'), documentHash: text('hash') },
    answersBefore: /^\d{1,6}$/.test(text('answersBefore')) ? Number(text('answersBefore')) : -1,
  }
  const { actor, library } = work
  const answered = await answerCheck(work, library, { actor, courseId, lessonSlug, answer })
  const page = lessonSlug === null ? urls.pretest(courseId) : urls.lesson(courseId, lessonSlug)
  if (answered.ok) return { kind: 'stay', to: `${page}#tjek-${checkId}` }
  return refusedAt(checkId, ...answerRefusals(answered.refusal))
}

async function onwardFrom(work: SignedInContext, courseId: string, lessonSlug: string): Promise<string> {
  const opened = await openLesson(work, work.library, { actor: work.actor, courseId, lessonSlug })
  if (!opened.ok) return urls.course(courseId)
  const { progress } = opened.value
  const next = stepsBeside(progress, lessonSlug).next ?? progress.next
  return next ? addressOf(courseId, next) : urls.course(courseId)
}

function refusedAt(checkId: string | null, status: 400 | 409, notice: string): LessonPosted {
  return { kind: 'refused', status, notice, checkId }
}

function answerRefusals(refusal: AnswerRefusal): [400 | 409, string] {
  switch (refusal) {
    case 'stale-page':
      return [409, m.stale_page()]
    case 'unknown-option':
      return [400, m.check_choose()]
    default:
      throw notFound()
  }
}
