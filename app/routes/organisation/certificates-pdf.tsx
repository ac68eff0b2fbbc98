import type { LoaderFunctionArgs } from '@remix-run/node'
import { listFollowUp } from '~/domains/reporting/list-follow-up.server.ts'
import { readFilter, writeFilter } from '~/domains/reporting/read-filter.ts'
import { certificateBundle } from '~/door/certificate-bundle.server.ts'
import { requireRight } from '~/door/context.server.ts'
import { urls } from '~/urls.ts'

/** The certificates of those the list shows with the same filter. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'follow-up', context)
  const filter = readFilter(new URL(request.url).searchParams)
  const rows = await listFollowUp(work, work.actor, filter)
  return certificateBundle(work, rows, (beviser) => urls.people({ ...writeFilter(filter), beviser }))
}
