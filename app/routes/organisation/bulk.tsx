import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { UndoableSteps } from '~/domains/assignment/bulk-steps.tsx'
import { BulkView } from '~/domains/assignment/bulk-view.tsx'
import { listUndoableSteps } from '~/domains/assignment/take-bulk-step.server.ts'
import { listChosen } from '~/domains/reporting/list-follow-up.server.ts'
import { readFilter, writeFilter } from '~/domains/reporting/read-filter.ts'
import { requireRight } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import { postBulk } from '~/door/post-bulk.server.ts'
import { reloadAfterRefusal } from '~/door/reload-after-refusal.ts'
import { useFormErrors } from '~/door/use-form-errors.tsx'
import * as m from '~/messages/generated/messages.js'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'
import { urls } from '~/urls.ts'

export const handle: PageHandle = { section: FollowUpSection }
export const shouldRevalidate = reloadAfterRefusal
export const meta: MetaFunction = () => [{ title: `${m.bulk_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'assign', context)
  const filter = readFilter(new URL(request.url).searchParams)
  const { personIds, fingerprint } = await listChosen(work, work.actor, filter)
  const courses = (await work.library.listCourses()).map(({ course: { body } }) => ({ id: body.id, title: body.title }))
  return {
    ...{ people: personIds.length, fingerprint, courses, steps: await listUndoableSteps(work, work.actor) },
    ...{ back: urls.people(writeFilter(filter)), course: filter.course ?? '' },
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  return postBulk(await requireRight(request, 'assign', context), request)
}

export default function Bulk() {
  const { people, fingerprint, courses, steps, back, course } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = useFormErrors(answer?.errors ?? [])
  const errorOf = (field: string) => answer?.errors.find(({ fieldId }) => fieldId === field)?.message
  const typed = answer?.typed ?? { kind: '', course, due: '' }
  return (
    <>
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: back, label: m.people_title() }]} />
      <header className="page-head">
        <h1>{m.bulk_title()}</h1>
        {people > 0 ? <p className="lead">{m.bulk_who({ count: people })}</p> : null}
      </header>
      {errors}
      <BulkView {...{ people, fingerprint, courses, typed, errorOf }} />
      <UndoableSteps {...{ steps, courses }} />
    </>
  )
}
