import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSums } from '~/domains/reporting/get-sums.server.ts'
import { SumsView } from '~/domains/reporting/sums-view.tsx'
import { requireRight } from '~/door/context.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import * as m from '~/messages/generated/messages.js'
import { dayOf, readDay } from '~/platform/clock/day.ts'

export const handle: PageHandle = { width: 'wide' }
export const meta: MetaFunction = () => [{ title: `${m.sums_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'see-sums', context)
  const today = dayOf(work.now)
  const asked = readDay(new URL(request.url).searchParams.get('dag') ?? '') ?? today
  const day = asked > today ? today : asked
  return { ...(await getSums(work, work.actor, day)), day, today }
}

export default function Sums() {
  return <SumsView {...useLoaderData<typeof loader>()} />
}
