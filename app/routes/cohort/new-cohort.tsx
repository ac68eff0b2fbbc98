import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cohortUrls } from '~/cohort-urls.ts'
import { CohortForm, OutlineForm } from '~/domains/cohort/cohort-form.tsx'
import { holdCohort } from '~/domains/cohort/hold-cohort.server.ts'
import { notFound } from '~/door/answer.server.ts'
import { cohortContext } from '~/door/cohort-context.server.ts'
import { afterDone } from '~/door/cohort-notice.tsx'
import { draftOf, readCohortForm, readOutlineQuery } from '~/door/read-cohort-form.server.ts'
import { readForm } from '~/door/read-form.server.ts'
import { listCourseChoices } from '~/door/show-cohort.server.ts'
import { useFormErrors } from '~/door/use-form-errors.tsx'
import * as m from '~/messages/generated/messages.js'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'
import { urls } from '~/urls.ts'

export const meta: MetaFunction = () => [{ title: `${m.cohort_new_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await cohortContext({ request, context }, 'hold-cohorts')
  const courses = await listCourseChoices(work)
  const { typed, outline, errors } = readOutlineQuery(new URL(request.url).searchParams, work.now)
  const title = courses.find(({ id }) => id === outline?.courseId)?.title ?? ''
  const draft = outline && draftOf(outline, title)
  return { courses, outline: typed, draft, errors, organisation: work.actor.organisationName }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const work = await cohortContext({ request, context }, 'hold-cohorts')
  const read = readCohortForm(await readForm(request), work.now)
  if (!read.ok) return data({ typed: read.typed, errors: read.errors }, { status: 400 })
  const held = await holdCohort(work, work.actor, read.value)
  if (held.ok) return redirect(afterDone(cohortUrls.page(held.value), 'lavet'), { status: 303 })
  if (held.refusal === 'not-a-host') throw notFound()
  const errors = [{ fieldId: 'courseId', message: m.cohort_no_course() }]
  return data({ typed: read.typed, errors }, { status: 400 })
}

export default function NewCohort() {
  const { courses, outline, draft, errors: outlineErrors, organisation } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = answer?.errors ?? outlineErrors
  const summary = useFormErrors(errors)
  const errorOf = (field: string) => errors.find(({ fieldId }) => fieldId === field)?.message
  const typed = answer?.typed ?? draft
  return (
    <>
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: urls.cohorts(), label: m.cohort_title() }]} />
      <header className="page-head">
        <h1>{m.cohort_new_title()}</h1>
        <p className="lead">{typed ? m.cohort_plan_lead() : m.cohort_new_lead()}</p>
      </header>
      {summary}
      {typed ? (
        <CohortForm
          {...{ typed, courses, organisation, errorOf, revision: null, standingCount: typed.sessions.length }}
        />
      ) : (
        <OutlineForm {...{ typed: outline, courses, errorOf }} />
      )}
    </>
  )
}
