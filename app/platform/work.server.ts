import type { Db } from './db/database.server.ts'
import type { Log } from './log/log.server.ts'

/** What a command needs of the world. Time, ids and randomness come from here, so that a test or a demo world can set them. */
export type Work = {
  db: Db
  now: Date
  newId: () => string
  log: Log
}

/** The same work inside a transaction. */
export function within<Context extends Work>(work: Context, transaction: Db): Context {
  return { ...work, db: transaction }
}
