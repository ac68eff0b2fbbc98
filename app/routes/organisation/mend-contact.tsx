import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { contactKindName } from '~/domains/organisation/contact-kind-name.tsx'
import { readContactKind } from '~/domains/organisation/local-contact.ts'
import { listLocalContacts, mendLocalContact } from '~/domains/organisation/local-contacts.server.ts'
import { notFound } from '~/door/answer.server.ts'
import { requireRight } from '~/door/context.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import { readContactForm } from '~/door/read-contact-form.server.ts'
import { readForm } from '~/door/read-form.server.ts'
import { reloadAfterRefusal } from '~/door/reload-after-refusal.ts'
import { useFormErrors } from '~/door/use-form-errors.tsx'
import * as m from '~/messages/generated/messages.js'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'
import { Actions, Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import { urls } from '~/urls.ts'

export const handle: PageHandle = { width: 'narrow' }
export const shouldRevalidate = reloadAfterRefusal
export const meta: MetaFunction = () => [{ title: `${m.directory_mend()} · Tværs` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'follow-up', context)
  const kind = readContactKind(params.kind ?? '')
  if (!kind) throw notFound()
  return { kind, contact: (await listLocalContacts(work, work.actor))[kind] ?? null }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = await requireRight(request, 'follow-up', context)
  const kind = readContactKind(params.kind ?? '')
  if (!kind) throw notFound()
  const read = readContactForm(await readForm(request))
  if (!read.ok) return data({ errors: read.errors, typed: read.typed }, { status: 400 })
  const mended = await mendLocalContact(work, work.actor, { kind, ...read.value })
  if (mended.ok) return redirect(`${urls.localDirectory()}?gemt=1#${kind}`, { status: 303 })
  const error = { fieldId: 'phone', message: m.directory_changed_elsewhere() }
  return data({ errors: [error], typed: read.typed }, { status: 409 })
}

export default function MendContact() {
  const { kind, contact } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = useFormErrors(answer?.errors ?? [])
  const shown = { phone: '', hours: '', note: '', owner: '', ...contact, ...answer?.typed }
  const errorOf = (field: string) => answer?.errors.find(({ fieldId }) => fieldId === field)?.message
  const field = (name: 'phone' | 'hours' | 'note' | 'owner') => ({
    ...{ name, defaultValue: shown[name], error: errorOf(name) },
  })
  return (
    <div className="plain-page">
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: urls.localDirectory(), label: m.directory_title() }]} />
      <h1>{contactKindName(kind)}</h1>
      {errors}
      <Form method="post" noValidate>
        <input type="hidden" name="revision" value={contact?.revision ?? 0} />
        <Field {...{ ...field('phone'), label: m.directory_phone(), type: 'tel', autoComplete: 'off' }} />
        <Field {...{ ...field('hours'), label: m.directory_hours(), hint: m.directory_hours_hint() }} />
        <Field {...{ ...field('owner'), label: m.directory_owner(), hint: m.directory_owner_hint() }} />
        <Field {...{ ...field('note'), kind: 'textarea', label: m.directory_note(), optional: m.optional() }} />
        <p>{m.directory_save_text()}</p>
        <Actions>
          <Button>{m.profile_save()}</Button>
        </Actions>
      </Form>
    </div>
  )
}
