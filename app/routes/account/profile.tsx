import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { getOwnPerson, mendProfile } from '~/domains/identity/mend-profile.server.ts'
import { mendJob } from '~/domains/organisation/employ-person.server.ts'
import { saved } from '~/door/answer.server.ts'
import { requireSignedIn } from '~/door/context.server.ts'
import { rememberLanguage } from '~/door/locale.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import { ProfileFields } from '~/door/profile-fields.tsx'
import { readProfile } from '~/door/read-profile.server.ts'
import { reloadAfterRefusal } from '~/door/reload-after-refusal.ts'
import { isServedOverTls } from '~/door/sign-in-cookie.server.ts'
import { useFormErrors } from '~/door/use-form-errors.tsx'
import * as m from '~/messages/generated/messages.js'
import { Actions, Button } from '~/ui/button.tsx'
import { Notice } from '~/ui/notice.tsx'
import { urls } from '~/urls.ts'

export const handle: PageHandle = { width: 'narrow' }
export const shouldRevalidate = reloadAfterRefusal
export const meta: MetaFunction = () => [{ title: `${m.profile_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireSignedIn(request, context)
  const { revision, name, language } = await getOwnPerson(work, work.actor.personId)
  const { email, jobTitle, jobFunction, organisationName } = work.actor
  return { email, organisationName, values: { revision: String(revision), name, language, jobTitle, jobFunction } }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const work = await requireSignedIn(request, context)
  const read = readProfile(await request.formData())
  if (!read.ok) return data({ values: read.typed, errors: read.errors }, { status: 400 })
  const { name, language, revision, jobFunction, jobTitle } = read.value
  const mended = await mendProfile(work, { personId: work.actor.personId, revision, name, language })
  if (!mended.ok) {
    const error = { fieldId: 'name', message: m.profile_changed_elsewhere() }
    return data({ values: read.typed, errors: [error] }, { status: 409 })
  }
  const { organisationId, membershipId } = work.actor
  await mendJob(work, { organisationId, id: membershipId }, { jobFunction, jobTitle })
  const headers = { 'Set-Cookie': rememberLanguage(language, isServedOverTls()) }
  return saved(request, `${urls.profile()}?gemt=1`, { values: null, errors: [] }, headers)
}

export default function Profile() {
  const { email, organisationName, values } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [query] = useSearchParams()
  const isSaved = answer ? answer.errors.length === 0 : query.has('gemt')
  const errors = useFormErrors(answer?.errors ?? [])
  // The revision always comes from the newest page: after a refusal one sees the warning and may save over it.
  const shown = { ...values, ...answer?.values, revision: values.revision }
  return (
    <div className="plain-page">
      <h1>{m.profile_title()}</h1>
      {errors}
      {isSaved ? <Notice {...{ kind: 'done', role: 'status', title: m.profile_saved() }} /> : null}
      <Form method="post" noValidate key={values.revision}>
        <ProfileFields {...{ values: shown, errors: answer?.errors ?? [] }} />
        <Actions>
          <Button>{m.profile_save()}</Button>
        </Actions>
      </Form>
      <section className="section">
        <h2>{m.profile_fixed_title()}</h2>
        <p>{m.profile_fixed_text({ email, organisation: organisationName })}</p>
      </section>
    </div>
  )
}
