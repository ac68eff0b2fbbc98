import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { forgetOldDrafts } from '~/domains/roster/draft.server.ts'
import { findPeople } from '~/domains/roster/find-people.server.ts'
import { listImports } from '~/domains/roster/list-imports.server.ts'
import { RosterHomeView } from '~/domains/roster/roster-home-view.tsx'
import { requireRight } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import * as m from '~/messages/generated/messages.js'
import { Notice } from '~/ui/notice.tsx'

export const handle: PageHandle = { width: 'wide', section: FollowUpSection }
export const meta: MetaFunction = () => [{ title: `${m.roster_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'keep-people', context)
  const search = (new URL(request.url).searchParams.get('soeg') ?? '').trim().slice(0, 100)
  await forgetOldDrafts(work)
  const imports = await listImports(work, work.actor)
  return { search, imports, ...(await findPeople(work, work.actor, search)) }
}

export default function Roster() {
  const [query] = useSearchParams()
  const done = query.has('indlaest') ? m.roster_saved() : query.has('annulleret') ? m.roster_cancelled() : null
  return (
    <>
      {done ? <Notice kind="done" role="status" title={done} /> : null}
      {query.has('glemt') ? <Notice kind="info" role="status" title={m.roster_forgotten()} /> : null}
      <RosterHomeView {...useLoaderData<typeof loader>()} />
    </>
  )
}
