import { describe, expect, test } from 'vitest'
import type { Day } from '~/platform/clock/day.ts'
import { decideAnswer, decideEnrolment, decideWithdrawal, type EnrolmentState, standingOn } from './enrolment.ts'

const today = '2026-11-21' as Day
const active = new Date('2026-11-01T08:00:00Z')

describe('where an enrolment stands', () => {
  test.each<[EnrolmentState, string, Date | null, string]>([
    ['ENROLLED', '2026-12-01', null, 'not-started'],
    ['ENROLLED', '2026-12-01', active, 'under-way'],
    ['ENROLLED', '2026-11-21', active, 'under-way'],
    ['ENROLLED', '2026-11-20', active, 'late'],
    ['ENROLLED', '2026-11-20', null, 'late'],
    ['COMPLETED', '2026-11-20', active, 'done'],
    ['WITHDRAWN', '2026-11-20', active, 'withdrawn'],
    ['APPLIED', '2026-11-20', null, 'applied'],
    ['REJECTED', '2026-11-20', null, 'rejected'],
  ])('%s, due %s, last active %s: %s', (state, dueOn, lastActiveAt, standing) => {
    expect(standingOn({ state, dueOn: dueOn as Day, lastActiveAt, validTo: null }, today)).toBe(standing)
  })

  test('completed, and no longer counted from the day after its last', () => {
    const until = (validTo: string) => ({
      state: 'COMPLETED' as const,
      dueOn: today,
      lastActiveAt: null,
      validTo: validTo as Day,
    })
    expect(standingOn(until('2026-11-21'), today)).toBe('done')
    expect(standingOn(until('2026-11-20'), today)).toBe('expired')
  })
})

describe('enrolling', () => {
  test('a first enrolment is due so many days after today', () => {
    expect(decideEnrolment([], today, 90)).toEqual({ ok: true, value: { dueOn: '2027-02-19' } })
  })

  test.each<[EnrolmentState[], string]>([
    [['ENROLLED'], 'already-enrolled'],
    [['COMPLETED'], 'already-completed'],
    [['WITHDRAWN', 'ENROLLED'], 'already-enrolled'],
    [['REJECTED', 'APPLIED'], 'already-applied'],
  ])('with %s behind her she is refused: %s', (states, refusal) => {
    expect(
      decideEnrolment(
        states.map((state) => ({ state, validTo: null })),
        today,
        90,
      ),
    ).toEqual({ ok: false, refusal })
  })

  test.each<EnrolmentState>(['WITHDRAWN', 'REJECTED'])('after %s she may begin anew', (state) => {
    expect(decideEnrolment([{ state, validTo: null }], today, 90).ok).toBe(true)
  })

  test('a completion that has stopped counting does not stand in the way, on its last day it does', () => {
    const until = (validTo: string) => [{ state: 'COMPLETED' as const, validTo: validTo as Day }]
    expect(decideEnrolment(until('2026-11-20'), today, 90).ok).toBe(true)
    expect(decideEnrolment(until('2026-11-21'), today, 90)).toEqual({ ok: false, refusal: 'already-completed' })
  })
})

test('only an open enrolment can be left', () => {
  expect(decideWithdrawal({ state: 'ENROLLED' }).ok).toBe(true)
  expect(decideWithdrawal({ state: 'APPLIED' }).ok).toBe(true)
  expect(decideWithdrawal({ state: 'COMPLETED' })).toEqual({ ok: false, refusal: 'already-completed' })
  expect(decideWithdrawal({ state: 'WITHDRAWN' })).toEqual({ ok: false, refusal: 'not-enrolled' })
  expect(decideWithdrawal(null)).toEqual({ ok: false, refusal: 'not-enrolled' })
})

test('an application is answered once', () => {
  expect(decideAnswer({ state: 'APPLIED' }).ok).toBe(true)
  for (const state of ['ENROLLED', 'REJECTED', 'WITHDRAWN', 'COMPLETED'] as const) {
    expect(decideAnswer({ state })).toEqual({ ok: false, refusal: 'not-applied' })
  }
  expect(decideAnswer(null)).toEqual({ ok: false, refusal: 'not-applied' })
})
