import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readCertificateCode } from '~/domains/certificate/certificate.ts'
import { CodeForm } from '~/domains/certificate/code-form.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import { useFormErrors } from '~/door/use-form-errors.tsx'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'

export const handle: PageHandle = { width: 'narrow' }
export const meta: MetaFunction = () => [
  { title: `${m.certificate_check_title()} · Tværs` },
  { name: 'robots', content: 'noindex' },
]

/** Reads the code that was typed and leads to its page; works for everybody. */
export function loader({ request }: LoaderFunctionArgs) {
  const typed = new URL(request.url).searchParams.get('kode')
  if (typed === null) return data({ typed: '', isMalformed: false })
  const code = readCertificateCode(typed)
  if (code) throw redirect(staffUrls.checkCertificate(code))
  return data({ typed: typed.slice(0, 40), isMalformed: true }, { status: 400 })
}

export default function VerifyCertificates() {
  const { typed, isMalformed } = useLoaderData<typeof loader>()
  const error = isMalformed ? m.certificate_check_malformed() : undefined
  const errors = useFormErrors(error ? [{ fieldId: 'kode', message: error }] : [])
  return (
    <div className="plain-page">
      {errors}
      <h1>{m.certificate_check_title()}</h1>
      <p className="lead">{m.certificate_check_lead()}</p>
      <CodeForm typed={typed} error={error} />
    </div>
  )
}
