import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { gapGroupings } from '~/domains/reporting/gap-map.ts'
import { GapMapView } from '~/domains/reporting/gap-map-view.tsx'
import { getGapMap } from '~/domains/reporting/get-gap-map.server.ts'
import { requireRight } from '~/door/context.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import * as m from '~/messages/generated/messages.js'
import { dayOf, readDay } from '~/platform/clock/day.ts'

export const handle: PageHandle = { width: 'wide' }
export const meta: MetaFunction = () => [{ title: `${m.gaps_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'follow-up', context)
  const query = new URL(request.url).searchParams
  const today = dayOf(work.now)
  const day = readDay(query.get('dag') ?? '') ?? today
  const asked = {
    grouping: gapGroupings.find((each) => each === query.get('efter')) ?? 'funktion',
    day: day > today ? today : day,
    units: query.get('enheder') === 'then' ? ('then' as const) : ('now' as const),
  }
  return { ...(await getGapMap(work, work.library, work.actor, asked)), asked: { ...asked, today } }
}

export default function GapMapPage() {
  return <GapMapView {...useLoaderData<typeof loader>()} />
}
