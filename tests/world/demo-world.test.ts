import { describe, expect, test } from 'vitest'
import { openPublishedLibrary } from '~/domains/course/published-library.server.ts'
import { type Enrolment, standingOn } from '~/domains/enrolment/enrolment.ts'
import { listEnrolments, listOwnEnrolments } from '~/domains/enrolment/list-enrolments.server.ts'
import { findPersonOfDemo } from '~/domains/identity/register-person.server.ts'
import { isHeldOn } from '~/domains/organisation/actor.ts'
import { findCurrentMembership, findSignedIn } from '~/domains/organisation/find-signed-in.server.ts'
import { listKeyPersons } from '~/domains/organisation/keep-key-persons.server.ts'
import { getUnitTree } from '~/domains/organisation/list-jobs.server.ts'
import { listMembers } from '~/domains/organisation/list-members.server.ts'
import { unitsUpFrom } from '~/domains/organisation/unit-tree.ts'
import { getProgress } from '~/domains/progress/own-progress.server.ts'
import { getSums } from '~/domains/reporting/get-sums.server.ts'
import { findOpenAttemptId, openAttempt } from '~/domains/vignette/open-attempt.server.ts'
import { dayOf } from '~/platform/clock/day.ts'
import { buildDemoWorld, demoPeople } from '../../prisma/worlds/demo-world.ts'
import { cloneDatabase, workOn } from '../support/database.ts'

const now = '2026-11-18T12:20:00Z'
const { db } = await cloneDatabase()
const work = workOn(db, now)
const library = openPublishedLibrary(db)
const today = dayOf(work.now)
const courseId = 'relationel-koordinering'

await buildDemoWorld(work, library)

const signedIn = async ({ email }: { email: string }) => {
  const person = await findPersonOfDemo(work, email)
  const membership = person && (await findCurrentMembership(work, person.id))
  const actor = membership && (await findSignedIn(work, { ...membership, membershipId: membership.id }))
  if (!actor) throw new Error(`Expected ${email} to hold a job today.`)
  return actor
}
const inCourse = async (person: { email: string }) => {
  const actor = await signedIn(person)
  const [enrolment] = await listOwnEnrolments(work, actor)
  const course = await library.findCourse(courseId)
  if (!enrolment || !course) return null
  return { standing: standingOn(enrolment, today), enrolment, progress: await getProgress(work, course, enrolment) }
}

describe('the people of the stories', () => {
  test('all hold a job today under the names of the sign-in list', async () => {
    for (const person of Object.values(demoPeople)) expect(await signedIn(person)).toMatchObject({ name: person.name })
  })

  test('Sofie has read the first session, answered its checks, and has not begun the case', async () => {
    const sofie = await inCourse(demoPeople.sofie)
    expect(sofie).toMatchObject({ standing: 'under-way', progress: { done: 3, of: 10 } })
    expect(sofie?.enrolment.enrolledAt.toISOString().slice(0, 10)).toBe('2026-10-28')
    const lessons = sofie?.progress.steps.filter(({ kind, session }) => kind === 'lesson' && session === 1) ?? []
    expect(lessons.every(({ isDone }) => isDone)).toBe(true)
    const { organisationId, personId } = await signedIn(demoPeople.sofie)
    expect(await findOpenAttemptId(work, { organisationId, personId }, 'malte-tre-beskeder')).toBeNull()
  })

  test('Peter is done and has a certificate, whose code is the same each time the world is built', async () => {
    expect(await inCourse(demoPeople.peter)).toMatchObject({ standing: 'done', progress: { isComplete: true } })
    const { personId } = await signedIn(demoPeople.peter)
    const certificates = await db.certificate.findMany({ where: { personId } })
    expect(certificates.map(({ personName, organisationName }) => [personName, organisationName])).toEqual([
      ['Peter Lind', 'Bøgedal Kommune'],
    ])
  })

  test('Jonas leads a school, is late and has not begun; Maja began this week and is in no course', async () => {
    expect(await inCourse(demoPeople.jonas)).toMatchObject({
      ...{ standing: 'late', enrolment: { lastActiveAt: null }, progress: { done: 0 } },
    })
    const maja = await signedIn(demoPeople.maja)
    const job = await db.membership.findUniqueOrThrow({ where: { id: maja.membershipId } })
    expect(job.startsOn.toISOString().slice(0, 10)).toBe('2026-11-16')
    expect(await listOwnEnrolments(work, maja)).toEqual([])
  })

  test('Karen and Henrik coordinate, Bo owns courses, and each works where the stories say', async () => {
    const { karen, henrik, bo, amal, line, nikolaj } = demoPeople
    expect(await signedIn(karen)).toMatchObject({ roles: ['COORDINATOR'], organisationName: 'Bøgedal Kommune' })
    expect(await signedIn(henrik)).toMatchObject({ roles: ['COORDINATOR'], organisationName: 'Lyngsø Kommune' })
    expect(await signedIn(bo)).toMatchObject({ roles: ['COURSE_OWNER'], jobFunction: 'PPR' })
    expect(await inCourse(bo)).toMatchObject({ standing: 'under-way' })
    expect(await inCourse(amal)).toMatchObject({ standing: 'under-way' })
    expect(await signedIn(line)).toMatchObject({ organisationName: 'BUC Fjordland', jobFunction: 'CAMHS' })
    expect(await signedIn(nikolaj)).toMatchObject({ organisationName: 'Lægehuset Torvet' })
  })
})

describe('the region', () => {
  test('has about 120 people in six organisations, all invented', async () => {
    const organisations = await db.organisation.findMany({
      ...{ where: { isFictional: true }, include: { _count: { select: { memberships: true } } } },
    })
    const counts = Object.fromEntries(organisations.map(({ name, _count }) => [name, _count.memberships]))
    expect(counts).toEqual({
      ...{ Bøgedal: 55, Lyngsø: 26, Havnsø: 15, Egemark: 11, 'BUC Fjordland': 9, 'Lægehuset Torvet': 4 },
    })
    expect(await db.person.count({ where: { email: { not: { endsWith: '.example' } } } })).toBe(0)
  })

  test('shows Karen every kind of standing in Bøgedal, new people and people who have left', async () => {
    const karen = await signedIn(demoPeople.karen)
    const [members, enrolments] = [await listMembers(work, karen), await listEnrolments(work, karen)]
    expect(members).toHaveLength(55)
    const standings = countBy(enrolments, (enrolment) => standingOn(enrolment, today))
    for (const [standing, least] of Object.entries({
      done: 8,
      'under-way': 6,
      late: 4,
      'not-started': 3,
      withdrawn: 1,
    })) {
      expect(standings[standing] ?? 0, standing).toBeGreaterThanOrEqual(least)
    }
    expect(enrolments.filter((enrolment) => enrolment.courseId === courseId).length).toBeLessThan(members.length)
    expect(members.filter((member) => !isHeldOn(member, today)).length).toBeGreaterThanOrEqual(3)
    expect(members.filter(({ startsOn }) => startsOn >= '2026-10-18').length).toBeGreaterThanOrEqual(4)
    expect(members.filter(({ isManager }) => isManager).length).toBeGreaterThanOrEqual(5)
  })

  test('has units that lie in each other, key persons, and somebody who reads the sums of the health council', async () => {
    const karen = await signedIn(demoPeople.karen)
    const tree = await getUnitTree(work, karen.organisationId)
    const depths = [...tree.keys()].map((id) => unitsUpFrom(tree, id).length)
    expect(Math.max(...depths)).toBe(3)
    expect((await listKeyPersons(work, karen)).map(({ field, deputyName }) => [field, deputyName])).toEqual([
      ...[
        ['ADHD', null],
        ['Signs of Safety', null],
        ['Spiseforstyrrelser', 'Maja Friis'],
      ],
    ])
    const { lines, total } = await getSums(work, await signedIn(demoPeople.inge), today)
    expect(lines.map(({ name }) => name)).toContain('Bøgedal Kommune')
    expect(lines.find(({ name }) => name === 'Lægehuset Torvet')).toMatchObject({ people: 'few', done: 'few' })
    expect(total?.people).toBeGreaterThan(90)
  })

  test('has an unlike number of right first answers, and more than one ending of the case', async () => {
    const first = await db.checkAnswer.findMany({ where: { number: 1 } })
    const right = first.filter(({ isRight }) => isRight).length / first.length
    expect(right).toBeGreaterThan(0.4)
    expect(right).toBeLessThan(0.8)
    const ended = await db.attempt.findMany({ where: { endedAt: { not: null } } })
    const endings = await Promise.all(
      ended.map(async ({ id, ...player }) => {
        const opened = await openAttempt(work, library, player, id)
        return opened.ok ? opened.value.state.endingId : opened.refusal
      }),
    )
    expect(new Set(endings).size).toBeGreaterThanOrEqual(2)
    expect(endings).not.toContain(null)
  })
})

describe('time', () => {
  test('nothing happened after now, and people learn on workdays between eight and five', async () => {
    const moments = [
      ...(await db.lessonRead.findMany()).map(({ readAt }) => readAt),
      ...(await db.checkAnswer.findMany()).map(({ answeredAt }) => answeredAt),
      ...(await db.attemptChoice.findMany()).map(({ chosenAt }) => chosenAt),
      ...(await db.enrolment.findMany()).map(({ enrolledAt }) => enrolledAt),
    ]
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', weekday: 'short', hour: 'numeric' })
    const odd = moments.filter((moment) => {
      const [weekday = '', hour = ''] = clock.format(moment).split(', ')
      return moment > work.now || ['Sat', 'Sun'].includes(weekday) || Number(hour) < 8 || Number(hour) > 16
    })
    expect(moments.length).toBeGreaterThan(1000)
    expect(odd).toEqual([])
  })

  test('everybody learned after she was enrolled, was enrolled after she began, and did nothing after her last day', async () => {
    const enrolments = await db.enrolment.findMany({ include: { reads: true, answers: true, membership: true } })
    for (const { enrolledAt, reads, answers, membership, completedAt, withdrawnAt } of enrolments) {
      const learned = [...reads.map(({ readAt }) => readAt), ...answers.map(({ answeredAt }) => answeredAt)]
      const done = [...learned, completedAt, withdrawnAt].filter((moment) => moment !== null)
      for (const moment of done) expect(moment.getTime()).toBeGreaterThanOrEqual(enrolledAt.getTime())
      expect(dayOf(enrolledAt) >= membership.startsOn.toISOString().slice(0, 10)).toBe(true)
      const lastDay = membership.endsOn?.toISOString().slice(0, 10)
      if (lastDay) for (const moment of done) expect(dayOf(moment) <= lastDay).toBe(true)
    }
  })
})

test('the same day and content give the same world, whatever order its people were made in', async () => {
  const again = await cloneDatabase()
  await buildDemoWorld(workOn(again.db, now), openPublishedLibrary(again.db))
  const pictureOf = async (world: typeof db) => ({
    people: await world.person.findMany({ orderBy: { email: 'asc' } }),
    certificates: await world.certificate.findMany({ orderBy: { code: 'asc' }, omit: { versionId: true } }),
    enrolments: await world.enrolment.findMany({ orderBy: { id: 'asc' }, omit: { completedVersionId: true } }),
    answers: await world.checkAnswer.findMany({
      orderBy: [{ enrolmentId: 'asc' }, { checkId: 'asc' }, { number: 'asc' }],
    }),
    choices: await world.attemptChoice.findMany({ orderBy: [{ attemptId: 'asc' }, { position: 'asc' }] }),
  })
  expect(await pictureOf(again.db)).toEqual(await pictureOf(db))
})

test.each(['2026-01-02T07:05:00Z', '2027-03-28T10:00:00Z', '2028-02-29T22:30:00Z'])(
  'the world can be built at %s too',
  async (moment) => {
    const other = await cloneDatabase()
    await expect(buildDemoWorld(workOn(other.db, moment), openPublishedLibrary(other.db))).resolves.toBeUndefined()
  },
)

function countBy(enrolments: Enrolment[], key: (enrolment: Enrolment) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const enrolment of enrolments) counts[key(enrolment)] = (counts[key(enrolment)] ?? 0) + 1
  return counts
}
