import { Form } from '@remix-run/react'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { Actions, Button, ButtonLink } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import { Notice } from '~/ui/notice.tsx'
import { ThreadArt } from '~/ui/thread-art.tsx'
import { urls } from '~/urls.ts'

export type LogoPage = {
  organisationName: string
  logo: { hash: string; width: number; height: number } | null
  /** What was done just now. */
  notice: string | null
}

/** An organisation's logo as it stands on a certificate, and the form that changes it. */
export function LogoView({ page: { organisationName, logo, notice }, error }: { page: LogoPage; error?: string }) {
  return (
    <>
      {notice ? <Notice kind="done" role="status" title={notice} /> : null}
      <header className="page-head">
        <h1>{m.certificate_logo_title()}</h1>
        <p className="lead">{m.certificate_logo_lead()}</p>
      </header>
      <Form method="post" action={staffUrls.certificateLogo()} encType="multipart/form-data" reloadDocument>
        <Field
          {...{ name: 'logo', type: 'file', accept: 'image/png,image/jpeg', error }}
          {...{ label: m.certificate_logo_file(), hint: m.certificate_logo_hint() }}
        />
        <Actions>
          <Button name="intent" value="keep">
            {logo ? m.certificate_logo_replace() : m.certificate_logo_save()}
          </Button>
          {logo ? (
            <Button look="secondary" name="intent" value="remove">
              {m.certificate_logo_remove()}
            </Button>
          ) : null}
        </Actions>
      </Form>
      <section className="section" aria-labelledby="eksempel">
        <h2 id="eksempel">{m.certificate_logo_now()}</h2>
        {logo ? null : <p className="people-count">{m.certificate_logo_none()}</p>}
        <div className="certificate certificate--example">
          <ThreadArt />
          {logo ? (
            <p>
              <img
                className="certificate__logo"
                src={urls.image(logo.hash)}
                width={logo.width}
                height={logo.height}
                alt={m.certificate_logo_alt({ organisation: organisationName })}
              />
            </p>
          ) : null}
          <p className="certificate__word">{m.certificate_word()}</p>
          <p className="certificate__name">{m.certificate_example_name()}</p>
          <p className="certificate__text">{m.certificate_text({ organisation: organisationName })}</p>
        </div>
        <Actions>
          <ButtonLink look="secondary" reloadDocument to={`${staffUrls.certificateLogo()}/eksempel.pdf`}>
            {m.certificate_example()}
          </ButtonLink>
        </Actions>
      </section>
    </>
  )
}
