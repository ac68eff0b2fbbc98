import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { getOwnPerson } from '~/domains/identity/mend-profile.server.ts'
import { wantsReminders } from '~/domains/identity/reminder-wish.server.ts'
import { listOwnJobs } from '~/domains/organisation/list-own-jobs.server.ts'
import { requireSignedIn } from '~/door/context.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import { postProfile } from '~/door/post-profile.server.ts'
import { ProfileFields } from '~/door/profile-fields.tsx'
import { ProfileMore } from '~/door/profile-more.tsx'
import { reloadAfterRefusal } from '~/door/reload-after-refusal.ts'
import { useFormErrors } from '~/door/use-form-errors.tsx'
import * as m from '~/messages/generated/messages.js'
import { Actions, Button } from '~/ui/button.tsx'
import { Notice } from '~/ui/notice.tsx'

export const handle: PageHandle = { width: 'narrow' }
export const shouldRevalidate = reloadAfterRefusal
export const meta: MetaFunction = () => [{ title: `${m.profile_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireSignedIn(request, context)
  const { revision, name, language } = await getOwnPerson(work, work.actor.personId)
  const { email, jobTitle, jobFunction, organisationName } = work.actor
  const [isReminded, jobs] = await Promise.all([
    wantsReminders(work, work.actor.personId),
    listOwnJobs(work, work.actor.personId),
  ])
  return {
    ...{ email, organisationName, wantsReminders: isReminded, jobs, membershipId: work.actor.membershipId },
    values: { revision: String(revision), name, language, jobTitle, jobFunction },
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  return postProfile(await requireSignedIn(request, context), request)
}

export default function Profile() {
  const { email, organisationName, values, ...more } = useLoaderData<typeof loader>()
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
      <ProfileMore {...more} />
    </div>
  )
}
