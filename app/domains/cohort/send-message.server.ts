import type { Actor } from '~/domains/organisation/actor.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { insertMessage, listMessages, listPlaces } from './cohort-store.server.ts'
import type { CohortWork } from './cohort-work.ts'
import { asHost, auditOf } from './hold-cohort.server.ts'
import type { Message } from './message.ts'
import { recordCohortAudit, sendToEach } from './tell.server.ts'

export type SendRefusal = 'unknown-cohort' | 'sent-already' | 'nobody-to-tell'

/**
 * Sends a message to every participant, one mail each; it stands on the cohort's page afterwards.
 * @param id made with the preview, so that a second click sends nothing
 * @returns how many get it
 */
export async function sendMessage(
  work: CohortWork,
  actor: Actor & { name: string },
  send: { cohortId: string; id: string; message: Message },
): Promise<Result<number, SendRefusal>> {
  return asHost<number, SendRefusal>(work, actor, send.cohortId, async (inside, { cohort }) => {
    const { id, message } = send
    if ((await listMessages(inside.db, cohort)).some((one) => one.id === id)) return refuse('sent-already')
    const participants = (await listPlaces(inside.db, cohort)).filter(({ state }) => state === 'PARTICIPANT')
    if (participants.length === 0) return refuse('nobody-to-tell')
    await insertMessage(inside.db, {
      ...{ id, organisationId: cohort.organisationId, cohortId: cohort.id, ...message },
      ...{ authorName: actor.name, recipients: participants.length, sentAt: work.now },
    })
    await sendToEach(inside, cohort, participants, { kind: 'message', author: actor.name, ...message })
    await recordCohortAudit(inside, actor, { ...auditOf(cohort), action: 'sent-message' })
    return allow(participants.length)
  })
}
