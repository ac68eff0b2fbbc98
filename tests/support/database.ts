import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { type Database, openDatabase } from '~/platform/db/database.server.ts'
import type { Work } from '~/platform/work.server.ts'
import { addressOf, copyDatabase, dropDatabase } from './postgres-server.ts'
import { countingIds, quietWork } from './quiet-work.ts'

/** The database of one test file: its tables, its address, and another way in, as another instance of the portal has. */
export type TestDatabase = { db: Database; address: string; openAnother(): Database }

/**
 * An own database for a test file, with the country and the published content in it; dropped after the file's tests.
 * Call it at the top of the file: `const { db } = await cloneDatabase()`.
 */
export async function cloneDatabase(): Promise<TestDatabase> {
  const { address: server, template, prefix } = inject('templateDatabase')
  const name = `${prefix}${randomBytes(6).toString('hex')}`
  await copyDatabase(server, template, name)
  const address = addressOf(server, name)
  const opened: Database[] = []
  const openAnother = () => {
    const db = openDatabase(address)
    opened.push(db)
    return db
  }
  afterAll(async () => {
    await Promise.all(opened.map((db) => db.$disconnect()))
    await dropDatabase(server, name)
  })
  return { db: openAnother(), address, openAnother }
}

/** A Work at a moment that stands still, with a silent log; ids are random unless they should count. */
export function workOn(db: Work['db'], now: Date | string, ids: 'random' | 'counting' = 'random'): Work {
  return quietWork(db, new Date(now), ids === 'counting' ? countingIds() : undefined)
}

/** The same work at another moment. */
export const workAt = (work: Work, now: Date | string): Work => ({ ...work, now: new Date(now) })
