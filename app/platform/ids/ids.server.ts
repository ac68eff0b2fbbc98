import { createHash, createHmac, randomBytes, randomInt, randomUUID } from 'node:crypto'

/** A new id for a row. */
export const newId = (): string => randomUUID()

/** A secret for a cookie or a link: 256 bits, safe in an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** Six digits, evenly drawn. */
export const newDigits = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0')

/** What a text is, as 64 hex digits; of a secret, where it has enough randomness of its own, all that is stored. */
export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What bytes are, as 64 hex digits: an address that never means anything else. */
export const fingerprintOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What is stored of something short or guessable: useless without the portal's own secret. 64 hex digits. */
export const keyedFingerprint = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('hex')
