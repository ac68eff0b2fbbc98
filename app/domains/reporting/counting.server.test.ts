import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EnrolmentState, isGone, isHeldAsDone, standingOn } from '~/domains/enrolment/enrolment.ts'
import { isHeldOn } from '~/domains/organisation/actor.ts'
import { type JobFunction, sectorOf } from '~/domains/organisation/organisation.ts'
import { unitOn, unitsUpFrom, unitTreeOf } from '~/domains/organisation/unit-tree.ts'
import { addDays, dayOf, dayToDate } from '~/platform/clock/day.ts'
import { cloneDatabase, workOn } from '../../../tests/support/database.ts'
import { type FollowUpFilter, noFilter, type StandingCounts } from './follow-up.ts'
import { followUpScope } from './follow-up-scope.server.ts'
import { countGaps, countGroups, countLines, listRows } from './follow-up-store.server.ts'

// Every figure is counted in the database; here it is counted again by hand, the slow and plain way, for any organisation.

const { db } = await cloneDatabase()
const work = workOn(db, '2026-11-23T10:00:00Z')
const today = dayOf(work.now)
const day = (offset: number) => addDays(today, offset)
const functions = ['PPR', 'SCHOOL', 'CAMHS'] as const satisfies JobFunction[]
const courseIds = ['adhd', 'rk']

const anyOrganisation = fc.record({
  units: fc.array(fc.record({ parent: fc.option(fc.nat(3)), successor: fc.option(fc.nat(3)) }), {
    minLength: 1,
    maxLength: 4,
  }),
  people: fc.integer({ min: 1, max: 7 }),
  jobs: fc.array(
    fc.record({
      person: fc.nat(6),
      unit: fc.option(fc.nat(3)),
      jobFunction: fc.constantFrom(...functions),
      isManager: fc.boolean(),
      from: fc.integer({ min: -500, max: 3 }),
      lasts: fc.option(fc.integer({ min: 0, max: 520 })),
    }),
    { maxLength: 12 },
  ),
  enrolments: fc.array(
    fc.record({
      person: fc.nat(6),
      courseId: fc.constantFrom(...courseIds),
      state: fc.constantFrom<EnrolmentState>('ENROLLED', 'COMPLETED', 'WITHDRAWN', 'REJECTED'),
      dueIn: fc.integer({ min: -40, max: 40 }),
      isActive: fc.boolean(),
      validFor: fc.option(fc.integer({ min: -20, max: 20 })),
    }),
    { maxLength: 12 },
  ),
})

type Given = typeof anyOrganisation extends fc.Arbitrary<infer Value> ? Value : never

/** Puts an organisation into the database and gives what is in it. */
async function settle(given: Given) {
  const organisationId = work.newId()
  await db.organisation.create({
    data: { id: organisationId, kind: 'PRACTICE', name: organisationId, officialName: 'Any', createdAt: work.now },
  })
  const unitIds = given.units.map(() => work.newId())
  // A tree: a unit lies under an earlier one, and goes into an earlier one.
  const units = given.units.map(({ parent, successor }, at) => ({
    ...{ id: unitIds[at] ?? '', organisationId, name: `Unit ${at}`, validFrom: day(-900) },
    parentId: parent !== null && parent < at ? (unitIds[parent] ?? null) : null,
    successorId: successor !== null && successor < at ? (unitIds[successor] ?? null) : null,
    validTo: successor !== null && successor < at ? day(-1) : null,
  }))
  for (const { validFrom, validTo, ...unit } of units) {
    await db.unit.create({ data: { ...unit, validFrom: dayToDate(validFrom), validTo: validTo && dayToDate(validTo) } })
  }
  const personIds = Array.from({ length: given.people }, () => work.newId())
  const names = ['Åse', 'Zoe', 'Ærø', 'Anna', 'Øster', 'Bo', 'Carla']
  await db.person.createMany({
    data: personIds.map((id, at) => ({ id, email: `${id}@any.example`, name: names[at] ?? '', createdAt: work.now })),
  })
  const personOf = (index: number) => personIds[index % given.people] ?? ''
  const jobs = given.jobs.map(({ person, unit, from, lasts, ...job }) => ({
    ...{ id: work.newId(), organisationId, personId: personOf(person), ...job },
    unitId: unit === null ? null : (unitIds[unit % unitIds.length] ?? null),
    ...{ startsOn: day(from), endsOn: lasts === null ? null : day(from + lasts) },
  }))
  await db.membership.createMany({
    data: jobs.map(({ startsOn, endsOn, ...job }) => ({
      ...job,
      ...{ jobTitle: 'Any', startsOn: dayToDate(startsOn), endsOn: endsOn && dayToDate(endsOn), createdAt: work.now },
    })),
  })
  const membershipId = jobs[0]?.id
  const enrolments = (membershipId ? given.enrolments : []).map(
    ({ person, dueIn, isActive, validFor, ...enrolment }, at) => ({
      ...{
        id: work.newId(),
        organisationId,
        membershipId: membershipId ?? '',
        personId: personOf(person),
        ...enrolment,
      },
      ...{ enrolledAt: new Date(work.now.getTime() - (20 - at) * 86_400_000), dueOn: day(dueIn) },
      completedAt: enrolment.state === 'COMPLETED' ? new Date(work.now.getTime() - 3_600_000) : null,
      validTo: enrolment.state === 'COMPLETED' && validFor !== null ? day(validFor) : null,
      lastActiveAt: isActive ? work.now : null,
    }),
  )
  // One that is open at a time, as the database wants it.
  const kept = enrolments.filter(
    (one, at) =>
      one.state !== 'ENROLLED' ||
      !enrolments.slice(at + 1).some((later) => later.state === 'ENROLLED' && keyOf(later) === keyOf(one)),
  )
  await db.enrolment.createMany({
    data: kept.map(({ dueOn, validTo, ...row }) => ({
      ...row,
      dueOn: dayToDate(dueOn),
      validTo: validTo && dayToDate(validTo),
    })),
  })
  const actor = { personId: '', membershipId: '', organisationId, roles: ['COORDINATOR' as const], isManager: false }
  const tree = unitTreeOf(units)
  const held = jobs.filter((job) => isHeldOn(job, today))
  const newest = courseIds.flatMap((courseId) =>
    [...new Set(held.map(({ personId }) => personId))].flatMap((personId) => {
      const own = kept.filter((each) => each.personId === personId && each.courseId === courseId)
      const last = own.findLast((each) => !isGone(each))
      const has = own.some((each) => isHeldAsDone(each, today))
      return last ? [{ personId, courseId, standing: standingOn(last, today), has }] : []
    }),
  )
  const unitsOf = (job: (typeof held)[number]) => (job.unitId ? unitsUpFrom(tree, unitOn(tree, job.unitId, today)) : [])
  return { actor, unitIds, held, newest, kept, unitsOf }
}

const keyOf = ({ personId, courseId }: { personId: string; courseId: string }) => `${personId} ${courseId}`
const distinct = (items: { personId: string }[]) => new Set(items.map(({ personId }) => personId)).size

/** Runs fewer than fast-check would: every run fills a database. */
const runs = { numRuns: 40 }

describe('for any organisation', () => {
  test('the counts by course, unit and function are those one counts by hand, each person once', async () => {
    await fc.assert(
      fc.asyncProperty(anyOrganisation, async (given) => {
        const { actor, unitIds, held, newest, unitsOf } = await settle(given)
        const groups = await countGroups(db, await followUpScope(work, actor))
        const byHand = (jobs: typeof held, courseId: string | null = null): StandingCounts => {
          const people = new Set(jobs.map(({ personId }) => personId))
          const own = newest.filter((each) => people.has(each.personId) && (!courseId || each.courseId === courseId))
          const count = (standing: string) => own.filter((each) => each.standing === standing).length
          return {
            ...{ people: courseId ? distinct(own) : people.size, enrolled: own.length, applied: 0 },
            ...{
              notStarted: count('not-started'),
              underWay: count('under-way'),
              late: count('late'),
              done: count('done'),
              expired: count('expired'),
            },
            without: courseId ? 0 : people.size - distinct(own),
          }
        }
        const counted = (is: (group: (typeof groups)[number]) => boolean) =>
          groups.filter(is).map(({ counts }) => counts)
        const expected = (counts: StandingCounts) => (counts.people > 0 ? [counts] : [])
        expect(counted((each) => !each.courseId && !each.unitId && !each.jobFunction)).toEqual(expected(byHand(held)))
        for (const id of courseIds)
          expect(counted(({ courseId }) => courseId === id)).toEqual(expected(byHand(held, id)))
        for (const id of unitIds) {
          const inUnit = held.filter((job) => unitsOf(job).includes(id))
          expect(counted(({ unitId }) => unitId === id)).toEqual(expected(byHand(inUnit)))
        }
        for (const each of functions) {
          const inFunction = held.filter(({ jobFunction }) => jobFunction === each)
          expect(counted(({ jobFunction }) => jobFunction === each)).toEqual(expected(byHand(inFunction)))
        }
      }),
      runs,
    )
  })

  test('the gap map is what one counts by hand, for sectors, functions, units and functions in units', async () => {
    await fc.assert(
      fc.asyncProperty(anyOrganisation, async (given) => {
        const { actor, unitIds, held, kept, unitsOf } = await settle(given)
        const gaps = await countGaps(db, await followUpScope(work, actor))
        const has = (personId: string, courseId: string) =>
          kept.some((each) => each.personId === personId && each.courseId === courseId && isHeldAsDone(each, today))
        type Group = { sector: string | null; jobFunction: JobFunction | null; unitId: string | null }
        const groups: Group[] = [
          { sector: null, jobFunction: null, unitId: null },
          ...['MUNICIPALITY', 'PSYCHIATRY'].map((sector) => ({ sector, jobFunction: null, unitId: null })),
          ...functions.map((jobFunction) => ({ sector: null, jobFunction, unitId: null })),
          ...unitIds.map((unitId) => ({ sector: null, jobFunction: null, unitId })),
          ...functions.flatMap((jobFunction) => unitIds.map((unitId) => ({ sector: null, jobFunction, unitId }))),
        ]
        const expected = groups.flatMap((group) => {
          const inGroup = held.filter(
            (job) =>
              (!group.sector || sectorOf(job.jobFunction) === group.sector) &&
              (!group.jobFunction || job.jobFunction === group.jobFunction) &&
              (!group.unitId || unitsOf(job).includes(group.unitId)),
          )
          return [null, ...courseIds].map((courseId) => ({
            ...{ ...group, courseId },
            people: distinct(courseId ? inGroup.filter(({ personId }) => has(personId, courseId)) : inGroup),
          }))
        })
        const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort()
        const found = gaps.map(({ sector, jobFunction, unitId, courseId, people }) => ({
          sector,
          jobFunction,
          unitId,
          courseId,
          people,
        }))
        expect(sorted(found.filter(({ people }) => people > 0))).toEqual(
          sorted(expected.filter(({ people }) => people > 0)),
        )
      }),
      runs,
    )
  })

  test('the list has the lines one finds by hand, in Danish order, whatever the filter', async () => {
    const anyFilter = fc.record({
      course: fc.constantFrom(null, ...courseIds),
      function: fc.constantFrom(null, ...functions),
      unit: fc.option(fc.nat(3)),
      standing: fc.constantFrom<FollowUpFilter['standing']>(
        null,
        'has',
        'lacks',
        'expired',
        'not-enrolled',
        'late',
        'done',
        'under-way',
        'not-started',
      ),
      isManager: fc.boolean(),
      search: fc.constantFrom('', ' a', 'Ø', '@ANY'),
    })
    await fc.assert(
      fc.asyncProperty(anyOrganisation, anyFilter, async (given, asked) => {
        const { actor, unitIds, held, newest, unitsOf } = await settle(given)
        const unit = asked.unit === null ? null : (unitIds[asked.unit % unitIds.length] ?? null)
        const filter: FollowUpFilter = { ...noFilter, ...asked, unit }
        const scope = await followUpScope(work, actor)
        const rows = await listRows(db, scope, filter, null)
        const people = new Map((await db.person.findMany()).map((person) => [person.id, person]))
        const isSought = (personId: string) => {
          const { name = '', email = '' } = people.get(personId) ?? {}
          return `${name} ${email}`.toLocaleLowerCase('da').includes(filter.search.trim().toLocaleLowerCase('da'))
        }
        const chosen = held.filter(
          (job) =>
            (!filter.function || job.jobFunction === filter.function) &&
            (!unit || unitsOf(job).includes(unit)) &&
            (!filter.isManager || job.isManager) &&
            isSought(job.personId),
        )
        const expected = [...new Set(chosen.map(({ personId }) => personId))].flatMap((personId) => {
          const own = newest.filter(
            (each) => each.personId === personId && (!filter.course || each.courseId === filter.course),
          )
          if (filter.standing === 'not-enrolled') return own.length === 0 ? [`${personId} null null`] : []
          if (filter.standing === 'lacks') {
            if (own.some(({ has }) => has)) return []
            const [begun] = filter.course ? own : []
            return [`${personId} ${begun?.courseId ?? null} ${begun?.standing ?? null}`]
          }
          if (own.length === 0) return filter.course || filter.standing ? [] : [`${personId} null null`]
          return own
            .filter(
              ({ standing, has }) =>
                !filter.standing || (filter.standing === 'has' ? has : standing === filter.standing),
            )
            .map(({ courseId, standing }) => `${personId} ${courseId} ${standing}`)
        })
        const found = rows.map(
          ({ personId, course }) => `${personId} ${course?.id ?? null} ${course?.standing ?? null}`,
        )
        expect([...found].sort()).toEqual(expected.sort())
        expect(await countLines(db, scope, filter)).toEqual({ lines: rows.length, people: distinct(rows) })
        const inDanish = new Intl.Collator('da')
        const names = rows.map(({ name }) => name)
        expect(names).toEqual([...names].sort(inDanish.compare))
        const pages = [
          ...(await listRows(db, scope, filter, { limit: 3, offset: 0 })),
          ...(await listRows(db, scope, filter, { limit: 1000, offset: 3 })),
        ]
        expect(pages).toEqual(rows)
      }),
      runs,
    )
  })
})

test('a gap map of an earlier day has the people and the units of that day', async () => {
  const given: Given = {
    units: [
      { parent: null, successor: null },
      { parent: null, successor: 0 },
    ],
    people: 2,
    jobs: [
      { person: 0, unit: 1, jobFunction: 'PPR', isManager: false, from: -400, lasts: 398 },
      { person: 1, unit: 0, jobFunction: 'PPR', isManager: false, from: -10, lasts: null },
    ],
    enrolments: [],
  }
  const { actor, unitIds } = await settle(given)
  const countOn = async (offset: number, units: 'then' | 'now') => {
    const gaps = await countGaps(db, await followUpScope(work, actor, { day: day(offset), units }))
    return unitIds.map((id) => gaps.find((gap) => gap.unitId === id && !gap.jobFunction && !gap.courseId)?.people ?? 0)
  }
  expect(await countOn(0, 'now')).toEqual([1, 0])
  expect(await countOn(-20, 'then')).toEqual([0, 1])
  expect(await countOn(-20, 'now')).toEqual([1, 0])
  expect(await countOn(-5, 'then')).toEqual([1, 1])
})
