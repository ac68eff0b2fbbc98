import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Enrolment, EnrolmentState } from '~/domains/enrolment/enrolment.ts'
import type { Day } from '~/platform/clock/day.ts'
import { countStandings, type Employee, filterFollowUp, followUp, noFilter, shareDone } from './follow-up.ts'

const today = '2026-11-21' as Day

const employee = (name: string, more: Partial<Employee> = {}): Employee => ({
  ...{ membershipId: `m-${name}`, personId: name, name, email: `${name.toLowerCase()}@boegedal.example` },
  ...{ unitId: 'ppr', unitName: 'PPR', jobFunction: 'PPR', jobTitle: 'Psykolog', isManager: false },
  ...{ startsOn: '2025-01-01' as Day, endsOn: null },
  ...more,
})

const enrolment = (personId: string, state: EnrolmentState, more: Partial<Enrolment> = {}): Enrolment => ({
  ...{
    id: `${personId}-${state}`,
    organisationId: 'o',
    membershipId: `m-${personId}`,
    personId,
    courseId: 'rk',
    state,
  },
  ...{ enrolledAt: new Date('2026-10-01'), dueOn: '2026-12-30' as Day, completedAt: null, withdrawnAt: null },
  ...{
    completedVersionId: null,
    lastActiveAt: null,
    origin: 'SELF',
    ruleId: null,
    decidedById: null,
    decidedAt: null,
    validTo: null,
  },
  ...more,
})

describe('the follow-up', () => {
  test('people who left are not in it, and those who came tomorrow are not yet', () => {
    const rows = followUp(
      [
        employee('Anna'),
        employee('Bent', { endsOn: '2026-11-20' as Day }),
        employee('Carl', { startsOn: '2026-11-22' as Day }),
      ],
      [],
      today,
    )
    expect(rows.map(({ name }) => name)).toEqual(['Anna'])
  })

  test('Ærø, Øster and Aase stand last, as a Dane sorts', () => {
    const rows = followUp(
      ['Aase', 'Øster', 'Zoe', 'Ærø'].map((name) => employee(name)),
      [],
      today,
    )
    expect(rows.map(({ name }) => name)).toEqual(['Zoe', 'Ærø', 'Øster', 'Aase'])
  })

  test('somebody who left a course and began anew is counted once, as she stands now', () => {
    const again = [
      enrolment('Anna', 'WITHDRAWN', { enrolledAt: new Date('2026-08-01') }),
      enrolment('Anna', 'ENROLLED', { enrolledAt: new Date('2026-09-01') }),
    ]
    const rows = followUp([employee('Anna')], again, today)
    expect(rows.map(({ course }) => course?.standing)).toEqual(['not-started'])
  })

  test('somebody who left her only course is there without one', () => {
    const rows = followUp([employee('Anna')], [enrolment('Anna', 'WITHDRAWN')], today)
    expect(rows).toMatchObject([{ name: 'Anna', course: null }])
  })
})

describe('filters', () => {
  const rows = followUp(
    [employee('Anna'), employee('Bente', { unitId: 'skole', jobFunction: 'SCHOOL' }), employee('Carla')],
    [enrolment('Anna', 'COMPLETED'), enrolment('Bente', 'ENROLLED', { dueOn: '2026-11-01' as Day })],
    today,
  )
  const names = (filter: Partial<typeof noFilter>) =>
    filterFollowUp(rows, { ...noFilter, ...filter }).map(({ name }) => name)

  test.each<[string, Partial<typeof noFilter>, string[]]>([
    ['none lets everybody through', {}, ['Anna', 'Bente', 'Carla']],
    ['late', { standing: 'late' }, ['Bente']],
    ['done in a course', { course: 'rk', standing: 'done' }, ['Anna']],
    ['not enrolled in a course', { course: 'rk', standing: 'not-enrolled' }, ['Carla']],
    ['not enrolled in another course', { course: 'adhd', standing: 'not-enrolled' }, ['Anna', 'Bente', 'Carla']],
    ['a unit', { unit: 'skole' }, ['Bente']],
    ['a function', { function: 'PPR' }, ['Anna', 'Carla']],
    ['a part of a name in capitals', { search: ' ARL ' }, ['Carla']],
    ['a part of an address', { search: 'bente@' }, ['Bente']],
  ])('%s', (_sentence, filter, expected) => {
    expect(names(filter)).toEqual(expected)
  })
})

test('not started, under way, late and done together are everybody who is enrolled', () => {
  const states = fc.constantFrom<EnrolmentState>('ENROLLED', 'COMPLETED', 'WITHDRAWN')
  const dues = fc.constantFrom('2026-10-01' as Day, '2026-12-01' as Day)
  fc.assert(
    fc.property(fc.array(fc.tuple(states, dues, fc.boolean()), { maxLength: 30 }), (given) => {
      const people = given.map((_, index) => employee(`p${index}`))
      const enrolments = given.map(([state, dueOn, isActive], index) =>
        enrolment(`p${index}`, state, { dueOn, lastActiveAt: isActive ? new Date('2026-11-01') : null }),
      )
      const counts = countStandings(followUp(people, enrolments, today))
      expect(counts.people).toBe(given.length)
      expect(counts.notStarted + counts.underWay + counts.late + counts.done).toBe(counts.enrolled)
    }),
  )
})

test('the share of a group under five is not told', () => {
  const group = (size: number) =>
    followUp(
      Array.from({ length: size }, (_, index) => employee(`p${index}`)),
      [enrolment('p0', 'COMPLETED')],
      today,
    )
  expect(shareDone(group(4), 'rk')).toBeNull()
  expect(shareDone(group(5), 'rk')).toBe(0.2)
})
