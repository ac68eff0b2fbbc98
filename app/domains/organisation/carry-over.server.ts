import { type AuditEvent, recordAudits } from '~/platform/audit/audit.server.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import type { AddressPair } from './address-pair.ts'
import { moversInBoth, type PlannedMover, planCarryOver } from './carry-over.ts'
import { listCarriedJobs, listOrganisationsCalled, savePredecessors } from './carry-over-store.server.ts'
import { takePeopleLock } from './people-lock.server.ts'

export type Organisation = { id: string; officialName: string }

/** The organisation that is called so: a municipality's code, or a name in any case. */
export async function findOrganisationCalled(
  work: Work,
  called: string,
): Promise<Result<Organisation, 'unknown' | 'several'>> {
  const [found, ...more] = await listOrganisationsCalled(work.db, called.trim())
  if (!found) return refuse('unknown')
  return more.length > 0 ? refuse('several') : allow(found)
}

export type CarryOver = {
  from: string
  to: string
  /** Null for everybody who has a job in both by one and the same address. */
  movers: AddressPair[] | null
  /** Tells what would happen and changes nothing. */
  isTrial: boolean
}

/**
 * Lets what people completed in one organisation count in the one they moved to: their first job there takes over from their
 * last one here (decision 0015). For whoever runs the portal, when both organisations have agreed; written in the audit of both.
 * Whom it cannot be done for is told with the reason, and the others are carried all the same; done twice it changes nothing.
 */
export async function carryOver(
  work: Work,
  { from, to, movers, isTrial }: CarryOver,
): Promise<Result<PlannedMover[], 'same-organisation'>> {
  if (from === to) return refuse('same-organisation')
  return inTransaction(work.db, async (db) => {
    const inside = within(work, db)
    // In one order, so that two that go opposite ways do not wait for each other.
    for (const organisationId of [from, to].sort()) await takePeopleLock(db, organisationId)
    const before = await listCarriedJobs(db, from)
    const now = await listCarriedJobs(db, to)
    const planned = planCarryOver(movers ?? moversInBoth(before, now), before, now)
    const carried = planned.filter((mover) => mover.outcome === 'carried')
    if (isTrial || carried.length === 0) return allow(planned)
    await savePredecessors(db, to, carried)
    await recordAudits(
      inside,
      carried.flatMap((jobs) => [auditOf(from, 'carried-out', jobs.from), auditOf(to, 'carried-over', jobs.to)]),
    )
    return allow(planned)
  })
}

const auditOf = (organisationId: string, action: string, subjectId: string): AuditEvent => ({
  ...{ organisationId, action, subjectId, subjectKind: 'membership', actorPersonId: null },
})
