import { expect, test } from 'vitest'
import type { Day } from '~/platform/clock/day.ts'
import { isReviewDue, readContact, readContactKind } from './local-contact.ts'

const typed = { phone: ' 70 10  20 30 ', hours: 'Hele døgnet', note: '', owner: 'Sundhedsplejens leder' }
const faultsOf = (change: Partial<typeof typed>) => {
  const read = readContact({ ...typed, ...change })
  return read.ok ? [] : read.faults.map(({ field, refusal }) => `${field} ${refusal}`)
}

test('an entry is tidied', () => {
  expect(readContact(typed)).toEqual({ ok: true, value: { ...typed, phone: '70 10 20 30' } })
})

test.each<[Partial<typeof typed>, string[]]>([
  [{ phone: '' }, ['phone no-phone']],
  [{ phone: 'ring til Lis' }, ['phone no-phone']],
  [{ phone: '112' }, []],
  [{ phone: '+45 70102030' }, []],
  [{ hours: ' ' }, ['hours no-hours']],
  [{ owner: '', note: 'x'.repeat(301) }, ['owner no-owner', 'note too-long']],
])('%j: %j', (change, faults) => {
  expect(faultsOf(change)).toEqual(faults)
})

test('half a year after it was looked at, somebody has to look again', () => {
  const contact = { reviewedOn: '2026-05-01' as Day }
  expect([isReviewDue(contact, '2026-10-31' as Day), isReviewDue(contact, '2026-11-01' as Day)]).toEqual([false, true])
})

test('a kind nobody knows is none', () => {
  expect([readContactKind('ppr'), readContactKind('constructor')]).toEqual(['ppr', null])
})
