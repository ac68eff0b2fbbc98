import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { keepDraft } from '~/domains/roster/draft.server.ts'
import { rosterRefusal } from '~/domains/roster/roster-refusal.tsx'
import { requireRight } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import { readRosterUpload } from '~/door/read-roster-upload.server.ts'
import { readTooLarge } from '~/door/uploads.ts'
import { useFormErrors } from '~/door/use-form-errors.tsx'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'
import { Actions, Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'

export const handle: PageHandle = { width: 'reading', section: FollowUpSection }
export const meta: MetaFunction = () => [{ title: `${m.roster_upload()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRight(request, 'keep-people', context)
  const found = readTooLarge(request)
  return { error: found && rosterRefusal({ refusal: 'too-many-bytes', found }) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const work = await requireRight(request, 'keep-people', context)
  const sent = await readRosterUpload(request)
  if (sent?.read.ok) {
    return redirect(staffUrls.rosterDraft(await keepDraft(work, work.actor, sent.read.value)), { status: 303 })
  }
  const error = sent && !sent.read.ok ? rosterRefusal(sent.read) : m.roster_unread()
  return data({ error, pasted: sent?.pasted ?? '' }, { status: 400 })
}

export default function RosterUpload() {
  const answer = useActionData<typeof action>()
  const before = useLoaderData<typeof loader>()
  const error = (answer ?? before).error
  const errors = useFormErrors(error ? [{ fieldId: 'fil', message: error }] : [])
  return (
    <>
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: staffUrls.roster(), label: m.roster_title() }]} />
      <header className="page-head">
        <h1>{m.roster_upload()}</h1>
        <p className="lead">{m.roster_upload_lead()}</p>
      </header>
      {errors}
      <form method="post" action={staffUrls.rosterUpload()} encType="multipart/form-data" noValidate>
        <div className={error ? 'form-group form-error' : 'form-group'}>
          <label className="form-label" htmlFor="fil">
            {m.roster_file()}
          </label>
          <span className="form-hint" id="fil-hint">
            {m.roster_file_hint()}
          </span>
          <input
            {...{ type: 'file', id: 'fil', name: 'fil', className: 'form-file', 'aria-describedby': 'fil-hint' }}
          />
        </div>
        <Field
          {...{ kind: 'textarea', name: 'tekst', label: m.roster_paste(), hint: m.roster_paste_hint(), rows: 8 }}
          defaultValue={answer?.pasted}
        />
        <Actions>
          <Button>{m.roster_read()}</Button>
        </Actions>
      </form>
      <section className="section prose">
        <h2>{m.roster_columns_title()}</h2>
        <p>{m.roster_columns_text()}</p>
        <p>
          <a href={staffUrls.rosterTemplate()}>{m.roster_template()}</a>
        </p>
      </section>
    </>
  )
}
