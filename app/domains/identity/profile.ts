import { allow, type Result, refuse } from '~/platform/result.ts'

/**
 * Reads a person's name: one line, 2 to 100 characters, letters in it. Signs nobody sees are left out: they can turn the text
 * around them, or make two names look alike. Brackets, and letters piled up with marks, are no part of a name.
 */
export function readName(text: string): Result<string, 'no-name' | 'long-name' | 'odd-name'> {
  const name = text.replace(/\s+/g, ' ').replace(unseen, '').trim()
  if (name.length > 100) return refuse('long-name')
  if (/[<>]|\p{M}{4}/u.test(name)) return refuse('odd-name')
  return /\p{L}.*\p{L}/u.test(name) ? allow(name) : refuse('no-name')
}

/** Controls, marks that change the direction of writing, and spaces without width; the joiners some scripts need stay. */
const unseen = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu
