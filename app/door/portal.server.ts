import type { CourseLibrary } from '~/domains/course/course-library.ts'
import { openPublishedLibrary } from '~/domains/course/published-library.server.ts'
import { openWorkingCopyLibrary, type WorkingCopyLibrary } from '~/domains/course/working-copy-library.server.ts'
import { type Database, openDatabase } from '~/platform/db/database.server.ts'
import type { Env } from '~/platform/env/env.ts'
import { type Log, openLog } from '~/platform/log/log.server.ts'
import { smtpSender, startMailSender } from '~/platform/mail/mail.server.ts'

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
  const mailSender = env.smtpUrl ? startMailSender(db, smtpSender(env.smtpUrl, env.mailFrom), log) : null
  const portal: Portal = {
    ...{ env, db, log, workingCopy },
    library: workingCopy ?? openPublishedLibrary(db),
    stop: async () => {
      await mailSender?.stop()
      await db.$disconnect()
    },
  }
  holder.tvaersPortal = portal
  return portal
}

export function getPortal(): Portal {
  if (!holder.tvaersPortal) throw new Error('Expected startPortal() to have run before the first request.')
  return holder.tvaersPortal
}
