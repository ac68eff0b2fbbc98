import { describe, expect, test } from 'vitest'
import { savePath } from '~/domains/assignment/save-path.server.ts'
import { saveRule } from '~/domains/assignment/save-rule.server.ts'
import { takeBulkStep } from '~/domains/assignment/take-bulk-step.server.ts'
import { waiveCourse } from '~/domains/assignment/waive-course.server.ts'
import { publishCourses } from '~/domains/course/publish-courses.server.ts'
import { openPublishedLibrary } from '~/domains/course/published-library.server.ts'
import { enrolLearner } from '~/domains/enrolment/enrol-learner.server.ts'
import { findOwnEnrolment } from '~/domains/enrolment/list-enrolments.server.ts'
import { completeEnrolment, recordActivity } from '~/domains/enrolment/record-activity.server.ts'
import { mendReminderWish } from '~/domains/identity/reminder-wish.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { employPerson, endEmployment } from '~/domains/organisation/employ-person.server.ts'
import { followUpScope } from '~/domains/reporting/follow-up-scope.server.ts'
import { getNewLeaders } from '~/domains/reporting/get-new-leaders.server.ts'
import { overviewOf } from '~/domains/reporting/get-overview.server.ts'
import { doDailyWork } from '~/door/daily-work.server.ts'
import { addDays, type Day, daysBetween, dayToDate } from '~/platform/clock/day.ts'
import { isWorkingDay, workingDayFrom } from '~/platform/clock/working-day.ts'
import { between } from '../../prisma/worlds/chance.ts'
import { momentAt } from '../../prisma/worlds/moment.ts'
import {
  employ as employIn,
  foundOrganisation,
  foundRegion,
  granted,
  type NewPerson,
  openWorld,
} from '../../prisma/worlds/world.ts'
import { cloneDatabase, workOn } from '../support/database.ts'
import { smallCourse } from '../support/small-course.ts'

// A year and a month of a municipality, day by day, by the same work the portal does every morning: 14 leaders of whom 5
// change (36 %), a management of 12 of whom 9 change (75 %), movers, leavers, somebody who comes back, a merged unit, and
// forty more who begin and learn at their own pace. What each should get is reckoned here in another way than the portal does.

const { db } = await cloneDatabase()
const day = (text: string) => text as Day
const first = day('2026-01-01')
const last = day('2027-01-31')
const at = (today: Day, hour = 10) => workOn(db, momentAt(today, hour))
const library = openPublishedLibrary(db)
const welcome = 'velkommen'
const leading = 'for-ledere'
await publishCourses(at(first), [
  smallCourse({ courseId: welcome, title: 'Velkommen', vignette: null, deadlineDays: 60 }),
  smallCourse({ courseId: leading, title: 'For ledere', vignette: null, deadlineDays: 60 }),
])

const world = openWorld(at(last, 23), library, 'simulated year')
const region = await foundRegion(world, {
  name: 'Region Prøve',
  healthCouncil: 'Sundhedsråd Prøve',
  validFrom: day('2020-01-01'),
})
const unitNames = ['Nord', 'Syd', 'Gammel', ...Array.from({ length: 11 }, (_, index) => `Enhed ${index + 4}`)]
const found = (municipalityCode: string, name: string, units: string[]) =>
  foundOrganisation(
    world,
    region,
    { kind: 'MUNICIPALITY', municipalityCode, name, officialName: `${name} Kommune`, accentColour: null },
    units,
  )
const own = await found('9201', 'Prøvekommunen', unitNames)
const neighbour = await found('9202', 'Nabokommunen', ['Skolerne'])
const unitId = (name: string) => own.unitIds.get(name) ?? ''

const actors = new Map<string, Actor>()
async function begin(name: string, startsOn: Day, more: Partial<NewPerson> = {}, place = own): Promise<Actor> {
  const email = `${name.toLowerCase().replaceAll(' ', '')}@prøve.example`
  const job = { email, name, startsOn, jobFunction: 'PPR' as const, jobTitle: 'Medarbejder', ...more }
  const actor = await employIn(world.for(`${name} ${place.organisationId}`), place, job)
  if (place === own) actors.set(name, actor)
  return actor
}
const actorOf = (name: string): Actor => {
  const actor = actors.get(name)
  if (!actor) throw new Error(`Expected ${name} to work there.`)
  return actor
}
const nameOf = (personId: string) =>
  [...actors].find(([, actor]) => actor.personId === personId)?.[0] ?? 'somebody else'

/** Everything anybody does in the year, by its day. */
const events = new Map<Day, (() => Promise<unknown>)[]>()
const on = (when: string, act: () => Promise<unknown>) => events.set(day(when), [...(events.get(day(when)) ?? []), act])
const complete = (name: string, when: Day, courseId = welcome) =>
  on(when, async () => {
    const work = at(when, 14)
    const enrolment = await findOwnEnrolment(work, actorOf(name), courseId)
    if (!enrolment) throw new Error(`Expected ${name} to have the course on ${when}.`)
    expect(await completeEnrolment(work, enrolment, null, null)).toBe(true)
  })
const leave = (name: string, lastDay: string) =>
  on(lastDay, () => {
    const { organisationId, membershipId } = actorOf(name)
    return endEmployment(at(day(lastDay), 15), { organisationId, id: membershipId }, day(lastDay))
  })

const longAgo = day('2020-03-02')
const karen = await begin('Karen', longAgo, { roles: ['COORDINATOR'], jobFunction: 'ADMINISTRATION' })
const neighbourKaren = await begin(
  'Nabo Karen',
  longAgo,
  { roles: ['COORDINATOR'], jobFunction: 'ADMINISTRATION' },
  neighbour,
)
const deadlines = new Map([welcome, leading].map((id) => [id, 60]))

for (const [index, unit] of unitNames.entries()) await begin(`Leder ${index + 1}`, longAgo, { unit, isManager: true })
for (let index = 1; index <= 12; index++) await begin(`Chef ${index}`, longAgo, { isManager: true })

const rule = (pathId: string, audience: 'STAFF' | 'MANAGERS') => ({
  ...{ id: null, revision: 0, pathId, unitId: null, jobFunctions: [], audience, isForNewOnly: true },
  ...{ validFrom: first, validTo: null },
})
async function decide(actor: Actor, courseId: string, dueDays: number, audience: 'STAFF' | 'MANAGERS') {
  const path = { name: courseId, purpose: '', courses: [{ courseId, dueDays, validMonths: null }] }
  const { id } = granted(
    await savePath(at(first), new Map(), actor, { id: null, revision: 0, isArchived: false, ...path }),
  )
  granted(await saveRule(at(first), deadlines, actor, rule(id, audience)))
}
await decide(karen, welcome, 30, 'STAFF')
await decide(karen, leading, 60, 'MANAGERS')
await decide(neighbourKaren, welcome, 30, 'STAFF')

// ---- the sample, person by person ----------------------------------------------------------------------------------

type Line = [day: string, kind: string, to?: string]
const expected = new Map<string, Line[]>()
const newcomer = (name: string, startsOn: string, lines: Line[], more: Partial<NewPerson> = {}) => {
  expected.set(name, lines)
  return begin(name, day(startsOn), { unit: 'Nord', ...more })
}

// 1 April is the deadline: a Wednesday before Easter, which falls on 5 April.
await newcomer('Anna', '2026-03-02', [
  ['2026-03-02', 'INVITATION'],
  ['2026-03-25', 'BEFORE'],
  ['2026-04-01', 'DUE'],
  ['2026-04-08', 'AFTER'],
  ['2026-04-15', 'LEADER', 'Leder 1'],
])
// Begins on a Saturday: the invitation waits for Monday.
await newcomer('Bo', '2026-08-01', [['2026-08-03', 'INVITATION']])
complete('Bo', day('2026-08-20'))
// Thirty days after is Boxing Day: the deadline is the next working day.
await newcomer('Carl', '2026-11-26', [
  ['2026-11-26', 'INVITATION'],
  ['2026-12-21', 'BEFORE'],
  ['2026-12-28', 'DUE'],
  ['2027-01-04', 'AFTER'],
  ['2027-01-11', 'LEADER', 'Leder 1'],
])
// Leaves before the deadline.
await newcomer('Dorte', '2026-05-04', [
  ['2026-05-04', 'INVITATION'],
  ['2026-05-27', 'BEFORE'],
])
leave('Dorte', '2026-05-31')
// Asks for no more mails: her leader hears of it all the same, two weeks after the deadline.
await newcomer('Frida', '2026-03-02', [
  ['2026-03-02', 'INVITATION'],
  ['2026-04-15', 'LEADER', 'Leder 1'],
])
on('2026-03-10', () => mendReminderWish(at(day('2026-03-10')), actorOf('Frida').personId, true))
// Waived.
await newcomer('Gert', '2026-03-02', [['2026-03-02', 'INVITATION']])
on('2026-03-05', async () =>
  granted(
    await waiveCourse(at(day('2026-03-05')), karen, {
      ...{ personId: actorOf('Gert').personId, courseId: welcome, reason: 'Har taget det i regionen', validTo: null },
    }),
  ),
)
// Gets a new deadline, 30 April; a week after that is 7 May, and two weeks after it Ascension Day.
await newcomer('Hanne', '2026-03-02', [
  ['2026-03-02', 'INVITATION'],
  ['2026-03-25', 'BEFORE'],
  ['2026-04-23', 'BEFORE'],
  ['2026-04-30', 'DUE'],
  ['2026-05-07', 'AFTER'],
  ['2026-05-15', 'LEADER', 'Leder 1'],
])
on('2026-03-30', async () =>
  granted(
    await takeBulkStep(at(day('2026-03-30')), karen, {
      ...{ kind: 'redate', courseId: welcome, dueOn: day('2026-04-30'), personIds: [actorOf('Hanne').personId] },
    }),
  ),
)
// Moves to another unit: the deadline stays, another leader is told.
await newcomer('Ida', '2026-03-02', [
  ['2026-03-02', 'INVITATION'],
  ['2026-03-25', 'BEFORE'],
  ['2026-04-01', 'DUE'],
  ['2026-04-08', 'AFTER'],
  ['2026-04-15', 'LEADER', 'Leder 2'],
])
on('2026-03-20', async () => {
  const { organisationId, membershipId, personId } = actorOf('Ida')
  const work = at(day('2026-03-20'))
  await endEmployment(work, { organisationId, id: membershipId }, day('2026-03-19'))
  await employPerson(work, {
    ...{ organisationId, personId, unitId: unitId('Syd'), jobFunction: 'PPR', jobTitle: 'Medarbejder' },
    ...{ isManager: false, roles: [], startsOn: day('2026-03-20'), predecessorId: membershipId },
  })
})
// Works in a unit that is merged into Nord in the middle of the deadline.
await newcomer(
  'Kim',
  '2026-03-02',
  [
    ['2026-03-02', 'INVITATION'],
    ['2026-03-25', 'BEFORE'],
    ['2026-04-01', 'DUE'],
    ['2026-04-08', 'AFTER'],
    ['2026-04-15', 'LEADER', 'Leder 1'],
  ],
  { unit: 'Gammel' },
)
on('2026-03-15', async () => {
  await db.unit.update({
    where: { id: unitId('Gammel') },
    data: { validTo: dayToDate(day('2026-03-15')), successorId: unitId('Nord') },
  })
})
leave('Leder 3', '2026-03-15')
// Has two jobs in two municipalities: one mail a day, so the second waits for the next.
await newcomer('Jens', '2026-06-01', [
  ['2026-06-01', 'INVITATION'],
  ['2026-06-24', 'BEFORE'],
  ['2026-07-01', 'DUE'],
  ['2026-07-08', 'AFTER'],
  ['2026-07-15', 'LEADER', 'Leder 1'],
])
await begin('Jens', day('2026-06-01'), { unit: 'Skolerne' }, neighbour)
// Left in 2025 with a course she had begun, and comes back in November 2026: it goes on, with a new deadline.
await begin('Erik', day('2024-05-01'), { unit: 'Nord' })
granted(await enrolLearner(at(day('2025-09-01')), library, { actor: actorOf('Erik'), courseId: welcome }))
await recordActivity(
  at(day('2025-09-02')),
  (await findOwnEnrolment(at(day('2025-09-02')), actorOf('Erik'), welcome)) ?? { id: '', organisationId: '' },
)
{
  const { organisationId, membershipId } = actorOf('Erik')
  await endEmployment(at(day('2025-10-31')), { organisationId, id: membershipId }, day('2025-10-31'))
}
await newcomer('Erik', '2026-11-02', [
  ['2026-11-25', 'BEFORE'],
  ['2026-12-02', 'DUE'],
  ['2026-12-09', 'AFTER'],
])
complete('Erik', day('2026-12-10'))

// ---- leaders: 5 of 14, and 9 of 12 ------------------------------------------------------------------------------------

const leaderDays: { name: string; startsOn: Day; doneOn: Day | null }[] = []
async function replace(
  old: string,
  fresh: string,
  startsOn: string,
  doneAfter: number | null,
  more: Partial<NewPerson>,
) {
  leave(old, addDays(day(startsOn), -1))
  await begin(fresh, day(startsOn), { isManager: true, ...more })
  const doneOn = doneAfter === null ? null : addDays(day(startsOn), doneAfter)
  leaderDays.push({ name: fresh, startsOn: day(startsOn), doneOn })
  if (doneOn) complete(fresh, doneOn, leading)
}
for (const [index, startsOn] of ['2026-04-01', '2026-05-04', '2026-08-03', '2026-09-01', '2026-10-01'].entries()) {
  const number = index + 5
  await replace(`Leder ${number}`, `Ny leder ${number}`, startsOn, index < 3 ? 40 : null, { unit: `Enhed ${number}` })
}
for (let number = 1; number <= 9; number++) {
  await replace(
    `Chef ${number}`,
    `Ny chef ${number}`,
    `2026-${String(number + 2).padStart(2, '0')}-02`,
    number % 3 === 0 ? null : 50,
    {},
  )
}

// ---- forty more, at their own pace ---------------------------------------------------------------------------------------

const others = Array.from({ length: 40 }, (_, index) => {
  const name = `Ny ${index + 1}`
  const startsOn = addDays(first, 5 + between(0, 330, `${name}/starts`))
  const doneAfter = between(1, 90, `${name}/done`)
  return { name, startsOn, doneOn: doneAfter > 70 ? null : addDays(startsOn, doneAfter) }
})
for (const { name, startsOn, doneOn } of others) {
  await begin(name, startsOn, { unit: 'Enhed 4' })
  if (doneOn) complete(name, doneOn)
}

// ---- the year --------------------------------------------------------------------------------------------------------------

const settings = { publicUrl: 'https://tvaers.example', secret: 'a secret for a year that never was' }
for (let offset = 0; offset <= daysBetween(first, last); offset++) {
  const today = addDays(first, offset)
  await doDailyWork(at(today, 7), library, settings)
  for (const act of events.get(today) ?? []) await act()
}

const sent = (
  await db.reminder.findMany({
    where: { organisationId: own.organisationId },
    include: { enrolment: true },
    orderBy: [{ sentOn: 'asc' }, { id: 'asc' }],
  })
).map(({ sentOn, kind, recipientId, enrolment }) => ({
  ...{ sentOn: sentOn.toISOString().slice(0, 10) as Day, kind, recipientId, personId: enrolment.personId },
}))

/** What somebody who begins, and perhaps completes, should get: reckoned forward from her own days, kind by kind. */
function reckon(startsOn: Day, dueDays: number, doneOn: Day | null): Line[] {
  const asked = addDays(startsOn, dueDays)
  const dueOn = workingDayFrom(asked)
  const invitedOn = workingDayFrom(startsOn)
  const beforeOn = workingDayFrom(addDays(dueOn, -7))
  const afterOn = workingDayFrom(addDays(dueOn, 7))
  const all: Line[] = [
    [invitedOn, 'INVITATION'],
    ...(beforeOn < dueOn ? ([[beforeOn, 'BEFORE']] as Line[]) : []),
    [dueOn, 'DUE'],
    [afterOn, 'AFTER'],
    [workingDayFrom(addDays(afterOn, 7)), 'LEADER'],
  ]
  return all.filter(([when]) => when <= last && (doneOn === null || when <= doneOn))
}

describe('a year', () => {
  test.each([...expected.keys()])('%s gets exactly what she should', (name) => {
    const lines = sent
      .filter(({ personId }) => personId === actorOf(name).personId)
      .map(({ sentOn, kind, recipientId }) =>
        kind === 'LEADER' ? [sentOn, kind, nameOf(recipientId)] : [sentOn, kind],
      )
    expect(lines).toEqual(expected.get(name))
  })

  test('the second municipality of somebody with two jobs writes on the days she had no mail', async () => {
    const lines = await db.reminder.findMany({
      where: { organisationId: neighbour.organisationId },
      orderBy: { sentOn: 'asc' },
    })
    expect(lines.map(({ sentOn, kind }) => `${sentOn.toISOString().slice(0, 10)} ${kind}`)).toEqual([
      ...['2026-06-02 INVITATION', '2026-06-25 BEFORE', '2026-07-02 DUE', '2026-07-09 AFTER'],
    ])
  })

  test('forty more and fourteen new leaders get what one reckons from their days, in sum and one by one', () => {
    const everybody = [
      ...others.map((each) => ({ ...each, dueDays: 30 })),
      ...leaderDays.map((each) => ({ ...each, dueDays: 60 })),
    ]
    const reckoned = everybody.flatMap(({ name, startsOn, dueDays, doneOn }) =>
      reckon(startsOn, dueDays, doneOn).map(([when, kind]) => `${name} ${when} ${kind}`),
    )
    const names = new Set(everybody.map(({ name }) => name))
    const found = sent
      .filter(({ personId }) => names.has(nameOf(personId)))
      // Nobody leads those who lead the whole municipality.
      .map(({ sentOn, kind, personId }) => `${nameOf(personId)} ${sentOn} ${kind}`)
    const told = reckoned.filter((line) => !/^Ny chef .* LEADER$/.test(line))
    expect(found.sort()).toEqual(told.sort())
    expect(told.length).toBeGreaterThan(120)
  })

  test('nobody had two mails a day, none went out on a day off, and every mail is in the log of those it is about', async () => {
    const mails = await db.outgoingMail.findMany()
    const log = await db.reminder.findMany()
    expect(new Set(log.map(({ mailId }) => mailId))).toEqual(new Set(mails.map(({ id }) => id)))
    const days = new Map(
      log.map(({ mailId, sentOn, recipientId }) => [mailId, `${recipientId} ${sentOn.toISOString()}`]),
    )
    expect(new Set(days.values()).size).toBe(days.size)
    expect(sent.every(({ sentOn }) => isWorkingDay(sentOn))).toBe(true)
    expect(mails.every(({ text }) => text.includes('/paamindelser/stop/'))).toBe(true)
  })

  test('the figures of the last day are those one counts from the scripts', async () => {
    const work = at(last, 12)
    const { counts, byCourse } = await overviewOf(work, library, await followUpScope(work, karen))
    const staff = [...expected.keys()].filter((name) => name !== 'Dorte').length + others.length
    expect(counts.people).toBe(1 + 14 - 1 + 12 + staff)
    const doneWelcome = ['Bo', 'Erik'].length + others.filter(({ doneOn }) => doneOn && doneOn <= last).length
    const inWelcome = staff - ['Gert'].length
    const ofCourse = (id: string) => byCourse.find((course) => course.id === id)?.counts
    expect(ofCourse(welcome)).toMatchObject({ enrolled: inWelcome, done: doneWelcome })
    const isOpenAndLate = ({ startsOn, doneOn }: { startsOn: Day; doneOn: Day | null }) =>
      (doneOn === null || doneOn > last) && workingDayFrom(addDays(startsOn, 30)) < last
    const late = ['Anna', 'Carl', 'Frida', 'Hanne', 'Ida', 'Kim', 'Jens'].length + others.filter(isOpenAndLate).length
    expect(ofCourse(welcome)).toMatchObject({ late })
    const doneLeading = leaderDays.filter(({ doneOn }) => doneOn !== null).length
    expect(ofCourse(leading)).toMatchObject({ enrolled: 14, done: doneLeading })
  })

  test('36 % of the leaders and 75 % of the management are new, and it is known how many of them are well begun', async () => {
    const { leaders, allLeaders, onboarded } = await getNewLeaders(at(last, 12), karen)
    const names = leaders.map(({ name }) => name)
    expect(names.filter((name) => name.startsWith('Ny leder'))).toHaveLength(5)
    expect(names.filter((name) => name.startsWith('Ny chef'))).toHaveLength(9)
    expect(allLeaders).toBe(13 + 12)
    expect(onboarded).toBe(leaderDays.filter(({ doneOn }) => doneOn !== null).length)
  })

  test('the day after, done twice, changes nothing and sends nothing', async () => {
    const next = addDays(last, 1)
    await doDailyWork(at(next, 7), library, settings)
    const before = [await db.outgoingMail.count(), await db.enrolment.count()]
    expect(await doDailyWork(at(next, 7), library, settings)).toEqual({
      enrolled: 0,
      withdrawn: 0,
      resumed: 0,
      released: 0,
      mails: 0,
    })
    expect([await db.outgoingMail.count(), await db.enrolment.count()]).toEqual(before)
  })
})
