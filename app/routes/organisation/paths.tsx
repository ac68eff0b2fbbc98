import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { PathsView } from '~/domains/assignment/paths-view.tsx'
import { mendApproval } from '~/domains/organisation/mend-approval.server.ts'
import { requireRight } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import { readForm } from '~/door/read-form.server.ts'
import { showPaths } from '~/door/show-paths.server.ts'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { Notice } from '~/ui/notice.tsx'

export const handle: PageHandle = { width: 'wide', section: FollowUpSection }
export const meta: MetaFunction = () => [{ title: `${m.paths_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'assign', context)
  return showPaths(work, work.actor)
}

/** The one setting of the page: do leaders approve? */
export async function action({ request, context }: ActionFunctionArgs) {
  const work = await requireRight(request, 'assign', context)
  await mendApproval(work, work.actor, (await readForm(request)).has('asksLeaders'))
  return redirect(`${staffUrls.paths()}?gemt=1`, { status: 303 })
}

export default function Paths() {
  const [query] = useSearchParams()
  return (
    <>
      {query.has('gemt') ? <Notice kind="done" role="status" title={m.saved()} /> : null}
      <PathsView {...useLoaderData<typeof loader>()} />
    </>
  )
}
