import { spawn, spawnSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
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

test('a case the proof refuses is drawn all the same, with what is wrong beside it', async () => {
  const file = path.join(folder, 'vignettes/malte-tre-beskeder.mdx')
  const source = await readFile(file, 'utf8')
  await writeFile(file, source.replace('to="underretning"', 'to="undertegning"'))
  const { status, stdout, stderr } = content('graph', 'malte-tre-beskeder', '--text')
  await writeFile(file, source)
  expect(status).toBe(1)
  expect(stdout).toContain('flere-modtagere → undertegning')
  expect(stderr).toContain('case-unknown-target')
  expect(content('graph', 'malte').status).toBe(2)
})

test('watching tells again each time a file is saved, and ends with 0 when it is stopped', async () => {
  const watching = spawn(process.execPath, ['--import', 'tsx', 'app/commands/content.ts', 'watch'], {
    ...{ cwd: checkout, env: { ...process.env, CONTENT_DIR: folder }, stdio: ['ignore', 'pipe', 'inherit'] },
  })
  let told = ''
  watching.stdout.on('data', (chunk) => {
    told += chunk
  })
  const ended = new Promise<number | null>((resolve) => watching.on('exit', resolve))
  const rounds = () => told.match(/cases: .*\(\d+ ms\)/g)?.length ?? 0
  try {
    await expect.poll(rounds, { timeout: 30_000 }).toBe(1)
    const tool = path.join(folder, 'courses/relationel-koordinering/files/arbejdsgang-kort.mdx')
    await writeFile(tool, `${await readFile(tool, 'utf8')}\n<Lniser count="2" />\n`)
    await expect.poll(rounds, { timeout: 30_000 }).toBeGreaterThan(1)
    expect(told).toContain('unknown-component')
  } finally {
    watching.kill('SIGTERM')
  }
  expect(await ended).toBe(0)
})
