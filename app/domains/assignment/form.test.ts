import { describe, expect, test } from 'vitest'
import { readPath, type TypedPath } from './path-form.ts'
import { readRule, type TypedRule } from './rule-form.ts'

const line = (courseId: string, place: string, dueDays = '60', validMonths = '') => ({
  courseId,
  place,
  dueDays,
  validMonths,
})
const path = (more: Partial<TypedPath> = {}): TypedPath => ({
  ...{
    name: ' Ny  i jobbet ',
    purpose: '',
    courses: [line('adhd', '2'), line('rk', '1', '30', '24'), line('sos', '')],
  },
  ...more,
})

describe('a path', () => {
  test('has its courses in the order of their places, without those that have none', () => {
    expect(readPath(path())).toEqual({
      ok: true,
      value: {
        ...{ name: 'Ny i jobbet', purpose: '' },
        courses: [
          { courseId: 'rk', dueDays: 30, validMonths: 24 },
          { courseId: 'adhd', dueDays: 60, validMonths: null },
        ],
      },
    })
  })

  test.each<[Partial<TypedPath>, string, string]>([
    [{ name: 'N' }, 'name', 'no-name'],
    [{ name: 'N'.repeat(81) }, 'name', 'long-name'],
    [{ purpose: 'p'.repeat(501) }, 'purpose', 'long-purpose'],
    [{ courses: [line('adhd', '')] }, 'courses', 'no-courses'],
    [{ courses: [line('adhd', 'to')] }, 'place-adhd', 'no-place'],
    [{ courses: [line('adhd', '0')] }, 'place-adhd', 'no-place'],
    [{ courses: [line('adhd', '1', '0')] }, 'days-adhd', 'no-days'],
    [{ courses: [line('adhd', '1', '731')] }, 'days-adhd', 'no-days'],
    [{ courses: [line('adhd', '1', '30', '121')] }, 'months-adhd', 'no-months'],
    [{ courses: [line('adhd', '1', '30', 'to år')] }, 'months-adhd', 'no-months'],
  ])('%j is refused at %s: %s', (more, field, refusal) => {
    expect(readPath(path(more))).toMatchObject({ ok: false, faults: [{ field, refusal }] })
  })
})

const pathId = '3f2c1b5e-0000-4000-8000-000000000001'
const unitId = '3f2c1b5e-0000-4000-8000-000000000002'
const known = { pathIds: [pathId], unitIds: [unitId] }
const rule = (more: Partial<TypedRule> = {}): TypedRule => ({
  ...{ path: pathId, unit: unitId, functions: ['PPR'], audience: 'STAFF', newOnly: 'yes', from: '2026-12-01', to: '' },
  ...more,
})

describe('a rule', () => {
  test('is read as it was typed', () => {
    expect(readRule(rule(), known)).toEqual({
      ok: true,
      value: {
        ...{ pathId, unitId, jobFunctions: ['PPR'], audience: 'STAFF', isForNewOnly: true },
        ...{ validFrom: '2026-12-01', validTo: null },
      },
    })
  })

  test.each<[Partial<TypedRule>, string, string]>([
    [{ path: 'x' }, 'path', 'no-path'],
    [{ path: unitId }, 'path', 'no-path'],
    [{ unit: pathId }, 'unit', 'unknown-unit'],
    [{ functions: ['KONGE'] }, 'functions', 'unknown-function'],
    [{ audience: '' }, 'audience', 'no-audience'],
    [{ from: '' }, 'from', 'no-day'],
    [{ from: '2026-02-30' }, 'from', 'no-day'],
    [{ to: 'snart' }, 'to', 'no-day'],
    [{ to: '2026-11-30' }, 'to', 'ends-before'],
  ])('%j is refused at %s: %s', (more, field, refusal) => {
    expect(readRule(rule(more), known)).toMatchObject({ ok: false, faults: [{ field, refusal }] })
  })
})
