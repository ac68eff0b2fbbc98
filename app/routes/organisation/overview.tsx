import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getOverview } from '~/domains/reporting/get-overview.server.ts'
import { OverviewView } from '~/domains/reporting/overview-view.tsx'
import { requireRight } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import * as m from '~/messages/generated/messages.js'

export const handle: PageHandle = { width: 'wide', section: FollowUpSection }
export const meta: MetaFunction = () => [{ title: `${m.overview_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'follow-up', context)
  const overview = await getOverview(work, work.library, work.actor)
  return { overview, organisation: work.actor.organisationName, today: work.now }
}

export default function Overview() {
  return <OverviewView {...useLoaderData<typeof loader>()} />
}
