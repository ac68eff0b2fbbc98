import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sectors } from '~/domains/organisation/organisation.ts'
import type { PlaceState, Seats } from './cohort.ts'
import { decidePlaces, hostMoves, lineOf, mixOf, type PlaceEvent, type PlaceInLine, type PlaceRules } from './places.ts'

const seats: Seats = { MUNICIPALITY: 2, PSYCHIATRY: 1, SOMATIC: 0, GENERAL_PRACTICE: 1 }
const atOnce: PlaceRules = { seats, isApprovedByHost: false }
const byHost: PlaceRules = { seats, isApprovedByHost: true }
const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 8, minute))
const place = (id: string, state: PlaceState, minute = 0, sector: PlaceInLine['sector'] = 'MUNICIPALITY') => ({
  ...{ id, state, sector, queuedAt: at(minute) },
})
const apply = (id: string, sector: PlaceInLine['sector'] = 'MUNICIPALITY'): PlaceEvent => ({
  ...{ kind: 'apply', id, sector, at: at(50) },
})

function outcome(rules: PlaceRules, places: PlaceInLine[], event: PlaceEvent) {
  const decided = decidePlaces(rules, places, event)
  return decided.ok ? decided.value.map(({ id, to, because }) => `${id} ${to} ${because}`) : decided.refusal
}

describe('applying', () => {
  const one = place('a', 'PARTICIPANT')
  const two = place('b', 'PARTICIPANT')
  test.each<[string, PlaceRules, PlaceInLine[], PlaceEvent, string[] | string]>([
    ['a free seat is given at once', atOnce, [one], apply('n'), ['n PARTICIPANT asked']],
    ['or waits for the host’s word', byHost, [one], apply('n'), ['n APPLIED asked']],
    ['a full sector has a line', atOnce, [one, two], apply('n'), ['n WAITLISTED asked']],
    ['also where the host says yes to each', byHost, [one, two], apply('n'), ['n WAITLISTED asked']],
    ['a full sector does not close another', atOnce, [one, two], apply('n', 'PSYCHIATRY'), ['n PARTICIPANT asked']],
    ['a sector without seats has a line', atOnce, [], apply('n', 'SOMATIC'), ['n WAITLISTED asked']],
    [
      'nobody goes past those who wait',
      atOnce,
      [place('w', 'WAITLISTED')],
      apply('n'),
      ['n WAITLISTED asked', 'w PARTICIPANT moved-up'],
    ],
    ['twice is once', atOnce, [one], apply('a'), 'already-applied'],
    ['after a no it stays no', atOnce, [place('a', 'REJECTED')], apply('a'), 'was-rejected'],
    ['who left may come back', atOnce, [place('a', 'WITHDRAWN')], apply('a'), ['a PARTICIPANT asked']],
  ])('%s', (_, rules, places, event, expected) => {
    expect(outcome(rules, places, event)).toEqual(expected)
  })
})

test('who comes later in the same moment stands later in line', () => {
  const first = [place('a', 'PARTICIPANT'), place('b', 'PARTICIPANT'), place('z', 'WAITLISTED', 50)]
  const decided = decidePlaces(atOnce, first, apply('c'))
  expect(decided.ok && decided.value[0]?.queuedAt.getTime()).toBe(at(50).getTime() + 1)
})

describe('leaving', () => {
  const full = [place('a', 'PARTICIPANT'), place('b', 'PARTICIPANT')]
  const line = [place('x', 'WAITLISTED', 9), place('y', 'WAITLISTED', 3), place('z', 'WAITLISTED', 3, 'PSYCHIATRY')]
  const leave = (id: string): PlaceEvent => ({ kind: 'withdraw', id, at: at(50) })

  test('gives the seat to the first in line of the same sector', () => {
    expect(outcome(atOnce, [...full, ...line.slice(0, 2)], leave('a'))).toEqual([
      ...['a WITHDRAWN asked', 'y PARTICIPANT moved-up'],
    ])
  })

  test('gives the host the first in line to say yes to, where she does', () => {
    expect(outcome(byHost, [...full, ...line.slice(0, 2)], leave('a'))).toEqual([
      ...['a WITHDRAWN asked', 'y APPLIED moved-up'],
    ])
  })

  test('from the line moves nobody', () => {
    expect(outcome(atOnce, [...full, ...line.slice(0, 2)], leave('x'))).toEqual(['x WITHDRAWN asked'])
  })

  test.each<PlaceState>(['WITHDRAWN', 'REJECTED'])('from %s changes nothing', (state) => {
    expect(outcome(atOnce, [place('a', state)], leave('a'))).toBe('not-in-cohort')
  })

  test('by somebody unknown changes nothing', () => {
    expect(outcome(atOnce, full, leave('q'))).toBe('not-in-cohort')
  })
})

describe('the host', () => {
  const full = [place('a', 'PARTICIPANT'), place('b', 'PARTICIPANT'), place('w', 'WAITLISTED', 4)]
  const move = (id: string, to: (typeof hostMoves)[number]): PlaceEvent => ({ kind: 'host-moves', id, to, at: at(50) })

  test('may go beyond the seats', () =>
    expect(outcome(atOnce, full, move('w', 'PARTICIPANT'))).toEqual(['w PARTICIPANT host']))
  test('says no, and the next moves up', () =>
    expect(outcome(atOnce, full, move('a', 'REJECTED'))).toEqual(['a REJECTED host', 'w PARTICIPANT moved-up']))
  test('puts somebody last in line, where she stays', () => {
    expect(outcome(atOnce, full, move('a', 'WAITLISTED'))).toEqual(['a WAITLISTED host', 'w PARTICIPANT moved-up'])
    expect(outcome(atOnce, full.slice(0, 2), move('a', 'WAITLISTED'))).toEqual(['a WAITLISTED host'])
  })
  test('gives nobody the place she has', () =>
    expect(outcome(atOnce, full, move('a', 'PARTICIPANT'))).toBe('same-place'))
  test('does not bring back who left', () =>
    expect(outcome(atOnce, [place('a', 'WITHDRAWN')], move('a', 'PARTICIPANT'))).toBe('not-in-cohort'))
  test('who adds seats moves the line up', () => {
    const more = { ...atOnce, seats: { ...seats, MUNICIPALITY: 3 } }
    expect(outcome(more, full, { kind: 'rules-changed', at: at(50) })).toEqual(['w PARTICIPANT moved-up'])
  })
})

test('the mix counts seats, places and the line of each sector', () => {
  expect(mixOf(seats, [place('a', 'PARTICIPANT'), place('w', 'WAITLISTED'), place('q', 'WITHDRAWN')])[0]).toEqual({
    ...{ sector: 'MUNICIPALITY', seats: 2, taken: 1, applied: 0, waiting: 1 },
  })
})

describe('whatever people do in whatever order', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const sectorOfId = (id: string) => sectors[ids.indexOf(id) % 2] ?? 'MUNICIPALITY'
  const act = fc.record({
    kind: fc.constantFrom('apply', 'withdraw', 'apply', 'host-moves'),
    id: fc.constantFrom(...ids),
    to: fc.constantFrom(...hostMoves),
  })
  const rulesOf = fc.record({
    isApprovedByHost: fc.boolean(),
    seats: fc.record({
      MUNICIPALITY: fc.nat(3),
      PSYCHIATRY: fc.nat(3),
      SOMATIC: fc.constant(0),
      GENERAL_PRACTICE: fc.constant(0),
    }),
  })

  function run(rules: PlaceRules, acts: { kind: string; id: string; to: (typeof hostMoves)[number] }[]) {
    let places: PlaceInLine[] = []
    const steps = acts.map(({ kind, id, to }, index) => {
      const before = places
      const event = { kind, id, to, sector: sectorOfId(id), at: at(index) } as PlaceEvent
      const decided = decidePlaces(rules, places, event)
      if (decided.ok) {
        for (const { id: changed, to: state, queuedAt } of decided.value) {
          const rest = places.filter((one) => one.id !== changed)
          places = [...rest, { id: changed, sector: sectorOfId(changed), state, queuedAt }]
        }
      }
      return { event, decided, before, after: places }
    })
    return { places, steps }
  }

  test('there are never more participants than seats unless the host did it', () => {
    fc.assert(
      fc.property(rulesOf, fc.array(act, { maxLength: 40 }), (rules, acts) => {
        for (const { event, before, after } of run(rules, acts).steps) {
          if (event.kind === 'host-moves' && event.to === 'PARTICIPANT') continue
          for (const { taken, seats: most, sector } of mixOf(rules.seats, after)) {
            const earlier = mixOf(rules.seats, before).find((row) => row.sector === sector)?.taken ?? 0
            expect(taken).toBeLessThanOrEqual(Math.max(most, earlier))
          }
        }
      }),
    )
  })

  test('the line keeps its order: who moves up stood before everybody who still waits', () => {
    fc.assert(
      fc.property(rulesOf, fc.array(act, { maxLength: 40 }), (rules, acts) => {
        for (const { event, decided, before, after } of run(rules, acts).steps) {
          if (!decided.ok) continue
          for (const moved of decided.value.filter(({ because }) => because === 'moved-up')) {
            const waiting = lineOf(after, sectorOfId(moved.id)).filter(({ id }) => id !== (event as { id: string }).id)
            const line = lineOf(before, sectorOfId(moved.id)).map(({ id }) => id)
            for (const { id } of waiting) expect(line.indexOf(moved.id)).toBeLessThan(line.indexOf(id))
          }
        }
      }),
    )
  })

  test('doing a thing twice does it once', () => {
    fc.assert(
      fc.property(rulesOf, fc.array(act, { maxLength: 20 }), act, (rules, acts, last) => {
        const twice = run(rules, [...acts, last, last])
        expect(twice.steps.at(-1)?.decided.ok).toBe(false)
        const once = run(rules, [...acts, last])
        expect(twice.places.map(({ id, state }) => [id, state])).toEqual(
          once.places.map(({ id, state }) => [id, state]),
        )
      }),
    )
  })
})
