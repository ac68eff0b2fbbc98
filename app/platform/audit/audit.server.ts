import type { Work } from '../work.server.ts'
import { countAuditEvents, insertAuditEvent, insertAuditEvents } from './audit-store.server.ts'

export type AuditEvent = {
  organisationId: string | null
  actorPersonId: string | null
  action: string
  subjectKind: string
  subjectId: string
}

/** Writes down who did what to whose record; in the caller's transaction where there is one. */
export async function recordAudit(work: Work, event: AuditEvent): Promise<void> {
  await insertAuditEvent(work.db, { id: work.newId(), ...event, happenedAt: work.now })
}

/** The same for what was done to many at once: one row for each. */
export async function recordAudits(work: Work, events: AuditEvent[]): Promise<void> {
  await insertAuditEvents(
    work.db,
    events.map((event) => ({ id: work.newId(), ...event, happenedAt: work.now })),
  )
}

/** Has this ever been done here? */
export async function wasEverDone(work: Work, action: string): Promise<boolean> {
  return (await countAuditEvents(work.db, action)) > 0
}
