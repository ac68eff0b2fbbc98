import { randomInt } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { checkout } from '~/commands/checkout.ts'
import { compileContent } from '~/domains/authoring/compile-content.server.ts'
import { coursesToPublish } from '~/domains/authoring/courses-to-publish.ts'
import { publishCourses } from '~/domains/course/publish-courses.server.ts'
import { loadCountry } from '~/domains/organisation/load-country.server.ts'
import { openDatabase } from '~/platform/db/database.server.ts'
import { startEmbeddedPostgres } from '~/platform/db/embedded-postgres.server.ts'
import { migrate } from '~/platform/db/migrate.server.ts'
import { readNationalMunicipalities } from './national-municipalities.ts'
import { addressOf, dropDatabase } from './postgres-server.ts'
import { quietWork } from './quiet-work.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where test files clone their databases from: the server, the template, and what the names of the clones begin with. */
    templateDatabase: { address: string; template: string; prefix: string }
  }
}

/**
 * Makes the template that every test file clones: migrated, with the country and the published content.
 * TEST_DATABASE_URL names another server, by a user who may create databases; else the embedded PostgreSQL is used.
 */
export async function setup(project: TestProject) {
  const server = await findServer()
  const run = await beginRun(server.address)
  const template = `${run.prefix}template`
  await makeTemplate(addressOf(server.address, template), run.client, template)
  project.provide('templateDatabase', { address: server.address, template, prefix: run.prefix })
  return async () => {
    for (const name of await listDatabases(run.client, run.prefix)) await dropDatabase(server.address, name)
    const isAlone = await isOnlyClient(run.client)
    await run.client.end()
    if (isAlone) await server.stop()
  }
}

async function findServer(): Promise<{ address: string; stop(): Promise<void> }> {
  const named = process.env.TEST_DATABASE_URL
  if (named) return { address: named, stop: async () => {} }
  const postgres = await startEmbeddedPostgres(checkout, 'test')
  const stop = async () => {
    if (postgres.startedHere) await postgres.stop()
  }
  return { address: postgres.url('postgres'), stop }
}

const everyRun = 'tvaers_run_'

/**
 * Gives this run a number and holds a lock of that number for as long as it lives. The server lets go of the lock when
 * the run dies, however it dies; so a database whose number can be locked was left behind, and is dropped.
 */
async function beginRun(address: string) {
  const client = new pg.Client({ connectionString: addressOf(address, 'postgres') })
  // The server may be stopped by hand while tests run; the tests themselves will tell.
  client.on('error', () => {})
  await client.connect()
  for (const name of await listDatabases(client, everyRun)) {
    const number = Number(name.slice(everyRun.length).split('_')[0])
    if (await lockRun(client, number)) await dropDatabase(address, name)
  }
  const number = randomInt(1, 2 ** 31)
  if (!(await lockRun(client, number)))
    throw new Error(`Expected run number ${number} to be free. Run the tests again.`)
  return { client, prefix: `${everyRun}${number}_` }
}

async function lockRun(client: pg.Client, number: number): Promise<boolean> {
  const { rows } = await client.query(`SELECT pg_try_advisory_lock(hashtext('tvaers tests'), $1::int) AS "isMine"`, [
    number,
  ])
  return rows[0]?.isMine === true
}

async function listDatabases(client: pg.Client, prefix: string): Promise<string[]> {
  const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [prefix])
  return rows.map(({ datname }) => datname)
}

/** Nobody else's tests run on this server now. */
async function isOnlyClient(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
  )
  return rowCount === 0
}

async function makeTemplate(address: string, client: pg.Client, template: string) {
  await client.query(`CREATE DATABASE "${template}"`)
  await migrate(checkout, address)
  const db = openDatabase(address)
  try {
    const work = quietWork(db, new Date('2026-01-05T08:00:00Z'))
    await loadCountry(work, await readNationalMunicipalities())
    const content = await compileContent(path.join(checkout, 'content'))
    const errors = content.problems.filter(({ severity }) => severity === 'error')
    if (errors.length > 0) throw new Error(`The content has ${errors.length} errors: ${JSON.stringify(errors[0])}`)
    await publishCourses(work, coursesToPublish(content))
  } finally {
    await db.$disconnect()
  }
  // Whoever connected to the template would keep everybody else from cloning it.
  await client.query(`ALTER DATABASE "${template}" WITH ALLOW_CONNECTIONS false`)
}
