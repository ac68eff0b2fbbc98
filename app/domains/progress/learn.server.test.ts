import { describe, expect, test } from 'vitest'
import { enrolLearner } from '~/domains/enrolment/enrol-learner.server.ts'
import { findOwnEnrolment } from '~/domains/enrolment/list-enrolments.server.ts'
import { withdrawLearner } from '~/domains/enrolment/withdraw-learner.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { employ } from '../../../prisma/worlds/world.ts'
import { cloneDatabase, workAt, workOn } from '../../../tests/support/database.ts'
import { smallCourseId } from '../../../tests/support/small-course.ts'
import { buildSmallCourseWorld } from '../../../tests/support/small-course-world.ts'
import { findCourseElsewhere } from './find-course-elsewhere.server.ts'
import { markLessonRead } from './mark-lesson-read.server.ts'
import { listMarks } from './own-progress.server.ts'
import { tickHomeAssignment } from './tick-home-assignment.server.ts'

const { db } = await cloneDatabase()
const work = workOn(db, '2026-11-16T08:00:00Z')
const { world, library, other, hire, enrolNew } = await buildSmallCourseWorld(work)
const courseId = smallCourseId
const assignmentId = `${courseId}-opgave`

const mark = (actor: Actor, lessonSlug = 'foerst', inside = work) =>
  markLessonRead(inside, library, { actor, courseId, lessonSlug })
const tick = (actor: Actor, isDone = true, id = assignmentId) =>
  tickHomeAssignment(work, library, { actor, courseId, assignmentId: id, isDone })
const marksOf = async (actor: Actor) => {
  const enrolment = await findOwnEnrolment(work, actor, courseId)
  return enrolment && listMarks(work, enrolment)
}

test('a course somebody takes in another of her jobs is found there, and nobody else’s', async () => {
  const actor = await enrolNew()
  const { email, name } = await db.person.findUniqueOrThrow({ where: { id: actor.personId } })
  const second = await employ(world.for('second job'), other, {
    ...{ email, name, jobTitle: 'Konsulent', jobFunction: 'PPR', startsOn: world.daysAgo(3) },
  })
  expect(await findCourseElsewhere(work, second, courseId)).toMatchObject({
    ...{ membershipId: actor.membershipId, organisationName: 'Nørreby Kommune' },
  })
  expect(await findCourseElsewhere(work, actor, courseId)).toBeNull()
  expect(await findCourseElsewhere(work, await hire(), courseId)).toBeNull()
})

describe('marking a lesson as read', () => {
  test('is remembered, with the text that was read, and as activity', async () => {
    const actor = await enrolNew()
    const later = workAt(work, '2026-11-17T09:00:00Z')
    expect(await mark(actor, 'foerst', later)).toEqual({ ok: true, value: { completed: [] } })
    expect(await marksOf(actor)).toMatchObject({ readLessonIds: [`${courseId}-foerst`] })
    const enrolment = await findOwnEnrolment(work, actor, courseId)
    expect(enrolment?.lastActiveAt).toEqual(later.now)
    const current = (await library.findCourse(courseId))?.lessons[0]?.hash
    expect(await db.lessonRead.findMany({ where: { enrolmentId: enrolment?.id ?? '' } })).toMatchObject([
      { documentHash: current, readAt: later.now },
    ])
  })

  test('a second time, or twice at once, changes nothing', async () => {
    const actor = await enrolNew()
    await Promise.all([mark(actor), mark(actor), mark(actor)])
    await mark(actor, 'foerst', workAt(work, '2026-11-20T09:00:00Z'))
    const enrolment = await findOwnEnrolment(work, actor, courseId)
    const reads = await db.lessonRead.findMany({ where: { enrolmentId: enrolment?.id ?? '' } })
    expect(reads.map(({ readAt }) => readAt)).toEqual([work.now])
  })

  test('is refused without an enrolment, after withdrawing, and for lessons and courses that are not there', async () => {
    const actor = await hire()
    expect(await mark(actor)).toEqual({ ok: false, refusal: 'not-enrolled' })
    await enrolLearner(work, library, { actor, courseId })
    expect(await mark(actor, 'ingen')).toEqual({ ok: false, refusal: 'unknown-lesson' })
    expect(await markLessonRead(work, library, { actor, courseId: 'intet', lessonSlug: 'foerst' })).toEqual({
      ...{ ok: false, refusal: 'unknown-course' },
    })
    await withdrawLearner(work, { actor, courseId })
    expect(await mark(actor)).toEqual({ ok: false, refusal: 'not-enrolled' })
  })

  test('that was refused is no activity', async () => {
    const actor = await enrolNew()
    await mark(actor, 'ingen')
    expect((await findOwnEnrolment(work, actor, courseId))?.lastActiveAt).toBeNull()
  })

  test('what was read before withdrawing does not count in a new enrolment', async () => {
    const actor = await enrolNew()
    await mark(actor)
    await withdrawLearner(work, { actor, courseId })
    await enrolLearner(workAt(work, '2026-11-18T08:00:00Z'), library, { actor, courseId })
    expect(await marksOf(actor)).toMatchObject({ readLessonIds: [] })
  })

  test('one learner moves nobody else', async () => {
    const [actor, colleague] = [await enrolNew(), await enrolNew()]
    await mark(actor)
    expect(await marksOf(colleague)).toMatchObject({ readLessonIds: [] })
  })

  test('by sixty learners at the same moment is heard from every one of them', async () => {
    const actors = await Promise.all(Array.from({ length: 60 }, () => enrolNew()))
    const answers = await Promise.all(actors.map((actor) => mark(actor)))
    expect(answers.every(({ ok }) => ok)).toBe(true)
  })
})

describe('a home assignment', () => {
  test('is ticked, ticked again without harm, and the tick is taken away', async () => {
    const actor = await enrolNew()
    expect(await tick(actor)).toEqual({ ok: true, value: { completed: [] } })
    await Promise.all([tick(actor), tick(actor)])
    expect(await marksOf(actor)).toMatchObject({ tickedAssignmentIds: [assignmentId] })
    await tick(actor, false)
    await tick(actor, false)
    expect(await marksOf(actor)).toMatchObject({ tickedAssignmentIds: [] })
  })

  test('that the course does not have is refused', async () => {
    const actor = await enrolNew()
    expect(await tick(actor, true, 'rk-opgave-1')).toEqual({ ok: false, refusal: 'unknown-assignment' })
    expect(await tick(await hire())).toEqual({ ok: false, refusal: 'not-enrolled' })
  })
})
