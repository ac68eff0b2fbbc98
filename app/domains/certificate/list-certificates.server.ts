import { type Actor, type Visibility, visibleTo } from '~/domains/organisation/actor.ts'
import { recordAudit } from '~/platform/audit/audit.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import { type Certificate, type Completed, decideBundle, pickNewest } from './certificate.ts'
import { listVisibleCertificates } from './certificate-store.server.ts'

/**
 * The certificates of people somebody may see, for one file; written in the audit. Nobody else's are found, whatever is asked.
 * @param completed who completed which course, in the order of the pages
 * @param visibility whose the actor may see; for a leader, who asks for her own team alone, her organisation
 */
export async function listCertificates(
  work: Work,
  actor: Actor,
  completed: Completed[],
  visibility: Visibility = visibleTo(actor),
): Promise<Result<Certificate[], 'none' | 'too-many'>> {
  const bundle = decideBundle(completed)
  if (!bundle.ok) return bundle
  const personIds = [...new Set(bundle.value.map(({ personId }) => personId))]
  const courseIds = [...new Set(bundle.value.map(({ courseId }) => courseId))]
  const rows = await listVisibleCertificates(work.db, visibility, { personIds, courseIds })
  const certificates = pickNewest(rows, bundle.value)
  if (certificates.length === 0) return refuse('none')
  await recordAudit(work, {
    ...{ organisationId: actor.organisationId, actorPersonId: actor.personId },
    ...{ action: 'exported-certificates', subjectKind: 'organisation', subjectId: actor.organisationId },
  })
  return allow(certificates)
}
