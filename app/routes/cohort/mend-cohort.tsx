import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { cohortUrls } from '~/cohort-urls.ts'
import { CohortForm } from '~/domains/cohort/cohort-form.tsx'
import { cancelCohort, mendCohort } from '~/domains/cohort/hold-cohort.server.ts'
import { openCohort } from '~/domains/cohort/open-cohort.server.ts'
import { notFound, valueOr404 } from '~/door/answer.server.ts'
import { readRevision, requireCohort } from '~/door/cohort-context.server.ts'
import { afterDone } from '~/door/cohort-notice.tsx'
import { readCohortForm, typedFrom } from '~/door/read-cohort-form.server.ts'
import { readForm } from '~/door/read-form.server.ts'
import { reloadAfterRefusal } from '~/door/reload-after-refusal.ts'
import { listCourseChoices } from '~/door/show-cohort.server.ts'
import { useFormErrors } from '~/door/use-form-errors.tsx'
import * as m from '~/messages/generated/messages.js'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'
import { Button } from '~/ui/button.tsx'

export const shouldRevalidate = reloadAfterRefusal
export const meta: MetaFunction = () => [{ title: `${m.cohort_mend()} · Tværs` }]

export async function loader(asked: LoaderFunctionArgs) {
  const work = await requireCohort(asked, 'hold-cohorts')
  const { cohort, sessions, isHost } = valueOr404(await openCohort(work, work.actor, work.cohortId))
  if (!isHost) throw notFound()
  return { cohort, standing: typedFrom(cohort, sessions), courses: await listCourseChoices(work) }
}

export async function action(asked: ActionFunctionArgs) {
  const work = await requireCohort(asked, 'hold-cohorts')
  const { actor, cohortId } = work
  const form = await readForm(asked.request)
  const revision = readRevision(form)
  const { isHost, cohort, sessions } = valueOr404(await openCohort(work, actor, cohortId))
  if (!isHost) throw notFound()
  const back = (done: 'gemt' | 'aflyst') => redirect(afterDone(cohortUrls.page(cohortId), done), { status: 303 })
  const refuse = (fieldId: string, message: string, typed: ReturnType<typeof typedFrom>, status: 400 | 409) =>
    data({ typed, errors: [{ fieldId, message }] }, { status })
  if (form.get('intent') === 'cancel') {
    const cancelled = await cancelCohort(work, actor, { cohortId, revision })
    return cancelled.ok
      ? back('aflyst')
      : refuse('title', m.cohort_changed_elsewhere(), typedFrom(cohort, sessions), 409)
  }
  const moments = sessions.map(({ startsAt }) => startsAt)
  const read = readCohortForm(form, work.now, moments)
  if (!read.ok) return data({ typed: read.typed, errors: read.errors }, { status: 400 })
  const mended = await mendCohort(work, actor, { cohortId, revision, plan: read.value })
  if (mended.ok) return back('gemt')
  if (mended.refusal === 'unknown-course') return refuse('courseId', m.cohort_no_course(), read.typed, 400)
  return refuse('title', m.cohort_changed_elsewhere(), read.typed, 409)
}

export default function MendCohort() {
  const { cohort, standing, courses } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const summary = useFormErrors(answer?.errors ?? [])
  const errorOf = (field: string) => answer?.errors.find(({ fieldId }) => fieldId === field)?.message
  const [organisation, revision] = [cohort.hostName, cohort.revision]
  const form = { typed: answer?.typed ?? standing, courses, organisation, revision, errorOf }
  return (
    <>
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: cohortUrls.page(cohort.id), label: cohort.title }]} />
      <h1>{m.cohort_mend()}</h1>
      {summary}
      <CohortForm {...form} standingCount={standing.sessions.length} />
      <details className="section">
        <summary>{m.cohort_cancel_title()}</summary>
        <Form method="post">
          <input type="hidden" name="revision" value={cohort.revision} />
          <p>{m.cohort_cancel_text()}</p>
          <Button {...{ look: 'secondary', name: 'intent', value: 'cancel', children: m.cohort_cancel() }} />
        </Form>
      </details>
    </>
  )
}
