import { generate } from '../app/commands/generate.ts'
import { startDebianPostgres } from './support/debian-postgres.ts'
import { findBrowser } from './support/find-browser.ts'
import { run } from './support/run-program.ts'

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
