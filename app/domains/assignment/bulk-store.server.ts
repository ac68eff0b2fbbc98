import type { Day } from '~/platform/clock/day.ts'
import type { Db } from '~/platform/db/database.server.ts'
import { type BulkKind, bulkKinds } from './bulk-step.ts'

/** An enrolment a step touched, with the deadline it had; null where the step made it. */
export type BulkChange = { enrolmentId: string; dueOn: Day | null }

export type StoredBulkStep = {
  id: string
  organisationId: string
  actorPersonId: string
  kind: BulkKind
  courseId: string
  changes: BulkChange[]
  happenedAt: Date
}

export async function insertBulkStep(db: Db, step: StoredBulkStep): Promise<void> {
  await db.bulkStep.create({ data: { ...step, count: step.changes.length } })
}

export async function findBulkStep(
  db: Db,
  key: { organisationId: string; id: string },
): Promise<(StoredBulkStep & { undoneAt: Date | null }) | null> {
  const row = await db.bulkStep.findFirst({ where: key })
  const kind = bulkKinds.find((each) => each === row?.kind)
  return row && kind ? { ...row, kind, changes: row.changes as BulkChange[] } : null
}

/** The steps since a moment that nobody has undone, the newest first. */
export async function listBulkSteps(db: Db, organisationId: string, since: Date) {
  const rows = await db.bulkStep.findMany({
    where: { organisationId, undoneAt: null, happenedAt: { gte: since } },
    orderBy: { happenedAt: 'desc' },
    take: 20,
  })
  return rows.flatMap((row) => {
    const kind = bulkKinds.find((each) => each === row.kind)
    return kind ? [{ ...row, kind }] : []
  })
}

export const saveBulkStepUndone = (db: Db, key: { organisationId: string; id: string }, undoneAt: Date) =>
  db.bulkStep.updateMany({ where: { ...key, undoneAt: null }, data: { undoneAt } })
