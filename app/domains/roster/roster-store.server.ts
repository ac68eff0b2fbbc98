import type { Db } from '~/platform/db/database.server.ts'
import type { Roster, RosterRow } from './roster.ts'

/** Whose draft it is: nobody else's in the same organisation either. */
export type DraftKey = { id: string; organisationId: string; personId: string }

export type StoredDraft = Roster & {
  createdAt: Date
  startedAt: Date | null
  doneRows: number
  totalRows: number
  outcome: string | null
}

type Reading = Pick<Roster, 'isAddressList' | 'unknownHeadings'>

export async function insertDraft(db: Db, key: DraftKey, roster: Roster, createdAt: Date): Promise<void> {
  const { rows, isAddressList, unknownHeadings } = roster
  const reading: Reading = { isAddressList, unknownHeadings }
  await db.rosterDraft.create({ data: { ...key, createdAt, rows, reading } })
}

export async function findDraft(db: Db, key: DraftKey): Promise<StoredDraft | null> {
  const row = await db.rosterDraft.findFirst({ where: key })
  if (!row) return null
  const { createdAt, startedAt, doneRows, totalRows, outcome } = row
  return {
    ...{ createdAt, startedAt, doneRows, totalRows, outcome },
    rows: row.rows as RosterRow[],
    ...(row.reading as Reading),
  }
}

/** Marks a draft as being saved; false where that has begun already, unless so long ago that nobody is at it any more. */
export async function saveStarted(db: Db, key: DraftKey, startedAt: Date, givenUpBefore: Date, totalRows: number) {
  const { count } = await db.rosterDraft.updateMany({
    where: { ...key, OR: [{ startedAt: null }, { startedAt: { lt: givenUpBefore } }] },
    data: { startedAt, doneRows: 0, totalRows, outcome: null },
  })
  return count === 1
}

export const saveProgress = (db: Db, key: DraftKey, doneRows: number) =>
  db.rosterDraft.updateMany({ where: key, data: { doneRows } })

/** What a try came to; `rows` where fewer are left. */
export const saveOutcome = (db: Db, key: DraftKey, outcome: string, rows?: RosterRow[]) =>
  db.rosterDraft.updateMany({ where: key, data: { startedAt: null, outcome, ...(rows && { rows }) } })

export const deleteDraft = (db: Db, key: DraftKey) => db.rosterDraft.deleteMany({ where: key })

export const deleteDraftsBefore = (db: Db, moment: Date) =>
  db.rosterDraft.deleteMany({ where: { createdAt: { lt: moment } } })
