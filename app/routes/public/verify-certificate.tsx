import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CertificateCheckView } from '~/domains/certificate/certificate-check-view.tsx'
import { CodeForm } from '~/domains/certificate/code-form.tsx'
import { verifyCertificate } from '~/domains/certificate/find-certificate.server.ts'
import { contextFor } from '~/door/context.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import * as m from '~/messages/generated/messages.js'

export const handle: PageHandle = { width: 'narrow' }
export const meta: MetaFunction = () => [
  { title: `${m.certificate_check_title()} · Tværs` },
  { name: 'robots', content: 'noindex' },
]
export const headers = () => ({ 'X-Robots-Tag': 'noindex', 'Cache-Control': 'private, no-store' })

/** What a certificate's code says, for everybody who has it (decision 0016). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await contextFor(request, context)
  const certificate = await verifyCertificate(work, params.code ?? '')
  return data({ certificate }, { status: certificate ? 200 : 404 })
}

export default function VerifyCertificate() {
  const { certificate } = useLoaderData<typeof loader>()
  return (
    <div className="plain-page">
      <CertificateCheckView certificate={certificate} />
      <section className="section not-printed" aria-labelledby="anden-kode">
        <h2 id="anden-kode">{m.certificate_check_another()}</h2>
        <CodeForm />
      </section>
    </div>
  )
}
