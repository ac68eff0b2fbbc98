import { redirect } from '@remix-run/node'
import { shuffleOptions } from '~/domains/check/check.ts'
import type { CurrentCourse } from '~/domains/course/course-library.ts'
import type { Island } from '~/domains/course/document.ts'
import { openLesson } from '~/domains/progress/open-lesson.server.ts'
import { type Step, stepsBeside } from '~/domains/progress/progress.ts'
import { urls } from '~/urls.ts'
import { notFound } from './answer.server.ts'
import type { SignedInContext } from './context.server.ts'

/** What the lesson page gets, and apart from it the texts that stand in the page once. */
export async function showLesson(work: SignedInContext, courseId: string, lessonSlug: string) {
  const opened = await openLesson(work, work.library, { actor: work.actor, courseId, lessonSlug })
  if (!opened.ok) {
    if (opened.refusal === 'not-enrolled') throw redirect(urls.course(courseId))
    throw notFound()
  }
  const { course, lesson, progress, isRead, tickedAssignmentIds, answers, again } = opened.value
  const { id, slug, title, session, minutes, references, terms, hasHarderPart, prose } = lesson.body
  const lessons = course.lessons.map(({ body }) => body.slug)
  const page = {
    hash: lesson.hash,
    course: { id: courseId, title: course.course.body.title, sessions: course.course.body.sessions },
    lesson: { id, slug, title, session, minutes, references, terms, hasHarderPart, number: lessons.indexOf(slug) + 1 },
    islands: prose.islands.map((island) => shuffled(island, work.actor.personId)),
    cases: casesIn(course, progress.steps),
    ...{ progress, isRead, tickedAssignmentIds, answers, again },
    ...stepsBeside(progress, slug),
  }
  return { page, segments: prose.segments }
}

export type LessonPageData = Awaited<ReturnType<typeof showLesson>>['page']

export function shuffled(island: Island, seed: string): Island {
  return island.kind === 'check' ? { ...island, options: shuffleOptions(island.options, island.checkId, seed) } : island
}

function casesIn(course: CurrentCourse, steps: Step[]) {
  return course.vignettes.map(({ body: { vignette } }) => ({
    ...{ id: vignette.id, title: vignette.title, summary: vignette.summary, minutes: vignette.minutes },
    isDone: steps.some((step) => step.kind === 'case' && step.id === vignette.id && step.isDone),
  }))
}
