import { expect, test } from 'vitest'
import { openPublishedLibrary } from '~/domains/course/published-library.server.ts'
import { enrolLearner } from '~/domains/enrolment/enrol-learner.server.ts'
import { takeOwnName } from '~/domains/identity/given-names.server.ts'
import { addPerson } from '~/domains/organisation/keep-person.server.ts'
import { markLessonRead } from '~/domains/progress/mark-lesson-read.server.ts'
import type { Day } from '~/platform/clock/day.ts'
import { buildSmallWorld } from '../../../prisma/worlds/small-world.ts'
import { cloneDatabase, workOn } from '../../../tests/support/database.ts'
import { noFilter } from './follow-up.ts'
import { getOverview } from './get-overview.server.ts'
import { listFollowUp } from './list-follow-up.server.ts'
import { openPerson } from './open-person.server.ts'

const { db } = await cloneDatabase()
const work = workOn(db, '2026-11-18T12:20:00Z')
const library = openPublishedLibrary(db)
const { one, other } = await buildSmallWorld(work, library)
const courseId = 'relationel-koordinering'
await enrolLearner(work, library, { actor: one.learner, courseId })
await enrolLearner(work, library, { actor: one.colleague, courseId })
await enrolLearner(work, library, { actor: other.learner, courseId })
const [lesson] = (await library.findCourse(courseId))?.lessons ?? []
await markLessonRead(work, library, { actor: one.learner, courseId, lessonSlug: lesson?.body.slug ?? '' })

const auditOf = (action: string) => db.auditEvent.findMany({ where: { action } })

test('the overview counts the people and courses of the own municipality', async () => {
  const { counts, byUnit, late } = await getOverview(work, library, one.coordinator)
  expect(counts).toEqual({
    people: 3,
    enrolled: 2,
    applied: 0,
    notStarted: 1,
    underWay: 1,
    late: 0,
    done: 0,
    expired: 0,
    without: 1,
  })
  expect(byUnit.map(({ name, counts }) => [name, counts.people])).toEqual([['Sundhedsplejen', 2]])
  expect(late).toEqual([])
})

test('ninety days later those who did not finish are late, the same as a learner sees it', async () => {
  const then = { ...work, now: new Date('2027-03-01T12:00:00Z') }
  const { counts, late } = await getOverview(then, library, one.coordinator)
  expect(counts).toMatchObject({ late: 2, underWay: 0, notStarted: 0 })
  expect(late.map(({ name }) => name)).toEqual(['Ida Holm', 'Per Dam'])
})

test('a learner who asks for the follow-up gets herself alone', async () => {
  const rows = await listFollowUp(work, one.learner)
  expect(rows.map(({ personId }) => personId)).toEqual([one.learner.personId])
})

test('a coordinator opens an employee and sees status and dates, and no answer, choice or score', async () => {
  const opened = await openPerson(work, one.coordinator, one.learner.membershipId)
  if (!opened.ok) throw new Error(opened.refusal)
  expect(opened.value.enrolments).toMatchObject([{ courseId, standing: 'under-way' }])
  expect(JSON.stringify(opened.value)).not.toMatch(/option|choice|score|isRight|sceneId|lessonId/i)
})

test('somebody in another municipality does not exist for her, and the attempt is in the audit', async () => {
  const opened = await openPerson(work, one.coordinator, other.learner.membershipId)
  expect(opened).toEqual({ ok: false, refusal: 'unknown-person' })
  expect(await auditOf('asked-for-another-organisation')).toMatchObject([
    { actorPersonId: one.coordinator.personId, subjectId: other.learner.membershipId },
  ])
})

test('an id that nobody has is refused alike and leaves no trace', async () => {
  const before = (await auditOf('asked-for-another-organisation')).length
  expect(await openPerson(work, one.coordinator, work.newId())).toEqual({ ok: false, refusal: 'unknown-person' })
  expect(await auditOf('asked-for-another-organisation')).toHaveLength(before)
})

test('whoever works elsewhere is followed by the name that was typed, found by no other, until she comes herself', async () => {
  const { email, name } = await db.person.findUniqueOrThrow({ where: { id: other.learner.personId } })
  const { startsOn, endsOn, movesOn } = { startsOn: '2026-11-01' as Day, endsOn: null, movesOn: null }
  const added = await addPerson(work, one.coordinator, {
    ...{ name: 'Vikaren', email, jobTitle: 'Psykolog', jobFunction: 'PPR', unitId: null, isManager: false, roles: [] },
    ...{ startsOn, endsOn, movesOn, isCorrection: false },
  })
  if (!added.ok) throw new Error(added.refusal)
  const found = async (search: string) =>
    (await listFollowUp(work, one.coordinator, { ...noFilter, search }))
      .filter(({ membershipId }) => membershipId === added.value)
      .map((row) => row.name)
  const opened = async () => {
    const answer = await openPerson(work, one.coordinator, added.value)
    return answer.ok && answer.value
  }
  expect(await found('Vikaren')).toEqual(['Vikaren'])
  expect(await found(name)).toEqual([])
  expect(await opened()).toMatchObject({ employee: { name: 'Vikaren' } })
  expect(JSON.stringify(await opened())).not.toContain(name)
  const enrolment = await db.enrolment.findFirstOrThrow({ where: { personId: one.learner.personId } })
  await db.reminder.create({
    data: {
      ...{ id: work.newId(), organisationId: one.organisationId, enrolmentId: enrolment.id, kind: 'LEADER' },
      ...{ dueOn: work.now, recipientId: other.learner.personId, mailId: work.newId(), sentOn: work.now },
    },
  })
  const log = await openPerson(work, one.coordinator, one.learner.membershipId)
  expect(log.ok && log.value.reminders.map(({ recipientName }) => recipientName)).toEqual(['Vikaren'])
  await takeOwnName(work, { organisationId: one.organisationId, personId: other.learner.personId })
  expect(await found(name)).toEqual([name])
  expect(await opened()).toMatchObject({ employee: { name } })
})
