import type { CurrentCourse } from '~/domains/course/course-library.ts'
import type { Island } from '~/domains/course/document.ts'

/** What a course asks of a learner, in reading order; read off its lessons. */
export type Outline = { lessons: OutlineLesson[]; requiredCaseIds: string[] }

export type OutlineLesson = {
  id: string
  slug: string
  title: string
  shortTitle: string
  session: number
  minutes: number
  isRequired: boolean
  checkIds: string[]
  /** The pre-test's questions about it: all right at the first try, and it may be skipped. Empty: it never may. */
  pretestCheckIds: string[]
  assignments: { id: string; title: string; minutes: number }[]
  cases: { id: string; title: string; minutes: number }[]
}

/** What one learner has done in one course. */
export type Marks = {
  readLessonIds: string[]
  answeredCheckIds: string[]
  /** Those answered right the first time. */
  masteredCheckIds: string[]
  tickedAssignmentIds: string[]
  endedCaseIds: string[]
}

export type Step =
  | {
      kind: 'lesson'
      id: string
      slug: string
      title: string
      minutes: number
      session: number
      isRequired: boolean
      /** Read with every check answered, or shown in the pre-test to be known already. */
      isDone: boolean
      isMastered: boolean
      openChecks: number
      /** It came into the course after the learner completed it, and she has not done it. */
      isNew: boolean
    }
  | {
      kind: 'homeAssignment'
      id: string
      lessonSlug: string
      title: string
      minutes: number
      session: number
      isDone: boolean
    }
  | { kind: 'case'; id: string; title: string; minutes: number; session: number; isRequired: boolean; isDone: boolean }

export type Progress = {
  /** Everything in the course, in the order it is met. */
  steps: Step[]
  /** What stands between the learner and the certificate: required lessons, and the one required case. */
  done: number
  of: number
  minutesLeft: number
  isComplete: boolean
  /** The first step that completion still waits for; null when it waits for nothing. */
  next: Step | null
}

/** Reads the outline off the course as it is today. */
export function outlineOf(course: CurrentCourse): Outline {
  const caseTitles = new Map(course.vignettes.map(({ body }) => [body.id, body.vignette]))
  const pretestChecks = Object.entries(course.pretest?.body.lessonIds ?? {})
  const lessons = course.lessons.map(({ body }) => {
    const islands = body.prose.islands
    return {
      id: body.id,
      slug: body.slug,
      title: body.title,
      shortTitle: body.shortTitle,
      session: body.session,
      minutes: body.minutes,
      isRequired: body.isRequired,
      checkIds: pick(islands, 'check').map(({ checkId }) => checkId),
      pretestCheckIds: body.isSafety ? [] : pretestChecks.filter(([, about]) => about === body.id).map(([id]) => id),
      assignments: pick(islands, 'homeAssignment').map(({ assignmentId, title, minutes }) => ({
        id: assignmentId,
        title,
        minutes,
      })),
      cases: pick(islands, 'case').map(({ vignetteId }) => ({
        id: vignetteId,
        title: caseTitles.get(vignetteId)?.title ?? vignetteId,
        minutes: caseTitles.get(vignetteId)?.minutes ?? 0,
      })),
    }
  })
  return { lessons, requiredCaseIds: course.course.body.requiredCaseIds }
}

/**
 * Where a learner stands. Complete is: every required lesson marked as read with every check in it answered, or mastered
 * in the pre-test, and, where the course asks for cases, one of them ended. Home assignments hold nobody back.
 * @param completedOn the lessons of the version it was completed on, by id; null while it is not completed
 */
export function progressOf(outline: Outline, marks: Marks, completedOn: string[] | null = null): Progress {
  const hasEndedRequiredCase = outline.requiredCaseIds.some((id) => marks.endedCaseIds.includes(id))
  const steps = outline.lessons.flatMap((lesson) => stepsOf(lesson, outline, marks, completedOn))
  // Any one of the required cases will do, so the first one stands for them all.
  const caseToPlay = hasEndedRequiredCase ? undefined : steps.find((step) => step.kind === 'case' && step.isRequired)
  const open = steps.filter(
    (step) => step === caseToPlay || (step.kind === 'lesson' && step.isRequired && !step.isDone),
  )
  const requiredLessons = steps.filter((step) => step.kind === 'lesson' && step.isRequired)
  const casesAsked = outline.requiredCaseIds.length > 0 ? 1 : 0
  const of = requiredLessons.length + casesAsked
  const done = requiredLessons.filter(({ isDone }) => isDone).length + (hasEndedRequiredCase ? casesAsked : 0)
  return {
    steps,
    done,
    of,
    minutesLeft: open.reduce((sum, { minutes }) => sum + minutes, 0),
    isComplete: done === of,
    next: open[0] ?? null,
  }
}

/** What one comes from and goes on to beside a lesson: lessons and cases. Home assignments wait for their own time. */
export function stepsBeside(progress: Progress, lessonSlug: string): { previous: Step | null; next: Step | null } {
  const main = progress.steps.filter(({ kind }) => kind !== 'homeAssignment')
  const here = main.findIndex((step) => step.kind === 'lesson' && step.slug === lessonSlug)
  return { previous: main[here - 1] ?? null, next: main[here + 1] ?? null }
}

function stepsOf(lesson: OutlineLesson, outline: Outline, marks: Marks, completedOn: string[] | null): Step[] {
  const { session } = lesson
  const openChecks = lesson.checkIds.filter((id) => !marks.answeredCheckIds.includes(id)).length
  const isRead = marks.readLessonIds.includes(lesson.id)
  const { pretestCheckIds } = lesson
  const isMastered = pretestCheckIds.length > 0 && pretestCheckIds.every((id) => marks.masteredCheckIds.includes(id))
  return [
    {
      ...{
        kind: 'lesson',
        id: lesson.id,
        slug: lesson.slug,
        title: lesson.shortTitle,
        minutes: lesson.minutes,
        session,
      },
      ...{
        isRequired: lesson.isRequired,
        isDone: isMastered || (isRead && openChecks === 0),
        isMastered,
        openChecks,
        isNew: completedOn !== null && !completedOn.includes(lesson.id) && !isRead,
      },
    },
    ...lesson.cases.map(({ id, title, minutes }): Step => {
      const isRequired = outline.requiredCaseIds.includes(id)
      return { kind: 'case', id, title, minutes, session, isRequired, isDone: marks.endedCaseIds.includes(id) }
    }),
    ...lesson.assignments.map(({ id, title, minutes }): Step => {
      const isDone = marks.tickedAssignmentIds.includes(id)
      return { kind: 'homeAssignment', id, lessonSlug: lesson.slug, title, minutes, session, isDone }
    }),
  ]
}

/**
 * Checks to meet again: the newest answer was not right, and the lesson they stand in lies behind the one being read.
 * @param newest by check id, whether the newest answer was right
 */
export function checksToSeeAgain(
  outline: Outline,
  newest: Record<string, boolean>,
  lessonId: string,
): { checkId: string; lesson: OutlineLesson }[] {
  const here = outline.lessons.findIndex(({ id }) => id === lessonId)
  return outline.lessons
    .slice(0, Math.max(0, here))
    .flatMap((lesson) => lesson.checkIds.filter((id) => newest[id] === false).map((checkId) => ({ checkId, lesson })))
}

function pick<Kind extends Island['kind']>(islands: Island[], kind: Kind) {
  return islands.filter((island): island is Extract<Island, { kind: Kind }> => island.kind === kind)
}
