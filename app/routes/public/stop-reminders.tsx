import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { wantsReminders } from '~/domains/identity/reminder-wish.server.ts'
import { readStopToken, stopReminders } from '~/domains/reminder/stop-reminders.server.ts'
import { notFound } from '~/door/answer.server.ts'
import { contextFor } from '~/door/context.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import { readForm } from '~/door/read-form.server.ts'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { Actions, Button } from '~/ui/button.tsx'

export const handle: PageHandle = { width: 'narrow' }
export const meta: MetaFunction = () => [{ title: `${m.stop_title()} · Tværs` }, { name: 'robots', content: 'noindex' }]

/** Opening the link changes nothing: mail servers open links too. The button does. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await contextFor(request, context)
  const personId = readStopToken(work.env.secret, params.token ?? '')
  if (!personId) throw notFound()
  return { isStopped: !(await wantsReminders(work, personId)) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = await contextFor(request, context)
  const token = params.token ?? ''
  const isStopped = (await readForm(request)).get('intent') !== 'start'
  const stopped = await stopReminders(work, { secret: work.env.secret, token, isStopped })
  if (!stopped.ok) throw notFound()
  return redirect(staffUrls.stopReminders(token), { status: 303 })
}

export default function StopReminders() {
  const { isStopped } = useLoaderData<typeof loader>()
  return (
    <div className="plain-page">
      <h1>{isStopped ? m.stop_stopped() : m.stop_title()}</h1>
      <p className="lead">{isStopped ? m.stop_stopped_text() : m.stop_text()}</p>
      <Form method="post">
        <Actions>
          <Button look={isStopped ? 'secondary' : 'primary'} name="intent" value={isStopped ? 'start' : 'stop'}>
            {isStopped ? m.stop_start_again() : m.stop_stop()}
          </Button>
        </Actions>
      </Form>
    </div>
  )
}
