import { allow, type Result, refuse } from '~/platform/result.ts'

/** Reads a person's name: one line, 2 to 100 characters, letters in it. */
export function readName(text: string): Result<string, 'no-name' | 'long-name'> {
  const name = text.replace(/\s+/g, ' ').trim()
  if (name.length > 100) return refuse('long-name')
  return /\p{L}.*\p{L}/u.test(name) ? allow(name) : refuse('no-name')
}
