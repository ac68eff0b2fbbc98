import type { Work } from '~/platform/work.server.ts'
import type { Job } from './job.ts'
import { listJobsOf, listUnitsOf } from './organisation-store.server.ts'
import { type UnitNode, unitTreeOf } from './unit-tree.ts'

/** A unit with what it is called. */
export type NamedUnit = UnitNode & { name: string; revision: number }

/**
 * Every job of an organisation, past, present and to come. For rules and reminders, which are about everybody and show
 * nobody; pages ask `listMembers` with an actor.
 */
export function listJobs(work: Work, organisationId: string): Promise<Job[]> {
  return listJobsOf(work.db, organisationId)
}

/** The units of an organisation, those that have ended too, by their id. */
export async function getUnitTree(work: Work, organisationId: string): Promise<ReadonlyMap<string, NamedUnit>> {
  return unitTreeOf(await listUnitsOf(work.db, organisationId))
}
