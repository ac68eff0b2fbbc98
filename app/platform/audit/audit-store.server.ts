import type { Db } from '../db/database.server.ts'
import type { AuditEvent } from './audit.server.ts'

export const insertAuditEvent = (db: Db, event: AuditEvent & { id: string; happenedAt: Date }) =>
  db.auditEvent.create({ data: event })

export const insertAuditEvents = (db: Db, events: (AuditEvent & { id: string; happenedAt: Date })[]) =>
  db.auditEvent.createMany({ data: events })

export const countAuditEvents = (db: Db, action: string) => db.auditEvent.count({ where: { action } })
