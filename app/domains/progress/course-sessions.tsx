import * as m from '~/messages/generated/messages.js'
import type { ThreadItem, ThreadSession } from '~/ui/course-thread.tsx'
import { urls } from '~/urls.ts'
import type { Progress, Step } from './progress.ts'

/**
 * The course as a thread: its sessions with their lessons, cases and home assignments.
 * @param here the step one stands at, by kind and id; null on the course's own page
 * @param isOpen whether the parts can be opened, that is: whether the reader is enrolled
 */
export function courseSessions(
  course: { id: string; sessions: { number: number; title: string }[] },
  progress: Progress,
  here: { kind: Step['kind']; id: string } | null,
  isOpen: boolean,
): ThreadSession[] {
  return course.sessions.map(({ number, title }) => ({
    id: `session-${number}`,
    title: m.thread_session({ number, title }),
    items: progress.steps
      .filter(({ session }) => session === number)
      .map((step) => threadItem(course.id, step, step.kind === here?.kind && step.id === here.id, isOpen)),
  }))
}

function threadItem(courseId: string, step: Step, isHere: boolean, isOpen: boolean): ThreadItem {
  return {
    id: `${step.kind}-${step.id}`,
    label: labelOf(step),
    state: isHere ? 'current' : step.isDone ? 'done' : isOpen ? 'open' : 'closed',
    stateLabel: isHere ? m.thread_here() : step.isDone ? m.thread_done() : undefined,
    to: isOpen ? addressOf(courseId, step) : undefined,
    note: noteOf(step),
  }
}

function noteOf(step: Step): string {
  if (step.kind === 'lesson' && step.isNew) return m.thread_new()
  if (step.kind === 'lesson' && step.isMastered) return m.thread_mastered()
  return m.thread_minutes({ minutes: step.minutes })
}

function labelOf(step: Step): string {
  if (step.kind === 'homeAssignment') return m.thread_home_assignment({ title: step.title })
  return step.kind === 'case' ? m.thread_case({ title: step.title }) : step.title
}

export function addressOf(courseId: string, step: Step): string {
  if (step.kind === 'lesson') return urls.lesson(courseId, step.slug)
  if (step.kind === 'case') return urls.case(step.id)
  return urls.homeAssignment(courseId, step.lessonSlug, step.id)
}
