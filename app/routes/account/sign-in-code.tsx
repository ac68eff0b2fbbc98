import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { codeAddressCookie, readCodeAddress } from '~/door/code-address-cookie.server.ts'
import { contextFor } from '~/door/context.server.ts'
import { enterWithCode } from '~/door/enter-with-code.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import { readForm } from '~/door/read-form.server.ts'
import { sendCode } from '~/door/send-code.server.ts'
import { useFormErrors } from '~/door/use-form-errors.tsx'
import * as m from '~/messages/generated/messages.js'
import { Actions, Button, ButtonLink } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import { Notice } from '~/ui/notice.tsx'
import { urls } from '~/urls.ts'

export const handle: PageHandle = { width: 'narrow' }
export const meta: MetaFunction = () => [{ title: `${m.code_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { env } = await contextFor(request, context)
  const address = readCodeAddress(request)
  if (!address) throw redirect(urls.signIn())
  return { email: address.email, hasOutbox: env.mode !== 'production' }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const work = await contextFor(request, context)
  const address = readCodeAddress(request)
  if (!address) throw redirect(urls.signIn(), { status: 303 })
  const form = await readForm(request)
  if (form.get('intent') === 'resend') {
    await sendCode(work, address.email)
    const headers = { 'Set-Cookie': codeAddressCookie(address) }
    return data({ isResent: true, error: null, code: '' }, { headers })
  }
  const code = String(form.get('code') ?? '')
  const entered = await enterWithCode(work, address, code)
  if (entered instanceof Response) return entered
  return data({ isResent: false, error: entered.error, code }, { status: 400 })
}

export default function SignInCode() {
  const { email, hasOutbox } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = useFormErrors(answer?.error ? [{ fieldId: 'code', message: answer.error }] : [])
  return (
    <div className="plain-page">
      <h1>{m.code_title()}</h1>
      {errors}
      {answer?.isResent ? <Notice {...{ kind: 'done', role: 'status', title: m.code_resent() }} /> : null}
      <p className="lead">{m.code_lead({ email })}</p>
      <Form method="post" noValidate>
        <Field
          {...{ name: 'code', label: m.code_label(), hint: m.code_hint(), size: 'code' }}
          {...{ autoComplete: 'one-time-code', inputMode: 'numeric', error: answer?.error ?? undefined }}
          defaultValue={answer?.code}
        />
        <Actions>
          <Button>{m.code_confirm()}</Button>
        </Actions>
      </Form>
      <Form method="post" className="section">
        <p>{m.code_nothing_came()}</p>
        <Actions>
          <Button {...{ look: 'secondary', name: 'intent', value: 'resend' }}>{m.code_resend()}</Button>
        </Actions>
      </Form>
      <Actions>
        <ButtonLink look="quiet" to={urls.signIn()}>
          {m.code_other_address()}
        </ButtonLink>
        {hasOutbox ? (
          <ButtonLink look="quiet" to={urls.outbox()}>
            {m.code_to_outbox()}
          </ButtonLink>
        ) : null}
      </Actions>
    </div>
  )
}
