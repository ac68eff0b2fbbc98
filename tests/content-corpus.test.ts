import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { compileDocument, type DocumentSource } from '~/domains/authoring/compile-document.server.ts'
import type { Library } from '~/domains/authoring/library.ts'

// content-faults/: small broken files; expected.json names every problem each must have, and no other.
// content-valid/: tricky files that have none. The first word of a file's name is its kind.

const trappe = { hash: 'a'.repeat(64), mediaType: 'image/png', width: 600, height: 400, bytes: new Uint8Array() }
const library: Library = {
  sources: { S1: { text: 'Evaluering', url: null } },
  snippets: {},
  tools: { kort: { title: 'Kortet', summary: 'Syv spørgsmål.', courseId: 'rk' } },
  cases: {},
  course: { id: 'rk', sessions: [1, 2], goals: 3, lessonIds: ['rk-x', 'rk-senere'] },
  images: { 'courses/rk/billeder/trappe.png': trappe },
  evaluation: [],
  glossary: { BUC: { text: 'Psykiatrien.', also: ['BUA'], lessonId: 'rk-senere' } },
}

type Expected = { code: string; line: number; column: number }

const expected: Record<string, Expected[]> = JSON.parse(readFileSync('tests/content-faults/expected.json', 'utf8'))

describe('content-faults', () => {
  test('holds at least 60 files, each with what it must say', () => {
    expect(namesIn('content-faults')).toEqual(Object.keys(expected).sort())
    expect(namesIn('content-faults').length).toBeGreaterThanOrEqual(60)
  })

  test.each(namesIn('content-faults'))('%s', async (name) => {
    const { problems } = await compile('content-faults', name)
    const found = problems.map(({ code, line, column }) => ({ code, line, column }))
    expect(found.sort(byPlace)).toEqual([...(expected[name] ?? [])].sort(byPlace))
  })
})

describe('content-valid', () => {
  test('holds at least 25 files', () => {
    expect(namesIn('content-valid').length).toBeGreaterThanOrEqual(25)
  })

  test.each(namesIn('content-valid'))('%s', async (name) => {
    const { problems, document } = await compile('content-valid', name)
    expect(problems).toEqual([])
    expect(document).toBeDefined()
  })
})

function namesIn(folder: string): string[] {
  return readdirSync(path.join('tests', folder))
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => file.replace(/\.mdx$/, ''))
    .sort()
}

async function compile(folder: string, name: string) {
  const source = readFileSync(path.join('tests', folder, `${name}.mdx`), 'utf8')
  const kind = name.split('-')[0] as DocumentSource['kind']
  return await compileDocument({ file: `courses/rk/11-${name}.mdx`, source, kind }, library)
}

function byPlace(one: Expected, other: Expected): number {
  return one.line - other.line || one.column - other.column || (one.code < other.code ? -1 : 1)
}
