import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { readEmail } from '~/domains/identity/sign-in.ts'
import { codeAddressCookie } from '~/door/code-address-cookie.server.ts'
import { contextFor } from '~/door/context.server.ts'
import { DemoPeople } from '~/door/demo-people.tsx'
import { listDemoPeople } from '~/door/list-demo-people.server.ts'
import { readOnward } from '~/door/open-door.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import { readForm } from '~/door/read-form.server.ts'
import { sendCode } from '~/door/send-code.server.ts'
import { useFormErrors } from '~/door/use-form-errors.tsx'
import * as m from '~/messages/generated/messages.js'
import { Actions, Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import { urls } from '~/urls.ts'

export const handle: PageHandle = { width: 'narrow' }
export const meta: MetaFunction = () => [{ title: `${m.sign_in_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { signedIn, env } = await contextFor(request, context)
  if (signedIn) throw redirect(urls.myLearning())
  const onward = readOnward(new URL(request.url).searchParams.get('videre'))
  return { onward, people: await listDemoPeople(env) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const work = await contextFor(request, context)
  const form = await readForm(request)
  const typed = String(form.get('email') ?? '')
  const email = readEmail(typed)
  if (!email.ok) return data({ email: typed, error: m.sign_in_not_an_address() }, { status: 400 })
  await sendCode(work, email.value)
  const address = { email: email.value, onward: readOnward(String(form.get('onward') ?? '')) }
  return redirect(urls.signInCode(), { status: 303, headers: { 'Set-Cookie': codeAddressCookie(address) } })
}

export default function SignIn() {
  const { onward, people } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const errors = useFormErrors(refused ? [{ fieldId: 'email', message: refused.error }] : [])
  return (
    <div className="plain-page">
      <h1>{m.sign_in_title()}</h1>
      {errors}
      <p className="lead">{m.sign_in_lead()}</p>
      <Form method="post" noValidate>
        <Field
          {...{ name: 'email', type: 'email', label: m.sign_in_email(), hint: m.sign_in_email_hint() }}
          {...{ autoComplete: 'email', error: refused?.error, defaultValue: refused?.email, spellCheck: false }}
        />
        {onward ? <input type="hidden" name="onward" value={onward} /> : null}
        <Actions>
          <Button>{m.sign_in_send()}</Button>
        </Actions>
      </Form>
      {people.length > 0 ? <DemoPeople people={people} onward={onward} /> : null}
    </div>
  )
}
