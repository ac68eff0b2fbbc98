import type { Db } from '~/platform/db/database.server.ts'
import { newId } from '~/platform/ids/ids.server.ts'
import { openLog } from '~/platform/log/log.server.ts'
import type { Work } from '~/platform/work.server.ts'

/** A Work with a clock that stands still and a log that says nothing. */
export function quietWork(db: Db, now: Date, makeId: () => string = newId): Work {
  return { db, now, newId: makeId, log: openLog('silent') }
}

/** Ids that count up, for tests that compare them: 00000000-0000-4000-8000-000000000001 and on. */
export function countingIds(): () => string {
  let count = 0
  return () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
}
