import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { isBuildCurrent, rememberBuild } from '~/commands/build-stamp.ts'
import { checkout } from '~/commands/checkout.ts'
import { generate } from '~/commands/generate.ts'
import { startEmbeddedPostgres } from '~/platform/db/embedded-postgres.server.ts'
import { type RunningCommand, runCommand, startCommand } from './command.ts'
import { freePort } from './free-port.ts'
import { startMailServer } from './mail-server.ts'
import { addressOf, copyDatabase, dropDatabase, runOnServer } from './postgres-server.ts'

/** A portal that answers at `address`, and the database behind it. */
export type Portal = { address: string; databaseUrl: string }

declare module 'vitest' {
  export interface ProvidedContext {
    portals: {
      /** The demonstration twice, from one and the same world, so that a story can be told in both ways. */
      phone: Portal
      desktop: Portal
      production: Portal & {
        /** The settings it runs with, for commands beside it. */
        settings: Record<string, string>
        /** Answers with the mails it has sent, as JSON. */
        mails: string
      }
    }
    /** The demonstration's world in a database that nobody uses, to be copied; and the server it lies on. */
    demoWorld: { server: string; name: string; copy: string }
  }
}

/** What has to be ended, in the order it was begun. */
type Endings = (() => Promise<unknown>)[]

/**
 * Starts the portal by its real commands: the demonstration on an empty database, which builds its world, then once more
 * on two copies of what it left, and production with a real mail server.
 */
export async function setup(project: TestProject) {
  const endings: Endings = []
  const endAll = async () => {
    for (const end of endings.splice(0).reverse()) await end().catch((error) => console.error(error))
  }
  try {
    await startAll(project, endings)
    return endAll
  } catch (error) {
    await endAll()
    throw error
  }
}

async function startAll(project: TestProject, endings: Endings) {
  const started = performance.now()
  const seconds = () => `${Math.round((performance.now() - started) / 100) / 10} s`
  await generate()
  const databases = await openServer(endings)
  const [world, production] = await Promise.all([
    buildWorld(await databases.create('world'), endings),
    startProduction(await databases.create('production'), endings),
  ])
  console.log(`The demonstration's world and both builds were ready after ${seconds()}.`)
  const [phone, desktop] = await Promise.all(
    ['phone', 'desktop'].map(async (name) => startDemonstration(await databases.copy(world, name), endings)),
  )
  if (!phone || !desktop) throw new Error('Expected two demonstrations.')
  project.provide('portals', { phone, desktop, production })
  project.provide('demoWorld', { server: databases.server, name: 'world', copy: databases.nameOf('world') })
  console.log(`All portals answered after ${seconds()}.`)
}

/** The databases of this run. Those of runs that died are dropped here; a name holds the number of the process that made it. */
async function openServer(endings: Endings) {
  const server = await findServer(endings)
  const everyRun = 'tvaers_e2e_'
  const nameOf = (name: string) => `${everyRun}${process.pid}_${name}`
  const dropOf = async (isOurs: (pid: number) => boolean) => {
    const names = await listDatabases(server, everyRun)
    const ours = names.filter((name) => isOurs(Number(name.slice(everyRun.length).split('_')[0])))
    for (const name of ours) await dropDatabase(server, name)
  }
  await dropOf((pid) => !isAlive(pid))
  endings.push(() => dropOf((pid) => pid === process.pid))
  return {
    server,
    nameOf,
    create: async (name: string) => {
      await runOnServer(server, `CREATE DATABASE "${nameOf(name)}"`)
      return addressOf(server, nameOf(name))
    },
    copy: async (address: string, name: string) => {
      await copyDatabase(server, new URL(address).pathname.slice(1), nameOf(name))
      return addressOf(server, nameOf(name))
    },
  }
}

async function findServer(endings: Endings): Promise<string> {
  const named = process.env.TEST_DATABASE_URL
  if (named) return named
  const postgres = await startEmbeddedPostgres(checkout, 'test')
  const address = postgres.url('postgres')
  endings.push(async () => {
    if (postgres.startedHere && (await isUnused(address))) await postgres.stop()
  })
  return address
}

/** The first run of the demonstration: builds its world and its pages, answers, and stops in good order. */
async function buildWorld(databaseUrl: string, endings: Endings): Promise<string> {
  const demo = startCommand('app/commands/demo.ts', [], { DATABASE_URL: databaseUrl, PORT: '0' })
  endings.push(() => demo.stop())
  await demo.prints(addressOfDemo, 900)
  const code = await demo.stop()
  if (code !== 0) throw new Error(`Expected the demonstration to stop in good order, it ended with ${code}.`)
  return databaseUrl
}

const addressOfDemo = /Tværs: (http:\/\/127\.0\.0\.1:(?!0\b)\d+)/

async function startDemonstration(databaseUrl: string, endings: Endings): Promise<Portal> {
  const demo = startCommand('app/commands/demo.ts', [], { DATABASE_URL: databaseUrl, PORT: '0' })
  endings.push(() => stopWell(demo, 'The demonstration'))
  const [, address = ''] = await demo.prints(addressOfDemo, 300)
  await waitUntilReady(address)
  return { address, databaseUrl }
}

async function startProduction(databaseUrl: string, endings: Endings) {
  if (!(await isBuildCurrent('production'))) {
    await runCommand('app/commands/build.ts', [], {})
    await rememberBuild('production')
  }
  const mailServer = await startMailServer()
  endings.push(() => mailServer.stop())
  const mails = await serveMails(mailServer.received, endings)
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const settings = {
    ...{ DATABASE_URL: databaseUrl, PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: address },
    ...{ SMTP_URL: mailServer.url, MAIL_FROM: 'Tværs <tvaers@odense.example>', LOG_LEVEL: 'warn' },
    SECRET: 'a secret of the tests, which nobody else may know',
  }
  const production = startCommand('app/commands/start.ts', [], settings)
  endings.push(() => stopWell(production, 'Production'))
  await production.prints(/Tværs answers on port/, 60)
  await waitUntilReady(address)
  return { address, databaseUrl, settings, mails }
}

async function stopWell(command: RunningCommand, name: string) {
  const code = await command.stop()
  if (code !== 0) console.error(`${name} ended with ${code}. It printed:\n${command.printed()}`)
}

async function waitUntilReady(address: string) {
  const answer = await fetch(`${address}/readyz`)
  if (!answer.ok) throw new Error(`Expected ${address} to be ready, found ${answer.status}: ${await answer.text()}`)
}

/** Test files run in processes of their own; over HTTP they see what the mail server has received. */
async function serveMails(received: unknown[], endings: Endings): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(received))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endings.push(async () => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function listDatabases(server: string, prefix: string): Promise<string[]> {
  return askServer(server, async (client) => {
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [prefix])
    return rows.map(({ datname }) => datname)
  })
}

/** Nobody else's tests run on this server now. */
function isUnused(server: string): Promise<boolean> {
  return askServer(server, async (client) => {
    const { rowCount } = await client.query(
      `SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    )
    return rowCount === 0
  })
}

async function askServer<Value>(server: string, ask: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
