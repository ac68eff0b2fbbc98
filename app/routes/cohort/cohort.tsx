import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CohortView } from '~/domains/cohort/cohort-view.tsx'
import { requireCohort } from '~/door/cohort-context.server.ts'
import { CohortNotice } from '~/door/cohort-notice.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import { postToCohort } from '~/door/post-to-cohort.server.ts'
import { readForm } from '~/door/read-form.server.ts'
import { reloadAfterRefusal } from '~/door/reload-after-refusal.ts'
import { showCohort } from '~/door/show-cohort.server.ts'
import * as m from '~/messages/generated/messages.js'

export const handle: PageHandle = { width: 'wide' }
export const shouldRevalidate = reloadAfterRefusal
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.cohort.title ?? m.cohort_title()} · Tværs` },
]

export async function loader(asked: LoaderFunctionArgs) {
  return showCohort(await requireCohort(asked))
}

export async function action(asked: ActionFunctionArgs) {
  return postToCohort(await requireCohort(asked), await readForm(asked.request))
}

export default function Cohort() {
  const answer = useActionData<typeof action>()
  return (
    <>
      <CohortNotice refusal={answer?.refusal} />
      <CohortView {...useLoaderData<typeof loader>()} />
    </>
  )
}
