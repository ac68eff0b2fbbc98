import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { listCertificates } from '~/domains/certificate/list-certificates.server.ts'
import { printCertificates } from '~/domains/certificate/print-certificates.server.ts'
import { completedOf } from '~/domains/reporting/follow-up.ts'
import { listFollowUp } from '~/domains/reporting/list-follow-up.server.ts'
import { readFilter, writeFilter } from '~/domains/reporting/read-filter.ts'
import { pdfFile } from '~/door/answer.server.ts'
import { requireRight } from '~/door/context.server.ts'
import { dayOf } from '~/platform/clock/day.ts'
import { urls } from '~/urls.ts'

/** The certificates of those the list shows with the same filter, one a page; or back to the list, which says why not. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'follow-up', context)
  const filter = readFilter(new URL(request.url).searchParams)
  const completed = completedOf(await listFollowUp(work, work.actor, filter))
  const listed = await listCertificates(work, work.actor, completed)
  if (!listed.ok) return redirect(urls.people({ ...writeFilter(filter), beviser: listed.refusal }))
  const bytes = await printCertificates(work, listed.value, work.env.publicUrl)
  return pdfFile(bytes, `kursusbeviser-${dayOf(work.now)}`)
}
