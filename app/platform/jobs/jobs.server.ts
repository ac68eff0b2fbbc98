import pg from 'pg'
import PgBoss from 'pg-boss'
import type { Log } from '../log/log.server.ts'

/** Something done once a day, or every hour, by one instance of those that run. */
export type Job = {
  name: string
  /** The hour in Denmark it is done at; null for every hour. */
  hour: number | null
  minute: number
  run: (now: Date) => Promise<void>
}

export type Jobs = { stop(): Promise<void> }

const timeZone = 'Europe/Copenhagen'

/**
 * Runs jobs from the schema `jobs` of the database (pg-boss). A run that fails is tried again three times, a quarter of an hour
 * apart, and has to be safe to do twice. A day's that was missed because the portal was down is caught up when it
 * starts, during the same working hours only.
 */
export async function startJobs(databaseUrl: string, jobs: Job[], log: Log): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: databaseUrl, schema: 'jobs', application_name: 'tvaers jobs', max: 4 })
  boss.on('error', (error) => log.error({ err: error }, 'jobs'))
  await inTurn(databaseUrl, () => setUp(boss, jobs, log))
  return { stop: () => boss.stop({ graceful: true, timeout: 10_000, wait: true }) }
}

async function setUp(boss: PgBoss, jobs: Job[], log: Log): Promise<void> {
  await boss.start()
  for (const { name, hour, minute, run } of jobs) {
    await boss.createQueue(name, { name, retryLimit: 3, retryDelay: 15 * 60, expireInSeconds: 60 * 60 })
    await boss.work(name, async () => {
      const started = performance.now()
      await run(new Date())
      log.info({ job: name, took: Math.round(performance.now() - started) }, 'job done')
    })
    await boss.schedule(name, `${minute} ${hour ?? '*'} * * *`, {}, { tz: timeZone })
    if (hour !== null && isToCatchUp(new Date(), hour))
      await boss.send(name, {}, { singletonKey: 'catch up', singletonHours: 12 })
  }
}

/** Instances that start at the same moment make the queue one after the other: together they would lock each other out. */
async function inTurn(databaseUrl: string, work: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(`SELECT pg_advisory_lock(hashtextextended('tvaers jobs', 0))`)
    await work()
  } finally {
    // Ending the session lets the lock go.
    await client.end()
  }
}

/** After its hour and before six in the evening: nobody is mailed at night because a server was restarted. */
export function isToCatchUp(now: Date, hour: number): boolean {
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(now)
  return Number(shown) > hour && Number(shown) < 18
}
