import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkout } from '~/commands/checkout.ts'

// npm run content -- check, as an author and as an editor meet it.

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tvaers-content-'))
  await cp(path.join(checkout, 'content'), folder, { recursive: true })
})
afterAll(() => rm(folder, { recursive: true }))

const content = (...args: string[]) => {
  const options = { cwd: checkout, encoding: 'utf8', env: { ...process.env, CONTENT_DIR: folder } } as const
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'app/commands/content.ts', ...args],
    options,
  )
  return { status, stdout, stderr }
}
const lesson = () => path.join(folder, 'courses/relationel-koordinering/12-syv-dimensioner.mdx')

test('content without faults ends with 0, whatever advice there is', () => {
  expect(content('check')).toMatchObject({ status: 0 })
})

test('a command nobody knows is told what was expected, and ends with 2', () => {
  const { status, stderr } = content('tjek')
  expect(status).toBe(2)
  expect(stderr).toContain('npm run content -- check')
})

test('a file outside the content is wrong use', () => {
  expect(content('check', path.join(checkout, 'README.md')).status).toBe(2)
})

test('a fault is told with its file, its line and a caret, and ends with 1; as JSON it is one problem a line', async () => {
  await writeFile(lesson(), '---\nid: rk-syv-dimensioner\ntitle: "Syv?"\n---\n\nFørste linje.\n\n<Chekc id="x" />\n')
  const told = content('check', lesson())
  expect(told.status).toBe(1)
  expect(told.stdout + told.stderr).toMatch(/12-syv-dimensioner\.mdx/)
  expect(told.stdout + told.stderr).toMatch(/\^{3,}/)

  const json = content('check', '--json', lesson())
  expect(json.status).toBe(1)
  const problems = json.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const keys = ['file', 'line', 'column', 'endLine', 'endColumn', 'code', 'severity', 'message', 'hint']
  for (const problem of problems) expect(Object.keys(problem)).toEqual(keys)
  expect(problems).toContainEqual(
    expect.objectContaining({ code: 'unknown-component', line: 8, column: 1, severity: 'error' }),
  )
})
