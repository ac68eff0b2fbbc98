import { Form } from '@remix-run/react'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { Actions, Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'

/** Where one types the code of a certificate. */
export function CodeForm({ typed, error }: { typed?: string; error?: string }) {
  return (
    <Form method="get" action={staffUrls.checkCertificate()} noValidate>
      <Field
        {...{ name: 'kode', label: m.certificate_check_code(), hint: m.certificate_check_hint(), error }}
        {...{
          defaultValue: typed,
          autoComplete: 'off',
          autoCapitalize: 'characters',
          spellCheck: false,
          maxLength: 40,
        }}
      />
      <Actions>
        <Button>{m.certificate_check_show()}</Button>
      </Actions>
    </Form>
  )
}
