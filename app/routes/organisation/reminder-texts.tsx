import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { listReminderTexts } from '~/domains/reminder/mend-reminder-text.server.ts'
import { ReminderTextsView } from '~/domains/reminder/texts-view.tsx'
import { requireRight } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import * as m from '~/messages/generated/messages.js'
import { Notice } from '~/ui/notice.tsx'

export const handle: PageHandle = { section: FollowUpSection }
export const meta: MetaFunction = () => [{ title: `${m.reminders_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'assign', context)
  return (await listReminderTexts(work, work.actor)).map(({ kind, language }) => ({ kind, language }))
}

export default function ReminderTexts() {
  const [query] = useSearchParams()
  return (
    <>
      {query.has('gemt') ? <Notice kind="done" role="status" title={m.saved()} /> : null}
      <ReminderTextsView own={useLoaderData<typeof loader>()} />
    </>
  )
}
