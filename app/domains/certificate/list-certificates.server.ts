import { type Actor, visibleTo } from '~/domains/organisation/actor.ts'
import { recordAudit } from '~/platform/audit/audit.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import { type Certificate, type Completed, decideBundle, pickNewest } from './certificate.ts'
import { listVisibleCertificates } from './certificate-store.server.ts'

/**
 * The certificates of people the actor may see, for one file; written in the audit. Nobody else's are found, whatever is asked.
 * @param completed who completed which course, in the order of the pages
 * @param membershipIds only what was earned in one of these jobs, for somebody who sees no more; null for all
 */
export async function listCertificates(
  work: Work,
  actor: Actor,
  completed: Completed[],
  membershipIds: string[] | null = null,
): Promise<Result<Certificate[], 'none' | 'too-many'>> {
  const bundle = decideBundle(completed)
  if (!bundle.ok) return bundle
  const personIds = [...new Set(bundle.value.map(({ personId }) => personId))]
  const courseIds = [...new Set(bundle.value.map(({ courseId }) => courseId))]
  const rows = await listVisibleCertificates(work.db, visibleTo(actor), { personIds, courseIds, membershipIds })
  const certificates = pickNewest(rows, bundle.value)
  if (certificates.length === 0) return refuse('none')
  await recordAudit(work, {
    ...{ organisationId: actor.organisationId, actorPersonId: actor.personId },
    ...{ action: 'exported-certificates', subjectKind: 'organisation', subjectId: actor.organisationId },
  })
  return allow(certificates)
}
