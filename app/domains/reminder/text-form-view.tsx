import { Form } from '@remix-run/react'
import * as m from '~/messages/generated/messages.js'
import { Actions, Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'

/** One text as somebody mends it, with the whole mail as it would be read. */
export function ReminderTextForm({
  text,
  revision,
  isOwn,
  language,
  mail,
  error,
}: {
  text: string
  revision: number
  isOwn: boolean
  language: 'da' | 'en'
  /** The mail with what is typed; null while the text cannot be read. */
  mail: { subject: string; text: string } | null
  error?: string
}) {
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="revision" value={revision} />
      <Field
        {...{
          kind: 'textarea',
          name: 'text',
          label: m.reminder_text(),
          hint: m.reminder_text_hint({ name: '{navn}', organisation: '{organisation}' }),
          rows: 6,
          lang: language,
        }}
        {...{ defaultValue: text, error }}
      />
      <Actions>
        <Button name="intent" value="save">
          {m.profile_save()}
        </Button>
        <Button look="secondary" name="intent" value="preview">
          {m.reminder_preview()}
        </Button>
        {isOwn ? (
          <Button look="quiet" name="intent" value="drop">
            {m.reminder_drop()}
          </Button>
        ) : null}
      </Actions>
      {mail ? (
        <section className="section" aria-labelledby="saadan">
          <h2 id="saadan">{m.reminder_preview_title()}</h2>
          <p>
            <strong lang={language}>{mail.subject}</strong>
          </p>
          <div className="mail-preview" lang={language}>
            {mail.text}
          </div>
        </section>
      ) : null}
    </Form>
  )
}
