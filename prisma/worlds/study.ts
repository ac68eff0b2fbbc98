import type { CurrentCourse } from '~/domains/course/course-library.ts'
import { enrolLearner } from '~/domains/enrolment/enrol-learner.server.ts'
import { withdrawLearner } from '~/domains/enrolment/withdraw-learner.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { answerCheck } from '~/domains/progress/answer-check.server.ts'
import { markLessonRead } from '~/domains/progress/mark-lesson-read.server.ts'
import { untouchedProgress } from '~/domains/progress/own-progress.server.ts'
import { playCase } from '~/domains/progress/play-case.server.ts'
import type { Step } from '~/domains/progress/progress.ts'
import { tickHomeAssignment } from '~/domains/progress/tick-home-assignment.server.ts'
import { chooseInCase, startCase } from '~/domains/vignette/case-machine.ts'
import { startAttempt } from '~/domains/vignette/start-attempt.server.ts'
import { pointsOf } from '~/domains/vignette/vignette.ts'
import { addDays, type Day, daysBetween } from '~/platform/clock/day.ts'
import type { Work } from '~/platform/work.server.ts'
import { between, pick } from './chance.ts'
import { workdayBefore } from './moment.ts'
import { granted, type World } from './world.ts'

/** What somebody does with a course, and when. */
export type Study = {
  enrolledOn: Day
  /** How much of the course she does, from the beginning: a share of 1, or whole sessions. */
  amount: { share: number } | { sessions: number }
  /** The day of the last of it. */
  until: Day
  withdrawsOn?: Day
}

type Student = { world: World; actor: Actor; seed: string }

/** Enrols somebody and lets her learn, at working hours spread over the days, as real people do: some answers are wrong. */
export async function study(student: Student, course: CurrentCourse, plan: Study): Promise<void> {
  const { world, actor } = student
  const courseId = course.course.body.id
  const { enrolledOn, withdrawsOn } = plan
  granted(await enrolLearner(world.at(enrolledOn, 8, 30), world.library, { actor, courseId }))
  const steps = stepsToDo(course, plan)
  for (const [index, step] of steps.entries())
    await takeStep(student, course, step, momentOf(student, plan, steps, index))
  if (withdrawsOn) granted(await withdrawLearner(world.at(withdrawsOn, 15, 30), { actor, courseId }))
}

function stepsToDo(course: CurrentCourse, { amount }: Study): Step[] {
  const { steps } = untouchedProgress(course)
  if ('sessions' in amount) {
    return steps.filter(({ kind, session }) => session <= amount.sessions && kind !== 'homeAssignment')
  }
  return steps.slice(0, Math.round(steps.length * amount.share))
}

type Moment = { day: Day; hour: number; minute: number }

/** The steps of one day follow each other within the day, three quarters of an hour apart. */
function momentOf({ seed }: Student, { enrolledOn, until }: Study, steps: Step[], index: number): Moment {
  const dayOfStep = (step: number) => {
    const offset = Math.floor((daysBetween(enrolledOn, until) * (step + 1)) / steps.length)
    const day = workdayBefore(addDays(enrolledOn, offset))
    return day < enrolledOn ? enrolledOn : day
  }
  const day = dayOfStep(index)
  let earlier = 0
  while (earlier < index && dayOfStep(index - earlier - 1) === day) earlier++
  const begins = (9 + between(0, 2, `${seed}/${day}`)) * 60 + between(0, 40, `${seed}/${day}/minute`)
  const minutes = Math.min(begins + earlier * 45, 16 * 60 + 59)
  return { day, hour: Math.floor(minutes / 60), minute: minutes % 60 }
}

async function takeStep(student: Student, course: CurrentCourse, step: Step, { day, hour, minute }: Moment) {
  const { world, actor, seed } = student
  const work = world.at(day, hour, minute)
  const courseId = course.course.body.id
  if (step.kind === 'case') return playThrough({ ...student, seed: `${seed}/${step.id}` }, work, course, step.id)
  if (step.kind === 'homeAssignment') {
    // Home assignments are one's own; some are never ticked.
    if (between(0, 3, `${seed}/${step.id}`) === 0) return
    const tick = { actor, courseId, assignmentId: step.id, isDone: true }
    granted(await tickHomeAssignment(work, world.library, tick))
    return
  }
  await answerChecks(student, work, course, step.id)
  granted(await markLessonRead(work, world.library, { actor, courseId, lessonSlug: step.slug }))
}

async function answerChecks({ world, actor, seed }: Student, work: Work, course: CurrentCourse, lessonId: string) {
  const lesson = course.lessons.find(({ body }) => body.id === lessonId)
  const compiled = lesson && (await world.library.findDocument(lesson.hash))
  if (!lesson || !compiled) throw new Error(`Expected the lesson ${lessonId} in the library, found none.`)
  for (const [checkId, key] of Object.entries(compiled.keys)) {
    const wrong = Object.keys(key.reasons).filter((id) => id !== key.rightOptionId)
    const isWrongFirst = between(1, 10, `${seed}/${checkId}`) <= 3
    const options = isWrongFirst ? [pick(wrong, `${seed}/${checkId}/wrong`), key.rightOptionId] : [key.rightOptionId]
    for (const [answersBefore, optionId] of options.entries()) {
      const answer = { checkId, optionId, answersBefore, documentHash: lesson.hash }
      const posted = { actor, courseId: course.course.body.id, lessonSlug: lesson.body.slug, answer }
      granted(await answerCheck(work, world.library, posted))
    }
  }
}

/** Plays a case to its end: the way is found by playing it beforehand, the careful choice more often than another. */
async function playThrough({ world, actor, seed }: Student, work: Work, course: CurrentCourse, vignetteId: string) {
  const vignette = course.vignettes.find(({ body }) => body.id === vignetteId)?.body.vignette
  if (!vignette) throw new Error(`Expected the case ${vignetteId} in the course, found none.`)
  const player = { organisationId: actor.organisationId, personId: actor.personId }
  const attemptId = granted(await startAttempt(work, world.library, { player, vignetteId }))
  let state = startCase(vignette)
  while (state.sceneId !== null) {
    const { sceneId } = state
    const scene = vignette.scenes.find(({ id }) => id === sceneId)
    const careful = scene?.choices.filter((choice) => pointsOf(choice) > 0) ?? []
    const position = state.path.length
    const choiceId = pick([...(scene?.choices ?? []), ...careful, ...careful], `${seed}/${position}`).id
    state = granted(chooseInCase(vignette, state, { sceneId, choiceId }))
    const choice = { sceneId, choiceId, position }
    granted(await playCase(work, world.library, { actor, vignetteId, attemptId, choice }))
  }
}
