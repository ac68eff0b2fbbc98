import { dayOf } from '~/platform/clock/day.ts'
import type { Work } from '~/platform/work.server.ts'
import type { Job } from './job.ts'
import { listJobsOf, listUnitsOf } from './organisation-store.server.ts'
import { type UnitNode, type UnitPast, unitsAsOf, unitTreeOf } from './unit-tree.ts'

/** A unit with what it is called, and what it was before or is until then. */
export type NamedUnit = UnitNode & { name: string; revision: number; pasts: UnitPast[] }

/**
 * Every job of an organisation, past, present and to come. For rules and reminders, which are about everybody and show
 * nobody; pages ask `listMembers` with an actor.
 */
export function listJobs(work: Work, organisationId: string): Promise<Job[]> {
  return listJobsOf(work.db, organisationId)
}

/**
 * The units of an organisation, those that have ended too, by their id: with the names they have and as they lie on a day.
 * @param day today unless told
 */
export async function getUnitTree(
  work: Work,
  organisationId: string,
  day = dayOf(work.now),
): Promise<ReadonlyMap<string, NamedUnit>> {
  return unitTreeOf(unitsAsOf(await listUnitsOf(work.db, organisationId), day))
}
