import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { can } from '~/domains/organisation/actor.ts'
import { listSittingKeyPersons } from '~/domains/organisation/keep-key-persons.server.ts'
import { listLocalContacts } from '~/domains/organisation/local-contacts.server.ts'
import { LocalDirectoryView } from '~/domains/organisation/local-directory-view.tsx'
import { requireSignedIn } from '~/door/context.server.ts'
import * as m from '~/messages/generated/messages.js'
import { dayOf } from '~/platform/clock/day.ts'
import { Notice } from '~/ui/notice.tsx'

export const meta: MetaFunction = () => [{ title: `${m.directory_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireSignedIn(request, context)
  const contacts = await listLocalContacts(work, work.actor)
  const keyPersons = await listSittingKeyPersons(work, work.actor)
  const canMend = can(work.actor, 'follow-up')
  return { contacts, keyPersons, canMend, organisation: work.actor.organisationName, today: dayOf(work.now) }
}

export default function LocalDirectory() {
  const [query] = useSearchParams()
  return (
    <>
      {query.has('gemt') ? <Notice kind="done" role="status" title={m.directory_saved()} /> : null}
      <LocalDirectoryView {...useLoaderData<typeof loader>()} />
    </>
  )
}
