import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cohortUrls } from '~/cohort-urls.ts'
import { AssignmentView } from '~/domains/cohort/assignment-view.tsx'
import { openHomeAssignment, saveHomeAssignment } from '~/domains/cohort/home-assignment.server.ts'
import { type AssignmentRefusal, faultsIn } from '~/domains/cohort/home-assignment.ts'
import { notFound, valueOr404 } from '~/door/answer.server.ts'
import { readNumber, requireCohort } from '~/door/cohort-context.server.ts'
import { afterDone, CohortNotice } from '~/door/cohort-notice.tsx'
import { readForm } from '~/door/read-form.server.ts'
import { useFormErrors } from '~/door/use-form-errors.tsx'
import * as m from '~/messages/generated/messages.js'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'

export const meta: MetaFunction = () => [{ title: `${m.cohort_home_assignment()} · Tværs` }]

export async function loader(asked: LoaderFunctionArgs) {
  const work = await requireCohort(asked)
  return valueOr404(await openHomeAssignment(work, work.actor, work.cohortId, readNumber(asked.params)))
}

export async function action(asked: ActionFunctionArgs) {
  const work = await requireCohort(asked)
  const { actor, cohortId } = work
  const number = readNumber(asked.params)
  const form = await readForm(asked.request)
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const ticks = { isDone: form.has('isDone'), isShared: form.has('isShared') }
  const written = { ...ticks, note: text('note'), answer: text('answer') }
  const errors = faultsIn(written).map(({ field, refusal }) => ({ fieldId: field, message: words[refusal]() }))
  if (errors.length > 0) return data({ typed: written, errors }, { status: 400 })
  const saved = await saveHomeAssignment(work, actor, { cohortId, number, written })
  if (!saved.ok) throw notFound()
  return redirect(afterDone(cohortUrls.assignment(cohortId, number), 'gemt'), { status: 303 })
}

const words: Record<AssignmentRefusal, () => string> = {
  'long-note': m.cohort_long_note,
  'long-answer': m.cohort_long_answer,
  'nothing-to-share': m.cohort_nothing_to_share,
}

export default function Assignment() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const summary = useFormErrors(answer?.errors ?? [])
  const errorOf = (field: string) => answer?.errors.find(({ fieldId }) => fieldId === field)?.message
  const { cohort, session } = page
  return (
    <>
      {answer ? null : <CohortNotice />}
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: cohortUrls.page(cohort.id), label: cohort.title }]} />
      {summary}
      <header className="page-head">
        <h1>{m.cohort_assignment_title({ number: session.number })}</h1>
      </header>
      <AssignmentView page={page} typed={answer?.typed ?? null} errorOf={errorOf} />
    </>
  )
}
