import { recordAudit } from '~/platform/audit/audit.server.ts'
import { dayOf } from '~/platform/clock/day.ts'
import { inTransaction, takeLock } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import type { Actor } from './actor.ts'
import type { ContactKind, LocalContact } from './local-contact.ts'
import { findContact, listContacts, saveContact } from './organisation-store.server.ts'

/** The entries of the actor's own organisation, by kind. */
export async function listLocalContacts(work: Work, actor: Actor): Promise<Partial<Record<ContactKind, LocalContact>>> {
  const contacts = await listContacts(work.db, actor.organisationId)
  return Object.fromEntries(contacts.map((contact) => [contact.kind, contact]))
}

/**
 * Saves an entry of the actor's own organisation as looked at today. Refused where somebody saved it since the page was
 * opened. That the actor may do so at all is asked at the door.
 */
export async function mendLocalContact(
  work: Work,
  actor: Actor,
  contact: Pick<LocalContact, 'kind' | 'phone' | 'hours' | 'note' | 'owner' | 'revision'>,
): Promise<Result<'saved', 'changed-elsewhere'>> {
  const { organisationId, personId } = actor
  return inTransaction(work.db, async (db) => {
    await takeLock(db, `contact:${organisationId}:${contact.kind}`)
    const standing = await findContact(db, organisationId, contact.kind)
    if ((standing?.revision ?? 0) !== contact.revision) return refuse('changed-elsewhere')
    const revision = contact.revision + 1
    await saveContact(db, organisationId, { ...contact, revision, reviewedOn: dayOf(work.now) })
    await recordAudit(within(work, db), {
      ...{ organisationId, actorPersonId: personId },
      ...{ action: 'mended', subjectKind: 'local-contact', subjectId: contact.kind },
    })
    return allow('saved')
  })
}
