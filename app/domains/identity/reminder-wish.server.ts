import type { Work } from '~/platform/work.server.ts'
import { listAddressees, saveRemindersStopped } from './identity-store.server.ts'

/** Remembers whether somebody wants reminders. Saying it twice keeps the first moment. */
export async function mendReminderWish(work: Work, personId: string, isStopped: boolean): Promise<void> {
  if ((await wantsReminders(work, personId)) !== isStopped) return
  await saveRemindersStopped(work.db, personId, isStopped ? work.now : null)
}

/** Does somebody want reminders? Everybody does until she says no. */
export async function wantsReminders(work: Work, personId: string): Promise<boolean> {
  const [person] = await listAddressees(work.db, [personId])
  return person !== undefined && person.remindersStoppedAt === null
}
