import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { removeKeyPerson } from '~/domains/organisation/keep-key-persons.server.ts'
import { KeyPersonFields } from '~/domains/organisation/key-person-fields.tsx'
import { requireRight } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import { listKeyPersonChoices, postKeyPerson, requireKeyPerson } from '~/door/key-person-form.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import { readForm } from '~/door/read-form.server.ts'
import { reloadAfterRefusal } from '~/door/reload-after-refusal.ts'
import { useFormErrors } from '~/door/use-form-errors.tsx'
import * as m from '~/messages/generated/messages.js'
import { dayOf } from '~/platform/clock/day.ts'
import { staffUrls } from '~/staff-urls.ts'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'
import { Actions, Button } from '~/ui/button.tsx'

export const handle: PageHandle = { width: 'narrow', section: FollowUpSection }
export const shouldRevalidate = reloadAfterRefusal
export const meta: MetaFunction = () => [{ title: `${m.roster_key_title()} · Tværs` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'keep-people', context)
  const keyPerson = await requireKeyPerson(work, params.keyPerson)
  return { keyPerson, people: await listKeyPersonChoices(work, keyPerson), today: dayOf(work.now) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = await requireRight(request, 'keep-people', context)
  const keyPerson = await requireKeyPerson(work, params.keyPerson)
  const form = await readForm(request)
  if (keyPerson && form.get('intent') === 'remove') {
    await removeKeyPerson(work, work.actor, keyPerson.id)
    return redirect(staffUrls.keyPersons({ fjernet: '1' }), { status: 303 })
  }
  const posted = await postKeyPerson(work, keyPerson, form)
  if (posted.ok) return redirect(staffUrls.keyPersons({ gemt: '1' }), { status: 303 })
  return data(posted, { status: posted.isStale ? 409 : 400 })
}

export default function KeyPerson() {
  const { keyPerson, people, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = useFormErrors(answer?.errors ?? [])
  const { membershipId = '', field = '', area = '', startsOn = today, endsOn, deputyMembershipId } = keyPerson ?? {}
  const asSaved = {
    ...{ membership: membershipId, field, area, startsOn, endsOn: endsOn ?? '', deputy: deputyMembershipId ?? '' },
  }
  const steps = [
    { to: staffUrls.roster(), label: m.roster_title() },
    { to: staffUrls.keyPersons(), label: m.roster_key_title() },
  ]
  return (
    <div className="plain-page">
      <Breadcrumb label={m.breadcrumb()} steps={steps} />
      <h1>{keyPerson ? keyPerson.name : m.roster_key_add()}</h1>
      {errors}
      <Form method="post" noValidate>
        <input type="hidden" name="revision" value={keyPerson?.revision ?? 0} />
        <KeyPersonFields {...{ people, errors: answer?.errors ?? [], shown: answer?.typed ?? asSaved }} />
        <Actions>
          <Button>{m.profile_save()}</Button>
          {keyPerson ? (
            <Button look="quiet" name="intent" value="remove">
              {m.roster_key_remove()}
            </Button>
          ) : null}
        </Actions>
      </Form>
    </div>
  )
}
