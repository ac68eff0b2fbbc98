import { describe, expect, test } from 'vitest'
import type { Day } from '~/platform/clock/day.ts'
import { planBulkStep, readBulk } from './bulk-step.ts'

const day = (text: string) => text as Day
const person = (personId: string) => ({ personId, membershipId: `m-${personId}` })
const has = (personId: string, state: 'ENROLLED' | 'COMPLETED' | 'WITHDRAWN' | 'APPLIED', courseId = 'rk') => ({
  ...{ id: `e-${personId}`, personId, courseId, state, dueOn: day('2026-12-01'), validTo: null },
})
const people = ['anna', 'bo', 'carl', 'dorte', 'erik'].map(person)
const enrolments = [has('anna', 'ENROLLED'), has('bo', 'COMPLETED'), has('carl', 'WITHDRAWN'), has('dorte', 'APPLIED')]
const known = { today: day('2026-11-23'), enrolments, carried: [], assigned: [] }
const plan = (kind: 'enrol' | 'redate' | 'withdraw', dueOn: string | null = '2026-12-18') => {
  const planned = planBulkStep({ kind, courseId: 'rk', dueOn: dueOn === null ? null : day(dueOn) }, people, known)
  return [
    planned.enrol.map(({ personId }) => personId),
    planned.changed.map(({ enrolmentId }) => enrolmentId),
    planned.leftOut,
  ]
}

describe('one step for many', () => {
  test('enrols those who have nothing of the course', () => expect(plan('enrol')).toEqual([['carl', 'erik'], [], 3]))
  test('gives a new deadline to those who have it open', () => expect(plan('redate')).toEqual([[], ['e-anna'], 4]))
  test('leaves a deadline that is the same', () => expect(plan('redate', '2026-12-01')).toEqual([[], [], 5]))
  test('takes off those who have it open', () => expect(plan('withdraw', null)).toEqual([[], ['e-anna'], 4]))
  test('counts somebody with two jobs once, and another course not at all', () => {
    const twice = [person('anna'), { ...person('anna'), membershipId: 'm-2' }]
    expect(planBulkStep({ kind: 'enrol', courseId: 'adhd', dueOn: null }, twice, known)).toMatchObject({
      ...{ enrol: [{ personId: 'anna' }], leftOut: 0 },
    })
  })
})

test('takes nobody off what a rule would give her again the same day, and says how many', () => {
  const open = [has('anna', 'ENROLLED'), has('erik', 'ENROLLED')]
  const assigned = [
    { personId: 'anna', courseId: 'rk' },
    { personId: 'erik', courseId: 'adhd' },
  ]
  const off = planBulkStep({ kind: 'withdraw', courseId: 'rk', dueOn: null }, people, {
    ...known,
    enrolments: open,
    assigned,
  })
  expect(off).toMatchObject({ changed: [{ enrolmentId: 'e-erik' }], keptByRule: 1, leftOut: 4 })
})

test('enrols anew whose completion counts no longer, and not who brought it from elsewhere', () => {
  const over = [{ ...has('bo', 'COMPLETED'), validTo: day('2026-11-22') }]
  const carried = [{ personId: 'anna', courseId: 'rk' }]
  const step = { kind: 'enrol' as const, courseId: 'rk', dueOn: null }
  const { enrol } = planBulkStep(step, people, { ...known, enrolments: over, carried })
  expect(enrol.map(({ personId }) => personId)).toEqual(['bo', 'carl', 'dorte', 'erik'])
})

test('a deadline on a Saturday is the Monday after', () => {
  expect(readBulk({ kind: 'redate', course: 'rk', due: '2026-12-05' }, ['rk'], day('2026-11-23'))).toMatchObject({
    value: { dueOn: '2026-12-07' },
  })
})

test.each<[string, string, string, string[]]>([
  ['enrol', 'rk', '', []],
  ['enrol', 'rk', '2026-11-23', []],
  ['withdraw', 'rk', '', []],
  ['', 'rk', '', ['kind']],
  ['enrol', 'xx', '', ['course']],
  ['enrol', 'rk', '2026-11-22', ['due']],
  ['enrol', 'rk', 'fredag', ['due']],
  ['redate', 'rk', '9999-12-26', ['due']],
  ['redate', 'rk', '', ['due']],
  ['delete', '', 'x', ['kind', 'course', 'due']],
])('%s %s %s has faults at %j', (kind, course, due, fields) => {
  const read = readBulk({ kind, course, due }, ['rk'], day('2026-11-23'))
  expect(read.ok ? [] : read.faults).toEqual(fields)
})
