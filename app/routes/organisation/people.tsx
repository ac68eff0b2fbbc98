import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { can } from '~/domains/organisation/actor.ts'
import { followUpScope } from '~/domains/reporting/follow-up-scope.server.ts'
import { countCompleted, openFollowUp } from '~/domains/reporting/list-follow-up.server.ts'
import { PeopleView } from '~/domains/reporting/people-view.tsx'
import { readFilter, writeFilter } from '~/domains/reporting/read-filter.ts'
import { listSavedFilters, removeFilter, saveFilter } from '~/domains/reporting/saved-filter.server.ts'
import { readBundleRefusal } from '~/door/certificate-bundle.server.ts'
import { requireRight } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import { readForm } from '~/door/read-form.server.ts'
import * as m from '~/messages/generated/messages.js'
import { isId } from '~/platform/ids/is-id.ts'
import { urls } from '~/urls.ts'

export const handle: PageHandle = { width: 'wide', section: FollowUpSection }
export const meta: MetaFunction = () => [{ title: `${m.people_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'follow-up', context)
  const query = new URL(request.url).searchParams
  const filter = readFilter(query)
  const asked = Number.parseInt(query.get('side') ?? '1', 10) || 1
  const scope = await followUpScope(work, work.actor)
  const page = await openFollowUp(work, scope, filter, asked)
  const courses = (await work.library.listCourses()).map(({ course }) => ({
    id: course.body.id,
    title: course.body.title,
  }))
  return {
    ...{ ...page, filter, courses, saved: await listSavedFilters(work, work.actor) },
    completed: await countCompleted(work, scope, filter),
    refused: readBundleRefusal(query),
    canAssign: can(work.actor, 'assign'),
  }
}

/** Keeps the filter of the page's address under a name, or forgets a kept one. */
export async function action({ request, context }: ActionFunctionArgs) {
  const work = await requireRight(request, 'follow-up', context)
  const form = await readForm(request)
  const filter = writeFilter(readFilter(new URL(request.url).searchParams))
  const removed = String(form.get('remove') ?? '')
  if (removed !== '') {
    if (isId(removed)) await removeFilter(work, work.actor, removed)
    return redirect(urls.people(), { status: 303 })
  }
  const query = urls.people(filter).slice(urls.people().length)
  const typedName = String(form.get('filterName') ?? '')
  const saved = await saveFilter(work, work.actor, { name: typedName, query })
  if (saved.ok) return redirect(urls.people(filter), { status: 303 })
  return data({ saveError: refusals[saved.refusal](), typedName }, { status: 400 })
}

const refusals = { 'no-name': m.filter_no_name, taken: m.filter_taken, 'too-many': m.filter_too_many }

export default function People() {
  const answer = useActionData<typeof action>()
  return <PeopleView {...useLoaderData<typeof loader>()} {...answer} />
}
