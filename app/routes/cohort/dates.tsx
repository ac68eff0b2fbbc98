import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cohortUrls } from '~/cohort-urls.ts'
import { openPolls } from '~/domains/cohort/date-poll.server.ts'
import { PollsView } from '~/domains/cohort/polls-view.tsx'
import { valueOr404 } from '~/door/answer.server.ts'
import { requireCohort } from '~/door/cohort-context.server.ts'
import { CohortNotice } from '~/door/cohort-notice.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import { postToDates } from '~/door/post-to-dates.server.ts'
import { readForm } from '~/door/read-form.server.ts'
import { reloadAfterRefusal } from '~/door/reload-after-refusal.ts'
import * as m from '~/messages/generated/messages.js'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'

export const handle: PageHandle = { width: 'wide' }
export const shouldRevalidate = reloadAfterRefusal
export const meta: MetaFunction = () => [{ title: `${m.cohort_dates()} · Tværs` }]

export async function loader(asked: LoaderFunctionArgs) {
  const work = await requireCohort(asked)
  return valueOr404(await openPolls(work, work.actor, work.cohortId))
}

export async function action(asked: ActionFunctionArgs) {
  return postToDates(await requireCohort(asked), await readForm(asked.request))
}

export default function Dates() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <CohortNotice refusal={answer?.refusal ?? answer?.offer?.message} />
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: cohortUrls.page(page.cohort.id), label: page.cohort.title }]} />
      <header className="page-head">
        <h1>{m.cohort_dates()}</h1>
        <p className="lead">{m.cohort_dates_lead()}</p>
      </header>
      <PollsView page={page} refused={answer?.offer ?? null} />
    </>
  )
}
