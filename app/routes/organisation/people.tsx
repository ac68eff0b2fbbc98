import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { followUpScope } from '~/domains/reporting/follow-up-scope.server.ts'
import { openFollowUp } from '~/domains/reporting/list-follow-up.server.ts'
import { PeopleView } from '~/domains/reporting/people-view.tsx'
import { readFilter } from '~/domains/reporting/read-filter.ts'
import { requireRight } from '~/door/context.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import * as m from '~/messages/generated/messages.js'

export const handle: PageHandle = { width: 'wide' }
export const meta: MetaFunction = () => [{ title: `${m.people_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'follow-up', context)
  const query = new URL(request.url).searchParams
  const filter = readFilter(query)
  const asked = Number.parseInt(query.get('side') ?? '1', 10) || 1
  const page = await openFollowUp(work, await followUpScope(work, work.actor), filter, asked)
  const courses = (await work.library.listCourses()).map(({ course }) => ({
    id: course.body.id,
    title: course.body.title,
  }))
  return { ...page, filter, courses }
}

export default function People() {
  return <PeopleView {...useLoaderData<typeof loader>()} />
}
