import { listAddressees } from '~/domains/identity/list-addressees.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { countDoneAt, listLastDone } from '~/platform/audit/audit.server.ts'
import type { Work } from '~/platform/work.server.ts'

export type PastImport = {
  id: string
  at: Date
  by: string
  created: number
  moved: number
  ended: number
  changed: number
}

/** The last lists that were saved in the actor's organisation, from the audit: when, by whom, and what came of them. */
export async function listImports(work: Work, actor: Actor): Promise<PastImport[]> {
  const { organisationId } = actor
  const last = await listLastDone(work, organisationId, 'imported-roster', 5)
  const people = await listAddressees(work, [...new Set(last.flatMap(({ actorPersonId }) => actorPersonId ?? []))])
  return Promise.all(
    last.map(async ({ actorPersonId, subjectId, happenedAt }) => {
      const counted = await countDoneAt(work, { organisationId, actorPersonId, happenedAt })
      const count = (action: string) => counted[action] ?? 0
      const moved = count('moved-job')
      return {
        ...{ id: subjectId, at: happenedAt, by: people.get(actorPersonId ?? '')?.name ?? '' },
        ...{ created: count('employed') + count('returned'), moved, changed: count('mended-job') },
        // A move ends a job too.
        ended: Math.max(0, count('ended-job') - moved),
      }
    }),
  )
}

/** Was this draft saved? Asked when it is not there any more. */
export async function wasImported(work: Work, actor: Actor, draftId: string): Promise<boolean> {
  const last = await listLastDone(work, actor.organisationId, 'imported-roster', 5)
  return last.some(({ subjectId, actorPersonId }) => subjectId === draftId && actorPersonId === actor.personId)
}
