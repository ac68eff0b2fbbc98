import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { checkout } from '../app/commands/checkout.ts'
import { generate } from '../app/commands/generate.ts'
import { startDebianPostgres } from './support/debian-postgres.ts'

// npm test: everything, in the order in which it fails fastest. Nothing is skipped silently.

type Step = { name: string; run: () => Promise<boolean> }

const vitest =
  (projects: string[], env: Record<string, string> = {}) =>
  () =>
    run(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', ...projects.flatMap((name) => ['--project', name])],
      env,
    )

const steps: Step[] = [
  {
    name: 'lint',
    run: () => run(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']),
  },
  { name: 'types', run: () => run(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit']) },
  { name: 'unit, architecture, content, docs', run: vitest(['unit', 'house']) },
  { name: 'integration on PostgreSQL 18 (embedded)', run: vitest(['integration']) },
  { name: 'integration on PostgreSQL 15 (Debian)', run: onDebianPostgres },
  { name: 'a browser', run: findBrowser },
  { name: 'end to end', run: vitest(['e2e']) },
]

await generate()
let passed = 0
for (const step of steps) {
  console.log(`\n== ${step.name}`)
  const started = Date.now()
  if (!(await step.run())) {
    console.error(`\n${step.name} failed.`)
    console.log(`tests: ${passed} passed, 1 failed`)
    process.exit(1)
  }
  passed += 1
  console.log(`== ${step.name}: ${Math.round((Date.now() - started) / 1000)} s`)
}
console.log(`\ntests: ${passed} passed, 0 failed`)
process.exit(0)

async function onDebianPostgres(): Promise<boolean> {
  const server = await startDebianPostgres()
  if (!server) {
    console.log(
      'No PostgreSQL 15 binaries in /usr/lib/postgresql/15: this machine tests on 18 alone. CI tests on both.',
    )
    return true
  }
  try {
    return await vitest(['integration'], { TEST_DATABASE_URL: server.url })()
  } finally {
    await server.stop()
  }
}

async function findBrowser(): Promise<boolean> {
  const known = [
    process.env.CHROME_PATH ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ]
  const isThere = () => known.some((file) => file !== '' && existsSync(file))
  if (isThere()) return true
  const isDebian = existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
  if (isDebian && process.getuid?.() === 0) {
    console.log('No Chromium found; installing Debian’s.')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], env)
    if (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env)) return isThere()
  }
  console.error(
    'The end-to-end tests need a Chromium. Install it (Debian: apt-get install chromium), or set CHROME_PATH to one.',
  )
  return false
}

function run(program: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: checkout, stdio: 'inherit', env: { ...process.env, ...env } })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}
