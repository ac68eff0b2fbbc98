import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { UnitSelect } from '~/domains/organisation/unit-select.tsx'
import { UnitTreeView } from '~/domains/organisation/unit-tree-view.tsx'
import { requireRight } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import { listShownUnits } from '~/door/list-shown-units.server.ts'
import { listUnitChoices } from '~/door/list-unit-choices.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import { postUnit } from '~/door/post-unit.server.ts'
import { readForm } from '~/door/read-form.server.ts'
import { useFormErrors } from '~/door/use-form-errors.tsx'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'
import { Actions, Button } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Field } from '~/ui/field.tsx'
import { Notice } from '~/ui/notice.tsx'

export const handle: PageHandle = { section: FollowUpSection }
export const meta: MetaFunction = () => [{ title: `${m.roster_units_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'keep-people', context)
  return { units: await listShownUnits(work), choices: await listUnitChoices(work) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const work = await requireRight(request, 'keep-people', context)
  const posted = await postUnit(work, null, await readForm(request))
  return posted.ok ? redirect(staffUrls.units({ gjort: posted.done }), { status: 303 }) : data(posted, { status: 400 })
}

export default function Units() {
  const { units, choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [query] = useSearchParams()
  const errors = useFormErrors(answer?.errors ?? [])
  const done = {
    tilfoejet: m.roster_units_added(),
    gemt: m.roster_units_saved(),
    lagt: m.roster_units_merged(),
    afsluttet: m.roster_units_ended(),
  }
  const told = done[query.get('gjort') as keyof typeof done]
  return (
    <>
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: staffUrls.roster(), label: m.roster_title() }]} />
      <header className="page-head">
        <h1>{m.roster_units_title()}</h1>
        <p className="lead">{m.roster_units_lead()}</p>
      </header>
      {errors}
      {told && !answer ? <Notice kind="done" role="status" title={told} /> : null}
      {units.length === 0 ? <EmptyState title={m.roster_units_none()} /> : <UnitTreeView units={units} />}
      <section className="section">
        <h2>{m.roster_units_add()}</h2>
        <Form method="post" noValidate key={units.length}>
          <Field
            {...{ name: 'name', label: m.roster_units_name(), error: answer?.errors[0]?.message, autoComplete: 'off' }}
            defaultValue={answer?.typed.name}
          />
          <UnitSelect
            {...{ name: 'parent', label: m.roster_units_parent(), none: m.roster_units_top(), units: choices }}
            defaultValue={answer?.typed.parent ?? ''}
          />
          <Actions>
            <Button>{m.roster_units_add()}</Button>
          </Actions>
        </Form>
      </section>
    </>
  )
}
