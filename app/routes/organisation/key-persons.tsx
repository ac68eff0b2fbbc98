import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { listKeyPersons } from '~/domains/organisation/keep-key-persons.server.ts'
import { KeyPersonsView } from '~/domains/organisation/key-persons-view.tsx'
import { requireRight } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import * as m from '~/messages/generated/messages.js'
import { dayOf } from '~/platform/clock/day.ts'
import { staffUrls } from '~/staff-urls.ts'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'
import { Notice } from '~/ui/notice.tsx'

export const handle: PageHandle = { width: 'wide', section: FollowUpSection }
export const meta: MetaFunction = () => [{ title: `${m.roster_key_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'keep-people', context)
  return { keyPersons: await listKeyPersons(work, work.actor), today: dayOf(work.now) }
}

export default function KeyPersons() {
  const [query] = useSearchParams()
  return (
    <>
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: staffUrls.roster(), label: m.roster_title() }]} />
      {query.has('gemt') ? <Notice kind="done" role="status" title={m.roster_key_saved()} /> : null}
      {query.has('fjernet') ? <Notice kind="done" role="status" title={m.roster_key_removed()} /> : null}
      <KeyPersonsView {...useLoaderData<typeof loader>()} />
    </>
  )
}
