import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readGapMapQuery } from '~/domains/reporting/gap-map.ts'
import { GapMapView } from '~/domains/reporting/gap-map-view.tsx'
import { getGapMap } from '~/domains/reporting/get-gap-map.server.ts'
import { requireRight } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import * as m from '~/messages/generated/messages.js'
import { dayOf } from '~/platform/clock/day.ts'

export const handle: PageHandle = { width: 'wide', section: FollowUpSection }
export const meta: MetaFunction = () => [{ title: `${m.gaps_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'follow-up', context)
  const today = dayOf(work.now)
  const asked = readGapMapQuery(new URL(request.url).searchParams, today)
  return { ...(await getGapMap(work, work.library, work.actor, asked)), asked: { ...asked, today } }
}

export default function GapMapPage() {
  return <GapMapView {...useLoaderData<typeof loader>()} />
}
