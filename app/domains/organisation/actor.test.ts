import { describe, expect, test } from 'vitest'
import type { Day } from '~/platform/clock/day.ts'
import { type Actor, can, isHeldOn, type Right, type Role, rights, visibleTo } from './actor.ts'

const actorWith = (...roles: Role[]): Actor => ({
  personId: 'sofie',
  membershipId: 'm',
  organisationId: 'boegedal',
  roles,
  isManager: false,
})

describe('every right of every role', () => {
  test.each<[Role | 'LEARNER' | 'LEADER', Right[]]>([
    ['LEARNER', []],
    ['LEADER', ['lead']],
    ['FACILITATOR', ['hold-cohorts']],
    ['COORDINATOR', ['follow-up', 'assign', 'keep-people', 'hold-cohorts']],
    ['COURSE_OWNER', ['mend-content']],
    ['SECRETARIAT', ['see-sums']],
    ['ADMINISTRATOR', ['follow-up', 'assign', 'keep-people', 'see-sums', 'mend-content', 'hold-cohorts']],
  ])('%s', (role, allowed) => {
    const actor =
      role === 'LEARNER' || role === 'LEADER' ? { roles: [], isManager: role === 'LEADER' } : actorWith(role)
    expect(rights.filter((right) => can(actor, right))).toEqual(allowed)
  })
})

test('a learner sees herself, a coordinator her organisation, and both only the own one', () => {
  expect(visibleTo(actorWith())).toEqual({ organisationId: 'boegedal', personId: 'sofie' })
  expect(visibleTo(actorWith('COORDINATOR'))).toEqual({ organisationId: 'boegedal' })
  expect(visibleTo(actorWith('SECRETARIAT'))).toEqual({ organisationId: 'boegedal', personId: 'sofie' })
})

test.each([
  ['2026-03-01', null, true],
  ['2026-11-21', null, true],
  ['2026-11-22', null, false],
  ['2026-03-01', '2026-11-21', true],
  ['2026-03-01', '2026-11-20', false],
])('a job from %s to %s is held on 21 November 2026: %s', (startsOn, endsOn, held) => {
  expect(isHeldOn({ startsOn: startsOn as Day, endsOn: endsOn as Day | null }, '2026-11-21' as Day)).toBe(held)
})
