import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canSendCode, decideCode, readCode, readEmail, type SignInCode, wrongTriesPerCode } from './sign-in.ts'

const now = new Date('2026-11-21T10:00:00Z')
const fresh: SignInCode = {
  codeHash: 'right',
  expiresAt: new Date('2026-11-21T10:05:00Z'),
  wrongTries: 0,
  usedAt: null,
}

describe('an address', () => {
  test.each([
    ['sofie@boegedal.example', 'sofie@boegedal.example'],
    ['  Sofie.Krogh@Boegedal.EXAMPLE ', 'sofie.krogh@boegedal.example'],
    ['søren@kommune.example', 'søren@kommune.example'],
  ])('%j is read as %s', (text, email) => {
    expect(readEmail(text)).toEqual({ ok: true, value: email })
  })

  test.each([
    '',
    'sofie',
    'sofie@',
    '@kommune.example',
    'a b@kommune.example',
    'sofie@kommune',
    '<a@b.example>',
    'a@b.example, c@d.example',
  ])('%j is refused', (text) => {
    expect(readEmail(text)).toEqual({ ok: false, refusal: 'not-an-address' })
  })
})

describe('a code', () => {
  test.each(['123456', ' 123 456 ', '123-456', 'Din kode er 123456.'])('%j is read as pasted', (text) => {
    expect(readCode(text)).toEqual({ ok: true, value: '123456' })
  })

  test.each(['', '12345', '1234567', 'abcdef'])('%j is refused', (text) => {
    expect(readCode(text)).toEqual({ ok: false, refusal: 'not-six-digits' })
  })

  test.each<[string, SignInCode | null, string, string]>([
    ['a right code lets in', fresh, 'right', 'right'],
    ['a wrong code does not', fresh, 'wrong', 'wrong-code'],
    ['an address without a code gets nowhere', null, 'right', 'no-code'],
    ['a code works once', { ...fresh, usedAt: now }, 'right', 'no-code'],
    ['a code stops after its lifetime', { ...fresh, expiresAt: now }, 'right', 'code-expired'],
    [
      'a right code after too many wrong ones is refused',
      { ...fresh, wrongTries: wrongTriesPerCode },
      'right',
      'too-many-tries',
    ],
  ])('%s', (_sentence, code, hash, expected) => {
    const decided = decideCode(code, hash, now)
    expect(decided.ok ? decided.value : decided.refusal).toBe(expected)
  })

  test('no text that is typed ever throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readCode(text)
        readEmail(text)
      }),
    )
  })
})

test('the sixth code within half an hour is not sent', () => {
  expect([4, 5].map(canSendCode)).toEqual([true, false])
})
