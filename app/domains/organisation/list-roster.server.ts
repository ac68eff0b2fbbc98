import { dayOf } from '~/platform/clock/day.ts'
import type { Work } from '~/platform/work.server.ts'
import type { Actor } from './actor.ts'
import { listRosterMembers, type RosterMember } from './people-store.server.ts'

export type { RosterMember } from './people-store.server.ts'

/** Every job of the actor's own organisation, past, present and to come, for those who keep the people. */
export function listRoster(work: Work, actor: Actor): Promise<RosterMember[]> {
  return listRosterMembers(work.db, actor.organisationId, dayOf(work.now))
}

/** One of them; null where it is not the actor's organisation's. */
export async function findRosterMember(work: Work, actor: Actor, membershipId: string): Promise<RosterMember | null> {
  const found = await listRosterMembers(work.db, actor.organisationId, dayOf(work.now), membershipId)
  return found[0] ?? null
}
