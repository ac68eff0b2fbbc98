import type { Work } from '../work.server.ts'
import {
  countAuditEvents,
  countByAction,
  insertAuditEvent,
  insertAuditEvents,
  listNewest,
} from './audit-store.server.ts'

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

/** The newest times something was done in an organisation: by whom, to what, when. */
export function listLastDone(work: Work, organisationId: string, action: string, count: number) {
  return listNewest(work.db, organisationId, action, count)
}

/** How often what was done at one moment by one person, by action: an import writes all its rows at one moment. */
export function countDoneAt(
  work: Work,
  at: { organisationId: string; actorPersonId: string | null; happenedAt: Date },
): Promise<Record<string, number>> {
  return countByAction(work.db, at)
}
