import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client.ts'

/** The open database. Only stores look inside; everybody else passes it on. */
export type Database = PrismaClient

/** A running transaction, with the same tables as the database. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

/** What a store reads and writes through: the database itself, or a transaction in it. */
export type Db = Database | Transaction

export function openDatabase(url: string): Database {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 20 }) })
}

/**
 * Runs `work` so that all of it is saved or none. Works inside a running transaction too.
 * @param timeout milliseconds until it is given up and nothing is saved
 */
export function inTransaction<Value>(
  db: Db,
  work: (transaction: Transaction) => Promise<Value>,
  timeout = 20_000,
): Promise<Value> {
  return '$transaction' in db ? db.$transaction(work, { timeout, maxWait: 10_000 }) : work(db)
}

/**
 * Holds a named lock until the transaction ends, so that two requests about the same thing go one after the other.
 * @param name for example `attempt:<id>`; any text.
 */
export async function takeLock(transaction: Transaction, name: string): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`
}

/** Creates the database where it is missing. `url` names it; the server's `postgres` database is used to look. */
export async function ensureDatabase(url: string): Promise<void> {
  await onServer(url, async (client, name) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  })
}

/** Throws the database away, with everything in it. */
export async function dropDatabase(url: string): Promise<void> {
  await onServer(url, (client, name) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  )
}

async function onServer(url: string, work: (client: pg.Client, name: string) => Promise<unknown>): Promise<void> {
  const address = new URL(url)
  const name = decodeURIComponent(address.pathname.slice(1))
  address.pathname = '/postgres'
  const client = new pg.Client({ connectionString: address.href })
  await client.connect()
  try {
    await work(client, name)
  } finally {
    await client.end()
  }
}

/** True when the database answers a query. */
export async function isAnswering(db: Db): Promise<boolean> {
  try {
    await db.$queryRaw`SELECT 1`
    return true
  } catch {
    return false
  }
}

/** True when an error says that a row with this key exists already. */
export function isDuplicate(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'P2002'
}
