import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getNewLeaders } from '~/domains/reporting/get-new-leaders.server.ts'
import { NewLeadersView } from '~/domains/reporting/new-leaders-view.tsx'
import { requireRight } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import * as m from '~/messages/generated/messages.js'

export const handle: PageHandle = { width: 'wide', section: FollowUpSection }
export const meta: MetaFunction = () => [{ title: `${m.new_leaders_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'follow-up', context)
  return getNewLeaders(work, work.actor)
}

export default function NewLeaders() {
  return <NewLeadersView {...useLoaderData<typeof loader>()} />
}
