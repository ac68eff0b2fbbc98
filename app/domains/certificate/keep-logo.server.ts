import { type Actor, can } from '~/domains/organisation/actor.ts'
import { recordAudit } from '~/platform/audit/audit.server.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { fingerprintOf } from '~/platform/ids/ids.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import { deleteLogo, saveLogo } from './certificate-store.server.ts'
import type { LogoRefusal } from './organisation-logo.ts'
import { readLogo } from './read-logo.server.ts'

/** Puts a logo on the certificates of the actor's organisation, instead of the one before. Needs the right to assign. */
export async function keepLogo(
  work: Work,
  actor: Actor,
  bytes: Uint8Array,
): Promise<Result<'kept', LogoRefusal | 'not-allowed'>> {
  if (!can(actor, 'assign')) return refuse('not-allowed')
  const read = readLogo(bytes)
  if (!read.ok) return read
  const logo = { ...read.value, hash: fingerprintOf(bytes), uploadedAt: work.now }
  await inTransaction(work.db, async (db) => {
    await saveLogo(db, actor.organisationId, logo)
    await recordAudit(within(work, db), auditOf(actor, 'saved-logo'))
  })
  return allow('kept')
}

/** Takes it off again; certificates that were fetched keep it. */
export async function removeLogo(work: Work, actor: Actor): Promise<Result<'removed', 'not-allowed'>> {
  if (!can(actor, 'assign')) return refuse('not-allowed')
  await inTransaction(work.db, async (db) => {
    const { count } = await deleteLogo(db, actor.organisationId)
    if (count > 0) await recordAudit(within(work, db), auditOf(actor, 'removed-logo'))
  })
  return allow('removed')
}

const auditOf = ({ organisationId, personId }: Actor, action: string) => ({
  ...{ organisationId, actorPersonId: personId, action },
  ...{ subjectKind: 'organisation', subjectId: organisationId },
})
