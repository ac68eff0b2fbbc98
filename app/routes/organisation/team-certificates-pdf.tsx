import type { LoaderFunctionArgs } from '@remix-run/node'
import { noFilter } from '~/domains/reporting/follow-up.ts'
import { teamScope } from '~/domains/reporting/follow-up-scope.server.ts'
import { listScope } from '~/domains/reporting/list-follow-up.server.ts'
import { notFound } from '~/door/answer.server.ts'
import { certificateBundle } from '~/door/certificate-bundle.server.ts'
import { requireRight } from '~/door/context.server.ts'
import { urls } from '~/urls.ts'

/** The certificates of a leader's own team. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'lead', context)
  const scope = await teamScope(work, work.actor)
  if (!scope) throw notFound()
  const rows = await listScope(work, scope, { ...noFilter, standing: 'done' })
  const { organisationId } = scope
  return certificateBundle(work, rows, (beviser) => urls.team({ beviser }), { organisationId })
}
