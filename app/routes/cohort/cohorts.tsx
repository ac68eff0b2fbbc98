import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CohortListView } from '~/domains/cohort/cohort-list-view.tsx'
import { listCohorts } from '~/domains/cohort/list-cohorts.server.ts'
import { can } from '~/domains/organisation/actor.ts'
import { requireSignedIn } from '~/door/context.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import { listCourseChoices } from '~/door/show-cohort.server.ts'
import * as m from '~/messages/generated/messages.js'

export const handle: PageHandle = { width: 'wide' }
export const meta: MetaFunction = () => [{ title: `${m.cohort_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireSignedIn(request, context)
  const titles = Object.fromEntries((await listCourseChoices(work)).map(({ id, title }) => [id, title]))
  return { lists: await listCohorts(work, work.actor), titles, canHold: can(work.actor, 'hold-cohorts') }
}

export default function Cohorts() {
  return <CohortListView {...useLoaderData<typeof loader>()} />
}
