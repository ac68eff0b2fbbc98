import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateToDay } from '~/platform/clock/day.ts'
import {
  type Certificate,
  certificateCode,
  decideBundle,
  isValidOn,
  mostInBundle,
  pickNewest,
  readCertificateCode,
} from './certificate.ts'

test('a certificate code has twelve characters in three groups, without 0, O, 1 and I', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(certificateCode(id)).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
    }),
  )
})

test('two ids give two codes', () => {
  const ids = ['8c5b1d0e-6f1a-4c58-9d1c-0b6a3f1e2d3c', '11111111-2222-4333-8444-555555555555']
  expect(new Set(ids.map(certificateCode)).size).toBe(2)
})

test('a code is read however it is typed, and comes back as it is printed', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.constantFrom(' ', '-', '', ' - ', '\u2013'), fc.boolean(), (id, between, isLower) => {
      const code = certificateCode(id)
      const typed = ` ${code.replaceAll('-', between)} `
      expect(readCertificateCode(isLower ? typed.toLowerCase() : typed)).toBe(code)
    }),
  )
})

test.each([
  '',
  'ABCD-EFGH',
  'ABCD-EFGH-JKLM2',
  'ABCD-EFGH-JKL0',
  'ABCD-EFGH-JKLI',
  'logo',
  '../../../..',
  'ABCD_EFGH_JKLM',
])('»%s« is no code', (typed) => expect(readCertificateCode(typed)).toBeNull())

test('a certificate counts on its last day, not on the next; one without a day counts for good', () => {
  const validTo = dateToDay(new Date('2028-11-22'))
  expect(isValidOn({ validTo }, validTo)).toBe(true)
  expect(isValidOn({ validTo }, dateToDay(new Date('2028-11-23')))).toBe(false)
  expect(isValidOn({ validTo: null }, dateToDay(new Date('2099-01-01')))).toBe(true)
})

test('a bundle holds each certificate once, one at least and 500 at most', () => {
  const completed = (count: number) => Array.from({ length: count }, (_, at) => ({ personId: `${at}`, courseId: 'rk' }))
  expect(decideBundle([])).toEqual({ ok: false, refusal: 'none' })
  expect(decideBundle([...completed(2), ...completed(2)])).toEqual({ ok: true, value: completed(2) })
  expect(decideBundle(completed(mostInBundle)).ok).toBe(true)
  expect(decideBundle(completed(mostInBundle + 1))).toEqual({ ok: false, refusal: 'too-many' })
})

test('of two certificates for the same course the newest is picked, in the order asked', () => {
  const of = (personId: string, issuedAt: string) =>
    ({ personId, courseId: 'rk', issuedAt: new Date(issuedAt) }) as Certificate
  const rows = [of('anna', '2026-01-01'), of('bo', '2026-01-01'), of('anna', '2028-01-01'), of('carl', '2026-01-01')]
  const asked = ['bo', 'dorte', 'anna'].map((personId) => ({ personId, courseId: 'rk' }))
  expect(pickNewest(rows, asked).map(({ personId, issuedAt }) => [personId, issuedAt.getFullYear()])).toEqual([
    ...[
      ['bo', 2026],
      ['anna', 2028],
    ],
  ])
})
