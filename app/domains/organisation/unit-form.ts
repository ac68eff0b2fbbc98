import { allow, type Result, refuse } from '~/platform/result.ts'

/** Reads what a unit is called: one line, 2 to 100 characters, letters in it. */
export function readUnitName(text: string): Result<string, 'no-unit-name' | 'long-unit-name'> {
  const name = text.replace(/\s+/g, ' ').trim()
  if (name.length > 100) return refuse('long-unit-name')
  return name.length >= 2 && /\p{L}/u.test(name) && !/^[=+\-@]/.test(name) ? allow(name) : refuse('no-unit-name')
}
