import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contentTable } from '~/commands/content-figures.ts'
import { compileContent } from '~/domains/authoring/compile-content.server.ts'
import { compileDocument, type DocumentSource } from '~/domains/authoring/compile-document.server.ts'
import { figuresOf } from '~/domains/authoring/content-table.ts'
import type { Library } from '~/domains/authoring/library.ts'
import { formatProblem } from '~/domains/authoring/problem.ts'
import { problemCodes } from '~/domains/authoring/problem-codes.ts'

// content/README.md is what an author copies from: its examples compile, and its table has every code.

const guide = readFileSync('content/README.md', 'utf8')

describe('every example compiles', () => {
  const library: Library = {
    sources: Object.fromEntries(['S1', 'S9'].map((id) => [id, { text: 'Kilde', url: null }])),
    snippets: { 'akut-bekymring': { title: 'Akut bekymring?', html: '<p>Ring 112.</p>' } },
    tools: { 'selvtjek-syv-dimensioner': { title: 'Selvtjek', summary: 'Syv udsagn.', courseId: 'rk' } },
    cases: { 'malte-tre-beskeder': { title: 'Tre beskeder om Malte' } },
    course: { id: 'rk', sessions: [1, 2, 3], goals: 5, lessonIds: [] },
    images: { 'courses/rk/billeder/trappe.png': trappe },
    evaluation: [],
    glossary: {},
  }
  const examples = [...guide.matchAll(/```mdx\n([\s\S]*?)```/g)].map(([, text]) => text ?? '')

  test('there are some', () => expect(examples.length).toBeGreaterThan(10))

  test.each(examples)('%s', async (example) => {
    const kind = kindOf(example)
    const head = kind === 'tool' ? toolHead : lessonHead
    const source = example.startsWith('---') ? example : `${head}${example}`
    const { problems } = await compileDocument({ file: 'courses/rk/11-x.mdx', source, kind }, library)
    expect(problems.map((problem) => formatProblem(problem, source))).toEqual([])
  })
})

const trappe = { hash: 'a'.repeat(64), mediaType: 'image/png', width: 600, height: 400, bytes: new Uint8Array() }

const lessonHead = '---\nid: rk-x\ntitle: X\nsession: 1\nminutes: 10\nsources: [S1]\n---\n\n'
const toolHead = '---\nid: x\ntitle: X\nsummary: X.\nversion: "1.0"\nowner: X\n---\n\n'

function kindOf(example: string): DocumentSource['kind'] {
  if (/^roles:/m.test(example)) return 'vignette'
  if (/^sessions:/m.test(example)) return 'course'
  if (/lesson="/.test(example)) return 'pretest'
  return /^version:/m.test(example) || example.includes('<Lines') ? 'tool' : 'lesson'
}

test('the table of codes has every code the compiler knows, and each is used', () => {
  const section = guide.slice(guide.indexOf('## Hvad betyder fejlen?'))
  const table = [...section.matchAll(/^\| `([a-z-]+)` \| \S/gm)].map(([, code]) => code)
  expect(table).toEqual([...problemCodes].sort())

  const folders = ['app/domains/authoring', 'app/domains/vignette']
  const text = folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|problem-codes\.ts$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const isUsed = (code: string) => text.includes(`'${code}'`) || text.includes(`'${code.replace(/^case-/, '')}'`)
  expect(problemCodes.filter((code) => !isUsed(code))).toEqual([])
})

test('the table of the courses is what they are today: npm run content -- figures writes it', async () => {
  expect(guide).toContain(await contentTable('content'))
})

test('at least half of every course’s examples are from municipal work', async () => {
  const { courses } = await compileContent('content')
  for (const { id, municipalPercent } of courses.map(figuresOf)) {
    if (municipalPercent !== null) expect(municipalPercent, id).toBeGreaterThanOrEqual(50)
  }
})
