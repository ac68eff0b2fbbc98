import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { contextFor } from '~/door/context.server.ts'
import * as m from '~/messages/generated/messages.js'
import { listOutbox } from '~/platform/mail/mail.server.ts'
import { EmptyState } from '~/ui/empty-state.tsx'

export const meta: MetaFunction = () => [{ title: `${m.outbox_title()} · Tværs` }]

/** The mails the demonstration would have sent. Not in a production build. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = await contextFor(request, context)
  const mails = await listOutbox(db)
  return { mails: mails.map(({ id, recipient, subject, text }) => ({ id, recipient, subject, text })) }
}

export default function Outbox() {
  const { mails } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{m.outbox_title()}</h1>
      <p className="lead">{m.outbox_lead()}</p>
      {mails.length === 0 ? <EmptyState title={m.outbox_empty()} text={m.outbox_empty_text()} /> : null}
      <ol className="mail-list">
        {mails.map((mail) => (
          <li key={mail.id}>
            <h2>{mail.subject}</h2>
            <p className="small">{m.outbox_to({ recipient: mail.recipient })}</p>
            <pre>{mail.text}</pre>
          </li>
        ))}
      </ol>
    </>
  )
}
