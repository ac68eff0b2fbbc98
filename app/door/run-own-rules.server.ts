import { listDeadlines } from '~/domains/assignment/get-situation.server.ts'
import { runRules } from '~/domains/assignment/run-rules.server.ts'
import type { SignedInContext } from './context.server.ts'

/** Lets the rules of the actor's organisation see at once whom she has just changed. */
export async function runOwnRules(work: SignedInContext): Promise<void> {
  await runRules(work, await listDeadlines(work.library), work.actor.organisationId)
}
