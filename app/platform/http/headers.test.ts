import { expect, test } from 'vitest'
import { isOwnOrigin, securityHeaders } from './headers.server.ts'

test('a build allows neither inline scripts nor inline styles nor eval', () => {
  const policy = securityHeaders({ nonce: 'n', isTls: true, isDevelopment: false })['Content-Security-Policy']
  expect(policy).not.toMatch(/unsafe-(inline|eval)/)
  expect(policy).toContain("frame-ancestors 'none'")
})

test('HSTS is said behind TLS only', () => {
  expect(securityHeaders({ nonce: 'n', isTls: false, isDevelopment: false })).not.toHaveProperty(
    'Strict-Transport-Security',
  )
  expect(securityHeaders({ nonce: 'n', isTls: true, isDevelopment: false })).toHaveProperty('Strict-Transport-Security')
})

test.each([
  ['a form of our own', 'https://tvaers.example', 'same-origin', true],
  ['our own form in a browser without Sec-Fetch-Site', 'https://tvaers.example', undefined, true],
  ['a form of somebody else', 'https://evil.example', 'cross-site', false],
  ['a form of somebody else in an old browser', 'https://evil.example', undefined, false],
  ['a neighbour on the same site', 'https://other.tvaers.example', 'same-site', false],
  ['an origin that a sandbox hides', 'null', 'cross-site', false],
  ['no origin at all', undefined, undefined, false],
  ['no origin, but the browser vouches for it', undefined, 'same-origin', true],
])('%s', (_sentence, origin, secFetchSite, isOwn) => {
  expect(isOwnOrigin({ origin, secFetchSite }, ['tvaers.example'])).toBe(isOwn)
})
