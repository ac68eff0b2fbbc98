import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { addPerson } from '~/domains/organisation/keep-person.server.ts'
import { PersonFields } from '~/domains/organisation/person-fields.tsx'
import { nobody } from '~/domains/organisation/person-form.ts'
import { requireRight } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import { listUnitChoices } from '~/door/list-unit-choices.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import { readForm } from '~/door/read-form.server.ts'
import { readPersonForm } from '~/door/read-person-form.server.ts'
import { runOwnRules } from '~/door/run-own-rules.server.ts'
import { useFormErrors } from '~/door/use-form-errors.tsx'
import * as m from '~/messages/generated/messages.js'
import { dayOf } from '~/platform/clock/day.ts'
import { staffUrls } from '~/staff-urls.ts'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'
import { Actions, Button } from '~/ui/button.tsx'

export const handle: PageHandle = { width: 'narrow', section: FollowUpSection }
export const meta: MetaFunction = () => [{ title: `${m.roster_add()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'keep-people', context)
  return { units: await listUnitChoices(work), today: dayOf(work.now) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const work = await requireRight(request, 'keep-people', context)
  const unitIds = (await listUnitChoices(work)).map(({ id }) => id)
  const read = readPersonForm(await readForm(request), unitIds)
  if (!read.ok) return data({ errors: read.errors, typed: read.typed }, { status: 400 })
  const added = await addPerson(work, work.actor, read.value)
  if (!added.ok) {
    return data(
      { errors: [{ fieldId: 'email', message: m.roster_already_here() }], typed: read.typed },
      { status: 409 },
    )
  }
  await runOwnRules(work)
  return redirect(staffUrls.employee(added.value, { gemt: '1' }), { status: 303 })
}

export default function NewEmployee() {
  const { units, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = useFormErrors(answer?.errors ?? [])
  const shown = answer?.typed ?? { ...nobody, startsOn: today }
  return (
    <div className="plain-page">
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: staffUrls.roster(), label: m.roster_title() }]} />
      <h1>{m.roster_add()}</h1>
      {errors}
      <Form method="post" noValidate>
        <PersonFields {...{ shown, units, errors: answer?.errors ?? [], isNew: true, isNamed: true }} />
        <p>{m.roster_no_mail()}</p>
        <Actions>
          <Button>{m.roster_add_button()}</Button>
        </Actions>
      </Form>
    </div>
  )
}
