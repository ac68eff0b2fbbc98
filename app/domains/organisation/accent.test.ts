import { expect, test } from 'vitest'
import { accentWash, contrast, portalAccent, readAccent } from './accent.ts'

test.each([
  [portalAccent, portalAccent],
  ['#34548A', '#34548a'],
])('%s can be read', (text, colour) => {
  expect(readAccent(text)).toEqual({ ok: true, value: colour })
})

test.each([
  ['#ffcc00', 'too-pale'],
  ['#777777', 'too-pale'],
  ['teal', 'not-a-colour'],
  ['#fff', 'not-a-colour'],
  ['#1b5e5a;}', 'not-a-colour'],
])('%s is refused: %s', (text, refusal) => {
  expect(readAccent(text)).toEqual({ ok: false, refusal })
})

test('black on white is 21 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
})

test('the wash of the portal colour is the one of the design', () => {
  expect(accentWash(portalAccent)).toBe('#e8efef')
})
