import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillReminderText, readReminderText } from './reminder-text.ts'

describe('an organisation’s own words', () => {
  test.each<[string, string]>([
    ['Kort', 'short-text'],
    [' '.repeat(40), 'short-text'],
    ['x'.repeat(801), 'long-text'],
    ['Kære {fornavn}, du har et kursus', 'unknown-placeholder'],
    ['Kære {navn, du har et kursus', 'unknown-placeholder'],
    ['Kære navn}, du har et kursus', 'unknown-placeholder'],
  ])('%s: %s', (typed, refusal) => expect(readReminderText(typed)).toEqual({ ok: false, refusal }))

  test('are kept as they were typed, with plain line ends', () => {
    expect(readReminderText(' Kære {navn}\r\nfra {organisation} ')).toEqual({
      ...{ ok: true, value: 'Kære {navn}\nfra {organisation}' },
    })
  })

  test('are filled in once', () => {
    const values = { navn: '{organisation}', organisation: 'Bøgedal' }
    expect(fillReminderText('{navn} i {organisation}', values)).toBe('{organisation} i Bøgedal')
  })

  test('whatever is typed is read without a fault, and what is accepted leaves no brace behind', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (typed) => {
        const read = readReminderText(typed)
        if (read.ok) expect(fillReminderText(read.value, { navn: '', organisation: '' })).not.toMatch(/[{}]/)
      }),
    )
  })
})
