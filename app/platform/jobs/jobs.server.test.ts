import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { cloneDatabase } from '../../../tests/support/database.ts'
import { openLog } from '../log/log.server.ts'
import { isToCatchUp, startJobs } from './jobs.server.ts'

const { address } = await cloneDatabase()
const quiet = openLog('silent')

test('a job that is due is done by one of two instances, and its time of day is kept in Danish time', async () => {
  const run = vi.fn(async () => {})
  const job = { name: 'day', hour: 7, minute: 0, run }
  const instances = await Promise.all([startJobs(address, [job], quiet), startJobs(address, [job], quiet)])
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    const { rows } = await client.query('SELECT name, cron, timezone FROM jobs.schedule')
    expect(rows).toEqual([{ name: 'day', cron: '0 7 * * *', timezone: 'Europe/Copenhagen' }])
    await client.query(`DELETE FROM jobs.job WHERE name = 'day'`)
    run.mockClear()
    await client.query(`INSERT INTO jobs.job (name, data) VALUES ('day', '{}')`)
    await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(1), { timeout: 20_000 })
    const { rows: states } = await client.query(`SELECT count(*)::int AS waiting FROM jobs.job WHERE state < 'active'`)
    expect(states).toEqual([{ waiting: 0 }])
  } finally {
    await client.end()
    await Promise.all(instances.map((each) => each.stop()))
  }
})

test.each([
  ['2026-11-23T05:59:00Z', false],
  ['2026-11-23T06:59:00Z', false],
  ['2026-11-23T07:00:00Z', true],
  ['2026-11-23T16:59:00Z', true],
  ['2026-11-23T17:00:00Z', false],
  ['2026-07-01T06:00:00Z', true],
])('what was missed is caught up at %s: %s', (now, expected) => expect(isToCatchUp(new Date(now), 7)).toBe(expected))
