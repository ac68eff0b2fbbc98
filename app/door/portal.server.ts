import type { CourseLibrary } from '~/domains/course/course-library.ts'
import { openPublishedLibrary } from '~/domains/course/published-library.server.ts'
import { openWorkingCopyLibrary, type WorkingCopyLibrary } from '~/domains/course/working-copy-library.server.ts'
import { forgetOldDrafts } from '~/domains/roster/draft.server.ts'
import { type Database, openDatabase } from '~/platform/db/database.server.ts'
import type { Env } from '~/platform/env/env.ts'
import { newId } from '~/platform/ids/ids.server.ts'
import { type Job, startJobs } from '~/platform/jobs/jobs.server.ts'
import { type Log, openLog } from '~/platform/log/log.server.ts'
import { smtpSender, startMailSender } from '~/platform/mail/mail.server.ts'
import { doDailyWork } from './daily-work.server.ts'

/** Everything with state, made once inside the build. */
export type Portal = {
  env: Env
  db: Database
  log: Log
  library: CourseLibrary
  /** Only in development: where the compiler puts what it made of the files. */
  workingCopy: WorkingCopyLibrary | null
  stop(): Promise<void>
}

// Kept outside the module, because Vite loads modules anew while one works on them.
const holder = globalThis as { tvaersPortal?: Portal }

/** Opens database, library and mail. Called by whatever serves the build, before the first request. */
export async function startPortal(env: Env & { databaseUrl: string }): Promise<Portal> {
  const log = openLog(env.logLevel)
  const db = openDatabase(env.databaseUrl)
  const workingCopy = env.mode === 'development' ? openWorkingCopyLibrary(db) : null
  const library = workingCopy ?? openPublishedLibrary(db)
  const jobs =
    env.mode === 'development'
      ? null
      : await startJobs(env.databaseUrl, [dailyWork(db, library, env, log), hourlyWork(db, log)], log)
  const mailSender = env.smtpUrl ? startMailSender(db, smtpSender(env.smtpUrl, env.mailFrom), log) : null
  const portal: Portal = {
    ...{ env, db, log, workingCopy },
    library,
    stop: async () => {
      await jobs?.stop()
      await mailSender?.stop()
      await db.$disconnect()
    },
  }
  holder.tvaersPortal = portal
  return portal
}

/** At seven in the morning: before the working day, and after the night's backup. */
function dailyWork(db: Database, library: CourseLibrary, env: Env, log: Log): Job {
  const run = async (now: Date) => {
    const done = await doDailyWork({ db, now, newId, log }, library, env)
    log.info(done, 'the day is done')
  }
  return { name: 'day', hour: 7, minute: 0, run }
}

/** What may be kept for an hour is gone after it, also where nobody opens a page. */
function hourlyWork(db: Database, log: Log): Job {
  const run = (now: Date) => forgetOldDrafts({ db, now, newId, log })
  return { name: 'hour', hour: null, minute: 5, run }
}

export function getPortal(): Portal {
  if (!holder.tvaersPortal) throw new Error('Expected startPortal() to have run before the first request.')
  return holder.tvaersPortal
}
