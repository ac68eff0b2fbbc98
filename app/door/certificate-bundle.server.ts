import { redirect } from '@remix-run/node'
import { listCertificates } from '~/domains/certificate/list-certificates.server.ts'
import { printCertificates } from '~/domains/certificate/print-certificates.server.ts'
import type { Visibility } from '~/domains/organisation/actor.ts'
import { completedOf, type FollowUpRow } from '~/domains/reporting/follow-up.ts'
import { dayOf } from '~/platform/clock/day.ts'
import { pdfFile } from './answer.server.ts'
import type { SignedInContext } from './context.server.ts'

/**
 * The certificates of those on a list, one a page; or back to the list, which says why not.
 * @param visibility the organisation of a leader, whose list holds her team alone; unless told, what the actor may see
 */
export async function certificateBundle(
  work: SignedInContext,
  rows: FollowUpRow[],
  back: (refusal: 'none' | 'too-many') => string,
  visibility?: Visibility,
): Promise<Response> {
  const listed = await listCertificates(work, work.actor, completedOf(rows), visibility)
  if (!listed.ok) return redirect(back(listed.refusal))
  const bytes = await printCertificates(work, listed.value, work.env.publicUrl)
  return pdfFile(bytes, `kursusbeviser-${dayOf(work.now)}`)
}

/** Why a bundle that was asked for did not come, as the address of the list says. */
export const readBundleRefusal = (query: URLSearchParams) =>
  (['none', 'too-many'] as const).find((refusal) => refusal === query.get('beviser')) ?? null
