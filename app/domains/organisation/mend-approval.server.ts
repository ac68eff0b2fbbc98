import { recordAudit } from '~/platform/audit/audit.server.ts'
import type { Work } from '~/platform/work.server.ts'
import type { Actor } from './actor.ts'
import { saveAsksLeaders } from './organisation-store.server.ts'

/** Decides whether the leaders of the actor's organisation approve what their people enrol in. */
export async function mendApproval(work: Work, actor: Actor, isAsking: boolean): Promise<void> {
  const { organisationId, personId: actorPersonId } = actor
  await saveAsksLeaders(work.db, organisationId, isAsking)
  await recordAudit(work, {
    ...{ organisationId, actorPersonId, action: isAsking ? 'asks-leaders' : 'asks-no-leaders' },
    ...{ subjectKind: 'organisation', subjectId: organisationId },
  })
}
