import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

// What a README names is there: every path in backticks or links, every npm script.

const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts)
const documents = readdirSync('.', { recursive: true, encoding: 'utf8' }).filter(
  (file) =>
    /(README|CHANGELOG)\.md$|^app\/decisions\/.*\.md$/.test(file) && !/node_modules|^build|\.data|\.cache/.test(file),
)
const tops = readdirSync('.').filter((name) => !name.startsWith('.git'))

describe.each(documents)('%s', (file) => {
  const text = readFileSync(file, 'utf8').replace(/```[\s\S]*?```/g, (block) => (block.includes('npm ') ? block : ''))

  test('names only npm scripts that exist', () => {
    const named = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, script]) => script ?? '')
    expect(named.filter((script) => !scripts.includes(script))).toEqual([])
  })

  test('names only paths that exist', () => {
    const quoted = [...text.matchAll(/`([\w@./-]+\/[\w@./-]*|[\w-]+\.(?:ts|tsx|md|json|mdx|scss|yaml|csv))`/g)].map(
      ([, name]) => name ?? '',
    )
    const linked = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, name]) => name ?? '')
    const own = path.dirname(file)
    const made = /^(build|\.data|\.cache|node_modules|app\/.*generated)/
    const isPath = (name: string) =>
      tops.includes(name.split('/')[0] ?? '') ||
      name.startsWith('.') ||
      existsSync(path.join(own, name.split('/')[0] ?? ''))
    const missing = [...quoted.filter(isPath), ...linked].filter(
      (name) => !made.test(name) && !existsSync(name) && !existsSync(path.join(own, name)),
    )
    expect(missing).toEqual([])
  })
})

test('decision records are dated and under 300 words', () => {
  const records = readdirSync('app/decisions').filter((file) => /^\d{4}-.*\.md$/.test(file))
  expect(records.length).toBeGreaterThan(0)
  for (const record of records) {
    const text = readFileSync(path.join('app/decisions', record), 'utf8')
    expect(text, record).toMatch(/\d{4}-\d{2}-\d{2}/)
    expect(text.split(/\s+/).length, record).toBeLessThan(300)
  }
})
