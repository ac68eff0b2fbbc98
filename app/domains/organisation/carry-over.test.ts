import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '~/platform/clock/day.ts'
import type { AddressPair } from './address-pair.ts'
import { type CarriedJob, moversInBoth, planCarryOver } from './carry-over.ts'

const job = (membershipId: string, startsOn: string, endsOn: string | null, more: Partial<CarriedJob> = {}) => ({
  ...{ membershipId, email: 'mia@a.example', startsOn: startsOn as Day, endsOn: endsOn as Day | null },
  ...{ predecessorId: null, successorId: null },
  ...more,
})
const mia: AddressPair = { before: 'mia@a.example', now: 'mia@a.example' }
const there = job('there', '2020-01-01', '2026-12-31')
const here = job('here', '2027-01-01', null)
const outcome = (before: CarriedJob[], now: CarriedJob[], movers: AddressPair[] = [mia]) =>
  planCarryOver(movers, before, now).map((mover) => (mover.outcome === 'refused' ? mover.why : mover.outcome))

describe('somebody who moves from one organisation to another', () => {
  test('has her first job there take over from her last one here', () => {
    const before = [job('older', '2015-01-01', '2019-12-31', { successorId: 'there' }), there]
    const now = [here, job('moved-since', '2027-06-01', null, { predecessorId: 'here' })]
    expect(planCarryOver([mia], before, now)).toEqual([{ ...mia, outcome: 'carried', from: 'there', to: 'here' }])
  })

  test('may have another address now, or have overlapped for some weeks', () => {
    const now = [job('here', '2026-12-01', null, { email: 'mbr@b.example' })]
    expect(outcome([there], now)).toEqual(['no-job-now'])
    expect(outcome([there], now, [{ before: mia.before, now: 'mbr@b.example' }])).toEqual(['carried'])
  })

  test('who comes back after a break is carried over too: the break ends what her old job here took over', () => {
    const first = job('first', '2010-01-01', '2018-12-31', { successorId: 'here' })
    expect(outcome([there], [first, { ...here, predecessorId: 'first' }])).toEqual(['carried'])
    const withoutBreak = { ...first, endsOn: '2026-12-31' as Day }
    expect(outcome([there], [withoutBreak, { ...here, predecessorId: 'first' }])).toEqual(['no-job-now'])
  })

  test.each([
    ['nobody knows her there', [], [here], 'no-job-before'],
    ['nobody knows her here', [there], [], 'no-job-now'],
    ['she worked here first', [there], [job('here', '2019-01-01', null)], 'no-job-now'],
    ['she works in both', [{ ...there, endsOn: null }], [here], 'not-ended'],
    ['she came here from a third', [there], [{ ...here, predecessorId: 'third' }], 'follows-another'],
    ['she went on to a third', [{ ...there, successorId: 'third' }], [here], 'followed-by-another'],
    ['it is done', [{ ...there, successorId: 'here' }], [{ ...here, predecessorId: 'there' }], 'carried-before'],
  ] as const)('is told why not where %s', (_, before, now, expected) => {
    expect(outcome([...before], [...now])).toEqual([expected])
  })

  test('stands on the list once, and nobody takes her place', () => {
    const now = [here, job('other', '2027-01-01', null, { email: 'bo@a.example' })]
    const movers = [mia, mia, { before: mia.before, now: 'bo@a.example' }]
    expect(outcome([there], now, movers)).toEqual(['carried', 'followed-by-another'])
  })
})

test('without a list it is about those who have a job in both by the same address', () => {
  const before = [there, job('b', '2020-01-01', null, { email: 'bo@a.example' })]
  expect(moversInBoth(before, [here])).toEqual([mia])
})

test('whatever the jobs, no job takes over from two or is taken over by two, and a second time nothing is left to do', () => {
  const days = fc.constantFrom('2024-01-01', '2025-01-01', '2026-01-01', '2027-01-01') as fc.Arbitrary<Day>
  const email = fc.constantFrom('a@x.example', 'b@x.example', 'c@x.example')
  const jobs = (prefix: string) =>
    fc
      .array(fc.record({ email, startsOn: days, endsOn: fc.option(days) }), { maxLength: 6 })
      .map((drawn) =>
        drawn.map((each, at) => ({ ...each, membershipId: `${prefix}${at}`, predecessorId: null, successorId: null })),
      )
  fc.assert(
    fc.property(jobs('a'), jobs('b'), fc.array(fc.record({ before: email, now: email })), (before, now, movers) => {
      const carried = planCarryOver(movers, before, now).flatMap((mover) =>
        mover.outcome === 'carried' ? [mover] : [],
      )
      for (const side of ['from', 'to'] as const) {
        expect(new Set(carried.map((mover) => mover[side])).size).toBe(carried.length)
      }
      const from = (id: string) => carried.find((mover) => mover.to === id)?.from ?? null
      const to = (id: string) => carried.find((mover) => mover.from === id)?.to ?? null
      const again = planCarryOver(
        movers,
        before.map((each) => ({ ...each, successorId: to(each.membershipId) })),
        now.map((each) => ({ ...each, predecessorId: from(each.membershipId) })),
      )
      expect(again.filter(({ outcome: done }) => done === 'carried')).toEqual([])
      expect(again.filter(({ outcome: done }) => done === 'carried-before').length).toBeGreaterThanOrEqual(
        carried.length,
      )
    }),
  )
})
