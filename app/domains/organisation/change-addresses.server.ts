import { listKnownAddresses, saveAddresses } from '~/domains/identity/change-addresses.server.ts'
import { recordAudits } from '~/platform/audit/audit.server.ts'
import { dayOf } from '~/platform/clock/day.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { type Work, within } from '~/platform/work.server.ts'
import type { AddressPair } from './address-pair.ts'
import { type PlannedAddress, planAddresses } from './new-address.ts'
import { takePeopleLock } from './people-lock.server.ts'
import { listRosterMembers } from './people-store.server.ts'

/**
 * Gives people of an organisation new work mails, as when its domain changes: they keep what they have learned, and sign in by the
 * new one from now on. For whoever runs the portal, since an address is the way in. Those who cannot get theirs are told with
 * the reason, the others get it all the same. Written in the audit.
 */
export async function changeAddresses(
  work: Work,
  change: { organisationId: string; list: AddressPair[]; isTrial: boolean },
): Promise<PlannedAddress[]> {
  const { organisationId, list, isTrial } = change
  return inTransaction(work.db, async (db) => {
    const inside = within(work, db)
    await takePeopleLock(db, organisationId)
    const members = await listRosterMembers(db, organisationId, dayOf(work.now))
    const known = await listKnownAddresses(
      inside,
      list.map(({ now }) => now),
    )
    const planned = planAddresses(list, members, known)
    const changed = planned.flatMap((each) =>
      'personId' in each ? [{ personId: each.personId, email: each.now }] : [],
    )
    if (isTrial || changed.length === 0) return planned
    await saveAddresses(inside, changed)
    await recordAudits(
      inside,
      changed.map(({ personId }) => ({
        ...{
          organisationId,
          actorPersonId: null,
          action: 'changed-address',
          subjectKind: 'person',
          subjectId: personId,
        },
      })),
    )
    return planned
  })
}
