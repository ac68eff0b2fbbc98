import { days, minutes } from '~/platform/clock/duration.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'

export const codeLifetime = minutes(10)
export const signInLifetime = days(14)
/** Wrong tries that one code stands; a million codes against five tries leaves guessing hopeless. */
export const wrongTriesPerCode = 5
/** Codes one address may ask for within `codeWindow`. */
export const codesPerWindow = 5
export const codeWindow = minutes(30)

export type SignInCode = {
  codeHash: string
  expiresAt: Date
  wrongTries: number
  usedAt: Date | null
}

export type CodeRefusal = 'no-code' | 'wrong-code' | 'code-expired' | 'too-many-tries'

/** Reads an e-mail address as typed or pasted; stored in lower case. */
export function readEmail(text: string): Result<string, 'not-an-address'> {
  const email = text.trim().toLowerCase()
  const isAddress = email.length <= 254 && /^[^\s@<>",;:\\]+@[^\s@<>",;:\\.]+(\.[^\s@<>",;:\\.]+)+$/.test(email)
  return isAddress ? allow(email) : refuse('not-an-address')
}

/** Reads a code as people paste it: spaces, hyphens and the words around it are left out. */
export function readCode(text: string): Result<string, 'not-six-digits'> {
  const digits = text.replace(/\D/g, '')
  return digits.length === 6 ? allow(digits) : refuse('not-six-digits')
}

/** May this address be sent one more code? Five within half an hour, so that nobody's mailbox is filled. */
export function canSendCode(codesInWindow: number): boolean {
  return codesInWindow < codesPerWindow
}

/**
 * Does this code let its owner in?
 * @param code the newest code of the address, null where it has none
 * @param codeHash the fingerprint of what was typed
 */
export function decideCode(code: SignInCode | null, codeHash: string, now: Date): Result<'right', CodeRefusal> {
  if (!code || code.usedAt) return refuse('no-code')
  if (code.wrongTries >= wrongTriesPerCode) return refuse('too-many-tries')
  if (now >= code.expiresAt) return refuse('code-expired')
  return code.codeHash === codeHash ? allow('right') : refuse('wrong-code')
}
