import { timingSafeEqual } from 'node:crypto'
import { mendReminderWish } from '~/domains/identity/reminder-wish.server.ts'
import { keyedFingerprint } from '~/platform/ids/ids.server.ts'
import { isId } from '~/platform/ids/is-id.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'

/** What stands in the stop link of a person's mails: it works without signing in, and for nothing else. */
export function stopToken(secret: string, personId: string): string {
  return `${personId}.${keyedFingerprint(secret, `stop-reminders:${personId}`).slice(0, 32)}`
}

/** Whose stop link this is; null for a token that was never in a mail of ours. */
export function readStopToken(secret: string, token: string): string | null {
  const personId = token.slice(0, 36)
  if (!isId(personId)) return null
  const expected = Buffer.from(stopToken(secret, personId))
  const given = Buffer.from(token)
  return given.length === expected.length && timingSafeEqual(given, expected) ? personId : null
}

/** Stops a person's reminders, or lets them come again, by the link in one of them. */
export async function stopReminders(
  work: Work,
  stop: { secret: string; token: string; isStopped: boolean },
): Promise<Result<'saved', 'unknown-token'>> {
  const personId = readStopToken(stop.secret, stop.token)
  if (!personId) return refuse('unknown-token')
  await mendReminderWish(work, personId, stop.isStopped)
  return allow('saved')
}
