import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dropReminderText, mendReminderText } from '~/domains/reminder/mend-reminder-text.server.ts'
import { reminderKindName } from '~/domains/reminder/reminder-mail.tsx'
import { readReminderText } from '~/domains/reminder/reminder-text.ts'
import { ReminderTextForm } from '~/domains/reminder/text-form-view.tsx'
import { requireRight } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import { readForm } from '~/door/read-form.server.ts'
import { readRevision } from '~/door/read-path-form.server.ts'
import { reloadAfterRefusal } from '~/door/reload-after-refusal.ts'
import { exampleMail, readTextAddress, showReminderText } from '~/door/reminder-text.server.ts'
import { useFormErrors } from '~/door/use-form-errors.tsx'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'

export const handle: PageHandle = { section: FollowUpSection }
export const shouldRevalidate = reloadAfterRefusal
export const meta: MetaFunction = () => [{ title: `${m.reminders_title()} · Tværs` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'assign', context)
  const address = readTextAddress(params)
  return { ...address, ...(await showReminderText(work, address)) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = await requireRight(request, 'assign', context)
  const address = readTextAddress(params)
  const form = await readForm(request)
  const intent = form.get('intent')
  const done = redirect(`${staffUrls.reminderTexts()}?gemt=1`, { status: 303 })
  if (intent === 'drop') {
    await dropReminderText(work, work.actor, address)
    return done
  }
  const text = String(form.get('text') ?? '')
  const read = readReminderText(text)
  if (!read.ok) return data({ text, mail: null, error: refusals[read.refusal]() }, { status: 400 })
  const mail = await exampleMail(work, address, read.value)
  if (intent === 'preview') return data({ text, mail, error: undefined })
  const saved = await mendReminderText(work, work.actor, { ...address, text: read.value, revision: readRevision(form) })
  return saved.ok ? done : data({ text, mail, error: m.profile_changed_elsewhere() }, { status: 409 })
}

const refusals = {
  'short-text': m.reminder_short_text,
  'long-text': m.reminder_long_text,
  'unknown-placeholder': m.reminder_unknown_placeholder,
}

export default function ReminderTextPage() {
  const shown = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = useFormErrors(answer?.error ? [{ fieldId: 'text', message: answer.error }] : [])
  return (
    <>
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: staffUrls.reminderTexts(), label: m.reminders_title() }]} />
      <p className="kicker">{shown.language === 'da' ? 'Dansk' : 'English'}</p>
      <h1>{reminderKindName(shown.kind)}</h1>
      {errors}
      <ReminderTextForm {...{ ...shown, ...answer }} />
    </>
  )
}
