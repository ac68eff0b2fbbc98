import { allow, type Result, refuse } from '~/platform/result.ts'

/** What a text of an organisation's own may name. */
export const placeholders = ['navn', 'organisation'] as const
type Values = Record<(typeof placeholders)[number], string>

/** Reads an organisation's own words: 10 to 800 characters, and no placeholder but the known ones. */
export function readReminderText(typed: string): Result<string, 'short-text' | 'long-text' | 'unknown-placeholder'> {
  const text = typed.replace(/\r\n?/g, '\n').trim()
  if (text.length < 10) return refuse('short-text')
  if (text.length > 800) return refuse('long-text')
  const named = [...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name)
  const isKnown = named.every((name) => placeholders.some((placeholder) => placeholder === name))
  return isKnown && !/[{}]/.test(text.replace(/\{[^{}]*\}/g, '')) ? allow(text) : refuse('unknown-placeholder')
}

/** The text with every placeholder filled in; a value never becomes a placeholder itself. */
export function fillReminderText(text: string, values: Values): string {
  return text.replace(/\{(navn|organisation)\}/g, (_, name: keyof Values) => values[name])
}
