import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findOwnLogo } from '~/domains/certificate/find-logo.server.ts'
import { keepLogo, removeLogo } from '~/domains/certificate/keep-logo.server.ts'
import { LogoView } from '~/domains/certificate/logo-view.tsx'
import type { LogoRefusal } from '~/domains/certificate/organisation-logo.ts'
import { notFound } from '~/door/answer.server.ts'
import { requireRight } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import { readForm } from '~/door/read-form.server.ts'
import { readTooLarge } from '~/door/uploads.ts'
import { useFormErrors } from '~/door/use-form-errors.tsx'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'

export const handle: PageHandle = { section: FollowUpSection }
export const meta: MetaFunction = () => [{ title: `${m.certificate_logo_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'assign', context)
  const found = await findOwnLogo(work, work.actor)
  const done = new URL(request.url).searchParams.get('gjort')
  return {
    organisationName: work.actor.organisationName,
    logo: found && { hash: found.hash, width: found.width, height: found.height },
    error: readTooLarge(request) ? m.certificate_logo_too_many_bytes() : undefined,
    notice: done === 'gemt' ? m.certificate_logo_saved() : done === 'fjernet' ? m.certificate_logo_removed() : null,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const work = await requireRight(request, 'assign', context)
  const form = await readForm(request)
  if (form.get('intent') === 'remove') {
    await removeLogo(work, work.actor)
    return redirect(`${staffUrls.certificateLogo()}?gjort=fjernet`, { status: 303 })
  }
  const file = form.get('logo')
  const bytes = file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
  const kept = await keepLogo(work, work.actor, bytes)
  if (kept.ok) return redirect(`${staffUrls.certificateLogo()}?gjort=gemt`, { status: 303 })
  if (kept.refusal === 'not-allowed') throw notFound()
  return data({ error: refusalWords[kept.refusal]() }, { status: 400 })
}

const refusalWords: Record<LogoRefusal, () => string> = {
  'no-file': m.certificate_logo_no_file,
  'too-many-bytes': m.certificate_logo_too_many_bytes,
  'no-picture': m.certificate_logo_no_picture,
  'too-small': m.certificate_logo_too_small,
  'too-large': m.certificate_logo_too_large,
}

export default function CertificateLogo() {
  const page = useLoaderData<typeof loader>()
  const { error } = useActionData<typeof action>() ?? page
  const errors = useFormErrors(error ? [{ fieldId: 'logo', message: error }] : [])
  return (
    <>
      {errors}
      <LogoView page={page} error={error} />
    </>
  )
}
