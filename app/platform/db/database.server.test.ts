import { afterEach, expect, test } from 'vitest'
import { checkout } from '~/commands/checkout.ts'
import { cloneDatabase, workOn } from '../../../tests/support/database.ts'
import { recordAudit } from '../audit/audit.server.ts'
import { within } from '../work.server.ts'
import { ensureDatabase, inTransaction, isAnswering, isDuplicate, openDatabase, takeLock } from './database.server.ts'
import { migrate } from './migrate.server.ts'

const { db, address } = await cloneDatabase()
const work = workOn(db, '2026-11-16T08:00:00Z')

afterEach(() => db.auditEvent.deleteMany())

const note = (action: string) => ({
  ...{ organisationId: null, actorPersonId: null, action, subjectKind: 'test', subjectId: '1' },
})
const listActions = async () =>
  (await db.auditEvent.findMany({ orderBy: { action: 'asc' } })).map(({ action }) => action)

test('what a transaction did is gone when it fails', async () => {
  const failing = inTransaction(db, async (transaction) => {
    await recordAudit(within(work, transaction), note('lost'))
    throw new Error('stop')
  })
  await expect(failing).rejects.toThrow('stop')
  expect(await listActions()).toEqual([])
})

test('a transaction inside a transaction is part of it', async () => {
  const failing = inTransaction(db, async (outer) => {
    await inTransaction(outer, (inner) => recordAudit(within(work, inner), note('inner')))
    throw new Error('stop')
  })
  await expect(failing).rejects.toThrow('stop')
  expect(await listActions()).toEqual([])
})

test('two who want the same lock go one after the other, and the second sees what the first did', async () => {
  const seen = await Promise.all(
    ['a', 'b', 'c', 'd'].map((name) =>
      inTransaction(db, async (transaction) => {
        await takeLock(transaction, 'one thing')
        const before = await transaction.auditEvent.count()
        await recordAudit(within(work, transaction), note(name))
        return before
      }),
    ),
  )
  expect(seen.sort()).toEqual([0, 1, 2, 3])
})

test('a lock is let go when its transaction fails, and locks of other names do not wait for it', async () => {
  await expect(
    inTransaction(db, async (transaction) => {
      await takeLock(transaction, 'a thing')
      throw new Error('stop')
    }),
  ).rejects.toThrow('stop')
  await inTransaction(db, async (one) => {
    await takeLock(one, 'a thing')
    await inTransaction(db, (other) => takeLock(other, 'another thing'))
  })
})

test('migrating a migrated database applies nothing', async () => {
  expect(await migrate(checkout, address)).toEqual([])
})

test('a database that is there already is left as it is', async () => {
  await ensureDatabase(address)
  expect(await isAnswering(db)).toBe(true)
})

test('a database that cannot be reached does not answer', async () => {
  const nowhere = openDatabase('postgresql://nobody:nothing@127.0.0.1:1/nowhere')
  expect(await isAnswering(nowhere)).toBe(false)
  await nowhere.$disconnect()
})

test('a second row with the same key is known as a duplicate', async () => {
  const region = { id: '00000000-0000-4000-8000-000000000001', name: 'Region Prøve', validFrom: new Date('2026-01-01') }
  await db.region.create({ data: region })
  const error = await db.region.create({ data: region }).catch((caught: unknown) => caught)
  expect(isDuplicate(error)).toBe(true)
  expect(isDuplicate(new Error('something else'))).toBe(false)
})
