import type { Db } from '../db/database.server.ts'
import type { AuditEvent } from './audit.server.ts'

export const insertAuditEvent = (db: Db, event: AuditEvent & { id: string; happenedAt: Date }) =>
  db.auditEvent.create({ data: event })

export const insertAuditEvents = (db: Db, events: (AuditEvent & { id: string; happenedAt: Date })[]) =>
  db.auditEvent.createMany({ data: events })

export const countAuditEvents = (db: Db, action: string) => db.auditEvent.count({ where: { action } })

export const listNewest = (db: Db, organisationId: string, action: string, take: number) =>
  db.auditEvent.findMany({
    where: { organisationId, action },
    orderBy: [{ happenedAt: 'desc' }, { id: 'asc' }],
    take,
    select: { actorPersonId: true, subjectId: true, happenedAt: true },
  })

export async function countByAction(
  db: Db,
  where: { organisationId: string; actorPersonId: string | null; happenedAt: Date },
): Promise<Record<string, number>> {
  const rows = await db.auditEvent.groupBy({ by: ['action'], where, _count: true })
  return Object.fromEntries(rows.map(({ action, _count }) => [action, _count]))
}
