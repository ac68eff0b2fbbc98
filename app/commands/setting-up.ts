import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { compileContent } from '~/domains/authoring/compile-content.server.ts'
import { coursesToPublish } from '~/domains/authoring/courses-to-publish.ts'
import { formatProblem } from '~/domains/authoring/problem.ts'
import { publishCourses } from '~/domains/course/publish-courses.server.ts'
import { loadCountry } from '~/domains/organisation/load-country.server.ts'
import { readMunicipalities } from '~/domains/organisation/municipalities.ts'
import { type Database, ensureDatabase, openDatabase } from '~/platform/db/database.server.ts'
import { startEmbeddedPostgres } from '~/platform/db/embedded-postgres.server.ts'
import { migrate } from '~/platform/db/migrate.server.ts'
import { type Env, type Mode, readEnv } from '~/platform/env/env.ts'
import { newId } from '~/platform/ids/ids.server.ts'
import { openLog } from '~/platform/log/log.server.ts'
import type { Work } from '~/platform/work.server.ts'
import { checkout, contentFolder } from './checkout.ts'

/** Reads the settings, or prints all that is missing and ends the command. */
export function settingsOrExit(mode: Mode): Env {
  const env = readEnv(mode, process.env)
  if (!('problems' in env)) return env
  console.error(`Tværs cannot start. ${env.problems.length} of its settings need you:\n`)
  for (const { name, problem } of env.problems) console.error(`  ${name}: ${problem}`)
  console.error('\nSet them in the environment. README.md, "Production", says what each is for.')
  process.exit(1)
}

export type ReadyDatabase = { url: string; stop(): Promise<void> }

/** The database of DATABASE_URL, or the embedded one; created where missing, and migrated. */
export async function readyDatabase(env: Env, name: string): Promise<ReadyDatabase> {
  const embedded = env.databaseUrl ? null : await startEmbeddedPostgres(checkout, 'app')
  const url = env.databaseUrl ?? embedded?.url(name) ?? ''
  // Somebody else's database is there already; creating one may not be ours to do.
  if (embedded) await ensureDatabase(url)
  try {
    await migrate(checkout, url)
  } catch (error) {
    if (embedded?.startedHere) await embedded.stop()
    throw new Error(
      `The database could not be reached or migrated. Is DATABASE_URL right, and its PostgreSQL 15 or later?\n${error}`,
    )
  }
  return { url, stop: async () => (embedded?.startedHere ? embedded.stop() : undefined) }
}

/** Work for a command: the real clock, random ids, and no log but what the command prints. */
export async function workOn<Value>(
  url: string,
  doing: (work: Work & { db: Database }) => Promise<Value>,
): Promise<Value> {
  const db = openDatabase(url)
  try {
    return await doing({ db, now: new Date(), newId, log: openLog('silent') })
  } finally {
    await db.$disconnect()
  }
}

/** Loads the municipalities where they are missing. */
export async function readyCountry(work: Work): Promise<void> {
  const csv = await readFile(path.join(checkout, 'prisma/data/municipalities.csv'), 'utf8')
  await loadCountry(work, readMunicipalities(csv))
}

/** Compiles `content/` and prints what is wrong in it. */
export async function compileOrTell() {
  const compiled = await compileContent(contentFolder)
  for (const problem of compiled.problems) console.error(formatProblem(problem, ''))
  return {
    courses: coursesToPublish(compiled),
    isClean: compiled.problems.every(({ severity }) => severity !== 'error'),
  }
}

/** Publishes `content/`; with a fault in it nothing is published, and readers keep what they have. */
export async function publishContent(work: Work): Promise<{ courseId: string; number: number }[] | 'faults'> {
  const { courses, isClean } = await compileOrTell()
  return isClean ? publishCourses(work, courses) : 'faults'
}
