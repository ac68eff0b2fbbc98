import { describe, expect, test } from 'vitest'
import type { Day } from '~/platform/clock/day.ts'
import { type Actor, can, isHeldOn, type Right, type Role, visibleTo } from './actor.ts'

const actorWith = (...roles: Role[]): Actor => ({
  personId: 'sofie',
  membershipId: 'm',
  organisationId: 'boegedal',
  roles,
})

describe('every right of every role', () => {
  test.each<[Role, Right[]]>([
    ['FACILITATOR', []],
    ['COORDINATOR', ['follow-up']],
    ['COURSE_OWNER', ['mend-content']],
    ['SECRETARIAT', []],
    ['ADMINISTRATOR', ['follow-up', 'mend-content']],
  ])('%s', (role, rights) => {
    const all: Right[] = ['follow-up', 'mend-content']
    expect(all.filter((right) => can(actorWith(role), right))).toEqual(rights)
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
