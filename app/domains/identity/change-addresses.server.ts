import type { Work } from '~/platform/work.server.ts'
import { endSignInsOf, listAddressesIn, saveEmails } from './identity-store.server.ts'

/** Which of these addresses somebody has; for whoever runs the portal, never for a page. */
export async function listKnownAddresses(work: Work, emails: string[]): Promise<ReadonlySet<string>> {
  return new Set(await listAddressesIn(work.db, emails))
}

/** New addresses; whoever is signed in is signed out, so that the next way in is by the new one. */
export async function saveAddresses(work: Work, people: { personId: string; email: string }[]): Promise<void> {
  await saveEmails(work.db, people)
  await endSignInsOf(
    work.db,
    people.map(({ personId }) => personId),
    work.now,
  )
}
