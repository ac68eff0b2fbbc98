import { expect, test } from 'vitest'
import type { AddressPair } from '~/domains/organisation/address-pair.ts'
import { carryOver, findOrganisationCalled } from '~/domains/organisation/carry-over.server.ts'
import { endEmployment } from '~/domains/organisation/employ-person.server.ts'
import { listCarriedCourses, listOwnCourses } from '~/domains/progress/list-own-courses.server.ts'
import type { Day } from '~/platform/clock/day.ts'
import { employ } from '../../../prisma/worlds/world.ts'
import { cloneDatabase, workOn } from '../../../tests/support/database.ts'
import { smallCourseId } from '../../../tests/support/small-course.ts'
import { buildSmallCourseWorld } from '../../../tests/support/small-course-world.ts'
import { getGapMap } from './get-gap-map.server.ts'
import { listFollowUp } from './list-follow-up.server.ts'
import { openPerson } from './open-person.server.ts'

const { db } = await cloneDatabase()
const work = workOn(db, '2026-11-18T12:20:00Z')
const { world, library, one, other, enrolNew } = await buildSmallCourseWorld(work)
const today = '2026-11-18' as Day
const between = { from: one.organisationId, to: other.organisationId }

/** Somebody who completed the small course in Nørreby, and left for Sønderby: with the same address, or another. */
async function leftWithTheCourse(email: string | null = null) {
  const before = await enrolNew()
  const { personId, membershipId } = before
  await db.enrolment.updateMany({
    where: { personId },
    data: { state: 'COMPLETED', completedAt: new Date('2026-10-01T10:00:00Z') },
  })
  await endEmployment(work, { organisationId: before.organisationId, id: membershipId }, '2026-10-31' as Day)
  const person = await db.person.findUniqueOrThrow({ where: { id: personId } })
  const now = await employ(world.for(`again ${person.email}`), other, {
    ...{ email: email ?? person.email, name: person.name, jobTitle: 'Psykolog', jobFunction: 'PPR' },
    startsOn: '2026-11-02' as Day,
  })
  return { before, now, mover: { before: person.email, now: email ?? person.email } satisfies AddressPair }
}

const done = (rows: Awaited<ReturnType<typeof listFollowUp>>, personId: string) =>
  rows.filter((row) => row.personId === personId).map(({ course }) => course && [course.id, course.standing])

test('what somebody completed counts where she moved to, on every page: the course and the day, not where', async () => {
  const { now, mover } = await leftWithTheCourse()
  expect(done(await listFollowUp(work, other.coordinator), now.personId)).toEqual([null])
  const trial = await carryOver(work, { ...between, movers: [mover], isTrial: true })
  expect(trial).toMatchObject({ ok: true, value: [{ outcome: 'carried' }] })
  expect(done(await listFollowUp(work, other.coordinator), now.personId)).toEqual([null])

  expect(await carryOver(work, { ...between, movers: [mover], isTrial: false })).toMatchObject({ ok: true })
  expect(done(await listFollowUp(work, other.coordinator), now.personId)).toEqual([[smallCourseId, 'done']])
  const opened = await openPerson(work, other.coordinator, now.membershipId)
  expect(opened.ok && opened.value.carried).toEqual([
    { personId: now.personId, courseId: smallCourseId, completedOn: '2026-10-01' },
  ])
  expect(JSON.stringify(opened)).not.toContain(one.organisationId)
  expect(await listOwnCourses(work, library, now)).toEqual([])
  expect(await listCarriedCourses(work, library, now)).toMatchObject([{ id: smallCourseId, completedOn: '2026-10-01' }])
  const { lines } = await getGapMap(work, library, other.coordinator, {
    grouping: 'funktion',
    day: today,
    units: 'now',
  })
  expect(lines[0]?.done.find(({ courseId }) => courseId === smallCourseId)?.people).toBe(1)
})

test('it follows somebody who got another address there, and is written in the audit of both', async () => {
  const { before, now, mover } = await leftWithTheCourse('ny.adresse@soenderby.example')
  expect(now.personId).not.toBe(before.personId)
  const carried = await carryOver(work, { ...between, movers: [mover], isTrial: false })
  expect(carried).toMatchObject({ ok: true, value: [{ outcome: 'carried', to: now.membershipId }] })
  expect(done(await listFollowUp(work, other.coordinator), now.personId)).toEqual([[smallCourseId, 'done']])
  const audit = await db.auditEvent.findMany({ where: { subjectId: { in: [before.membershipId, now.membershipId] } } })
  expect(
    audit
      .filter(({ action }) => action.startsWith('carried'))
      .map(({ organisationId, action }) => [organisationId, action]),
  ).toEqual(
    expect.arrayContaining([
      [one.organisationId, 'carried-out'],
      [other.organisationId, 'carried-over'],
    ]),
  )
})

test('without a list everybody who moved by one address is carried, and a second time nobody', async () => {
  const { now } = await leftWithTheCourse()
  const both = { ...between, movers: null, isTrial: false }
  const first = await carryOver(work, both)
  expect(first.ok && first.value.filter(({ outcome }) => outcome === 'carried')).toMatchObject([
    { to: now.membershipId },
  ])
  const second = await carryOver(work, both)
  expect(second.ok && second.value.map(({ outcome }) => outcome)).toEqual(['carried-before', 'carried-before'])
})

test('an organisation is found by its code or name, and is never its own successor', async () => {
  expect(await findOrganisationCalled(work, '9101')).toMatchObject({ ok: true, value: { id: one.organisationId } })
  expect(await findOrganisationCalled(work, ' sønderby kommune ')).toMatchObject({
    ok: true,
    value: { id: other.organisationId },
  })
  expect(await findOrganisationCalled(work, 'Ingensteds')).toEqual({ ok: false, refusal: 'unknown' })
  expect(
    await carryOver(work, { from: one.organisationId, to: one.organisationId, movers: null, isTrial: true }),
  ).toEqual({
    ...{ ok: false, refusal: 'same-organisation' },
  })
})
