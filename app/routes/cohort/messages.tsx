import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cohortUrls } from '~/cohort-urls.ts'
import { MessageForm, MessageList } from '~/domains/cohort/messages-view.tsx'
import { notFound } from '~/door/answer.server.ts'
import { requireCohort } from '~/door/cohort-context.server.ts'
import { afterDone, CohortNotice } from '~/door/cohort-notice.tsx'
import { postMessage, showMessages } from '~/door/post-message.server.ts'
import { readForm } from '~/door/read-form.server.ts'
import { useFormErrors } from '~/door/use-form-errors.tsx'
import * as m from '~/messages/generated/messages.js'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'

export const meta: MetaFunction = () => [{ title: `${m.cohort_messages()} · Tværs` }]

export async function loader(asked: LoaderFunctionArgs) {
  const page = await showMessages(await requireCohort(asked, 'hold-cohorts'))
  if (!page) throw notFound()
  return page
}

export async function action(asked: ActionFunctionArgs) {
  const work = await requireCohort(asked, 'hold-cohorts')
  const posted = await postMessage(work, await readForm(asked.request))
  if (posted.kind === 'unknown') throw notFound()
  if (posted.kind === 'sent') return redirect(afterDone(cohortUrls.messages(work.cohortId), 'sendt'), { status: 303 })
  return data(posted, { status: posted.errors.length > 0 ? 400 : 200 })
}

export default function Messages() {
  const { cohort, messages } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const summary = useFormErrors(answer?.errors ?? [])
  const errorOf = (field: string) => answer?.errors.find(({ fieldId }) => fieldId === field)?.message
  return (
    <>
      {answer ? null : <CohortNotice />}
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: cohortUrls.page(cohort.id), label: cohort.title }]} />
      {summary}
      <header className="page-head">
        <h1>{m.cohort_messages()}</h1>
        <p className="lead">{m.cohort_messages_lead()}</p>
      </header>
      <MessageForm
        {...{ typed: answer?.typed ?? { subject: '', text: '' }, preview: answer?.preview ?? null, errorOf }}
        messageId={answer?.messageId ?? ''}
      />
      <section className="section" aria-labelledby="sendt">
        <h2 id="sendt">{m.cohort_messages_sent()}</h2>
        {messages.length > 0 ? <MessageList messages={messages} /> : <p className="soft">{m.cohort_messages_none()}</p>}
      </section>
    </>
  )
}
