import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '~/platform/clock/day.ts'
import { type Job, jobBeganOn, nearestLeader } from './job.ts'
import { canLieIn, type UnitNode, unitOn, unitsUpFrom, unitTreeOf, withUnitsBelow } from './unit-tree.ts'

const day = (text: string) => text as Day
const unit = (id: string, parentId: string | null = null, more: Partial<UnitNode> = {}): UnitNode => ({
  ...{ id, parentId, successorId: null, validFrom: day('2020-01-01'), validTo: null },
  ...more,
})
const units = unitTreeOf([
  unit('family'),
  unit('ppr', 'family'),
  unit('north', 'ppr'),
  unit('south', 'ppr', { validTo: day('2026-09-30'), successorId: 'north' }),
  unit('schools'),
])
const job = (membershipId: string, more: Partial<Job> = {}): Job => ({
  ...{ membershipId, personId: membershipId, organisationId: 'boegedal', unitId: 'north', jobFunction: 'PPR' as const },
  ...{ isManager: false, startsOn: day('2026-01-01'), endsOn: null, predecessorId: null },
  ...more,
})
const today = day('2026-11-22')

describe('the tree of units', () => {
  test('a unit that was merged is what it went into, from the day after its last', () => {
    expect(unitOn(units, 'south', day('2026-09-30'))).toBe('south')
    expect(unitOn(units, 'south', day('2026-10-01'))).toBe('north')
    expect(unitOn(units, 'unknown', today)).toBe('unknown')
  })

  test('has everything below a unit, and the way up from it', () => {
    expect([...withUnitsBelow(units, 'family')].sort()).toEqual(['family', 'north', 'ppr', 'south'])
    expect(unitsUpFrom(units, 'north')).toEqual(['north', 'ppr', 'family'])
    expect(unitsUpFrom(units, null)).toEqual([])
  })

  test('a unit lies in no unit below it', () => {
    expect(canLieIn(units, 'ppr', 'north')).toBe(false)
    expect(canLieIn(units, 'ppr', 'ppr')).toBe(false)
    expect(canLieIn(units, 'ppr', 'schools')).toBe(true)
    expect(canLieIn(units, 'ppr', null)).toBe(true)
  })

  test('no way up and no chain of successors is endless, whatever the tree', () => {
    const anyTree = fc.array(fc.record({ parent: fc.nat(7), successor: fc.nat(7), isEnded: fc.boolean() }), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(anyTree, (nodes) => {
        const tree = unitTreeOf(
          nodes.map(({ parent, successor, isEnded }, index) =>
            unit(String(index), String(parent), {
              ...{ successorId: String(successor), validTo: isEnded ? day('2021-01-01') : null },
            }),
          ),
        )
        for (const id of tree.keys()) {
          expect(unitsUpFrom(tree, id).length).toBeLessThanOrEqual(nodes.length + 8)
          unitOn(tree, id, today)
          withUnitsBelow(tree, id)
        }
      }),
    )
  })
})

describe('the day a job began', () => {
  const before = job('before', { startsOn: day('2024-02-01'), endsOn: day('2026-05-31'), unitId: 'south' })
  const later = (more: Partial<Job> = {}) =>
    job('after', { personId: 'before', startsOn: day('2026-06-01'), predecessorId: 'before', ...more })
  const began = (now: Job, earlier = before) =>
    jobBeganOn(now, new Map([earlier, now].map((each) => [each.membershipId, each])))

  test.each<[string, Job, Job, string]>([
    ['a move to another unit goes on', later(), before, '2024-02-01'],
    ['a new function is a beginning', later({ jobFunction: 'SCHOOL' }), before, '2026-06-01'],
    ['becoming a leader is a beginning', later({ isManager: true }), before, '2026-06-01'],
    ['coming back after a break is a beginning', later({ startsOn: day('2026-08-01') }), before, '2026-08-01'],
    ['another organisation is a beginning', later(), { ...before, organisationId: 'buc' }, '2026-06-01'],
    ['nothing before is a beginning', later({ predecessorId: null }), before, '2026-06-01'],
  ])('%s', (_, now, earlier, expected) => expect(began(now, earlier)).toBe(expected))
})

describe('the nearest leader', () => {
  const top = job('top', { isManager: true, unitId: null })
  const head = job('head', { isManager: true, unitId: 'ppr' })
  const team = job('team', { isManager: true, unitId: 'north' })
  const find = (who: Job, leaders: Job[], on = today) => nearestLeader(who, leaders, units, on)?.membershipId ?? null

  test.each<[string, Job, Job[], string | null]>([
    ['leads her own unit', job('sofie'), [top, head, team], 'team'],
    ['leads the unit above, where the own one has none', job('sofie'), [top, head], 'head'],
    ['leads everything, where no unit has one', job('sofie'), [top], 'top'],
    ['is nobody where nobody leads', job('sofie'), [job('colleague')], null],
    ['of a leader is the one above her', team, [top, head, team], 'head'],
    ['of a leader is not her peer in the same unit', team, [job('peer', { isManager: true }), top], 'top'],
    ['of the one at the top is nobody', top, [top, head], null],
    ['is not one who has left', job('sofie'), [{ ...team, endsOn: day('2026-11-21') }, head], 'head'],
    ['is not one who has not begun', job('sofie'), [{ ...team, startsOn: day('2026-11-23') }, head], 'head'],
    ['is not oneself in another job', job('sofie'), [{ ...team, personId: 'sofie' }, head], 'head'],
    [
      'is the one who has led the longest',
      job('sofie'),
      [{ ...team, membershipId: 'zoe', startsOn: day('2025-01-01') }, team],
      'zoe',
    ],
  ])('%s', (_, who, leaders, expected) => expect(find(who, leaders)).toBe(expected))

  test('of somebody in a merged unit leads what it went into', () => {
    expect(find(job('sofie', { unitId: 'south' }), [team, head])).toBe('team')
    expect(find(job('sofie', { unitId: 'south' }), [team, head], day('2026-09-30'))).toBe('head')
  })
})
