import fc from 'fast-check'
import { expect, test } from 'vitest'
import { certificateCode } from './certificate.ts'

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
