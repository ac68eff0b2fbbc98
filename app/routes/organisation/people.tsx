import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { filterFollowUp } from '~/domains/reporting/follow-up.ts'
import { listFollowUp, listUnitChoices } from '~/domains/reporting/list-follow-up.server.ts'
import { PeopleView } from '~/domains/reporting/people-view.tsx'
import { readFilter } from '~/domains/reporting/read-filter.ts'
import { requireRight } from '~/door/context.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import * as m from '~/messages/generated/messages.js'

export const handle: PageHandle = { width: 'wide' }
export const meta: MetaFunction = () => [{ title: `${m.people_title()} · Tværs` }]

const rowsPerPage = 50

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'follow-up', context)
  const query = new URL(request.url).searchParams
  const filter = readFilter(query)
  const rows = filterFollowUp(await listFollowUp(work, work.actor), filter)
  const lastPage = Math.max(1, Math.ceil(rows.length / rowsPerPage))
  const page = Math.min(lastPage, Math.max(1, Number.parseInt(query.get('side') ?? '1', 10) || 1))
  const courses = (await work.library.listCourses()).map(({ course }) => ({
    id: course.body.id,
    title: course.body.title,
  }))
  return {
    ...{ filter, page, lastPage, count: rows.length, first: (page - 1) * rowsPerPage, courses },
    rows: rows.slice((page - 1) * rowsPerPage, page * rowsPerPage),
    units: await listUnitChoices(work, work.actor),
  }
}

export default function People() {
  return <PeopleView {...useLoaderData<typeof loader>()} />
}
