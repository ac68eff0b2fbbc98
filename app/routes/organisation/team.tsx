import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { noFilter } from '~/domains/reporting/follow-up.ts'
import { teamScope } from '~/domains/reporting/follow-up-scope.server.ts'
import { overviewOf } from '~/domains/reporting/get-overview.server.ts'
import { listApplications } from '~/domains/reporting/list-applications.server.ts'
import { openFollowUp } from '~/domains/reporting/list-follow-up.server.ts'
import { readFilter } from '~/domains/reporting/read-filter.ts'
import { TeamView } from '~/domains/reporting/team-view.tsx'
import { notFound } from '~/door/answer.server.ts'
import { readBundleRefusal } from '~/door/certificate-bundle.server.ts'
import { requireRight } from '~/door/context.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import * as m from '~/messages/generated/messages.js'
import { Notice } from '~/ui/notice.tsx'

export const handle: PageHandle = { width: 'wide' }
export const meta: MetaFunction = () => [{ title: `${m.team_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'lead', context)
  const scope = await teamScope(work, work.actor)
  if (!scope) throw notFound()
  const query = new URL(request.url).searchParams
  const { standing } = readFilter(query)
  const asked = Number.parseInt(query.get('side') ?? '1', 10) || 1
  const [page, { counts, byCourse }, applications] = await Promise.all([
    openFollowUp(work, scope, { ...noFilter, standing }, asked),
    overviewOf(work, work.library, scope),
    listApplications(work, work.actor),
  ])
  const courseTitles = Object.fromEntries(byCourse.map(({ id, title }) => [id, title]))
  return { ...page, counts, standing, applications, courseTitles, refused: readBundleRefusal(query) }
}

export default function Team() {
  const [query] = useSearchParams()
  return (
    <>
      {query.has('svaret') ? <Notice kind="done" role="status" title={m.application_answered()} /> : null}
      <TeamView {...useLoaderData<typeof loader>()} />
    </>
  )
}
