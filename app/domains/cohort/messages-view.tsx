import { Form } from '@remix-run/react'
import { formatDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { Actions, Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import type { Message } from './message.ts'
import type { OpenCohort } from './open-cohort.server.ts'

type Shown = OpenCohort['messages']

/** What was written to a cohort, the newest first. */
export function MessageList({ messages }: { messages: Shown }) {
  return (
    <ul className="message-list">
      {messages.map(({ id, subject, text, authorName, sentAt, recipients }) => (
        <li key={id}>
          <h3>{subject}</h3>
          <p className="small soft">
            {m.cohort_message_meta({ author: authorName, day: formatDay(sentAt), count: recipients })}
          </p>
          <p className="written">{text}</p>
        </li>
      ))}
    </ul>
  )
}

/** Writing one: first the text, then how it looks and how many get it, then sending. */
export function MessageForm({
  typed,
  preview,
  messageId,
  errorOf,
}: {
  typed: Message
  /** How many get it; null while it is being written. */
  preview: number | null
  messageId: string
  errorOf: (field: string) => string | undefined
}) {
  if (preview !== null) {
    return (
      <section className="card" aria-labelledby="visning">
        <p className="card__kicker">{m.cohort_preview_title({ count: preview })}</p>
        <h2 className="card__title" id="visning">
          {typed.subject}
        </h2>
        <p className="written">{typed.text}</p>
        <Form method="post">
          <input type="hidden" name="id" value={messageId} />
          <input type="hidden" name="subject" value={typed.subject} />
          <input type="hidden" name="text" value={typed.text} />
          <Actions>
            <Button name="intent" value="send">
              {m.cohort_send({ count: preview })}
            </Button>
            <Button look="secondary" name="intent" value="edit">
              {m.cohort_preview_back()}
            </Button>
          </Actions>
        </Form>
      </section>
    )
  }
  return (
    <Form method="post" noValidate>
      <h2>{m.cohort_messages_new()}</h2>
      <Field
        {...{ name: 'subject', label: m.cohort_subject(), defaultValue: typed.subject, error: errorOf('subject') }}
      />
      <Field
        {...{ name: 'text', kind: 'textarea', label: m.cohort_text(), hint: m.cohort_text_hint(), rows: 8 }}
        {...{ defaultValue: typed.text, error: errorOf('text') }}
      />
      <Actions>
        <Button name="intent" value="preview">
          {m.cohort_preview()}
        </Button>
      </Actions>
    </Form>
  )
}
