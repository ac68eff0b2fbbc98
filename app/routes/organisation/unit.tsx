import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getUnitTree } from '~/domains/organisation/list-jobs.server.ts'
import { UnitForms } from '~/domains/organisation/unit-forms.tsx'
import { canLieIn } from '~/domains/organisation/unit-tree.ts'
import { notFound } from '~/door/answer.server.ts'
import { requireRight } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import { listShownUnits } from '~/door/list-shown-units.server.ts'
import { listUnitChoices } from '~/door/list-unit-choices.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import { postUnit } from '~/door/post-unit.server.ts'
import { readForm } from '~/door/read-form.server.ts'
import { reloadAfterRefusal } from '~/door/reload-after-refusal.ts'
import { useFormErrors } from '~/door/use-form-errors.tsx'
import * as m from '~/messages/generated/messages.js'
import { dayOf } from '~/platform/clock/day.ts'
import { staffUrls } from '~/staff-urls.ts'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'

export const handle: PageHandle = { width: 'narrow', section: FollowUpSection }
export const shouldRevalidate = reloadAfterRefusal
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.unit.name ?? m.roster_units_title()} · Tværs` },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'keep-people', context)
  const unit = (await listShownUnits(work)).find(({ id }) => id === params.unit)
  if (!unit) throw notFound()
  const tree = await getUnitTree(work, work.actor.organisationId)
  const choices = (await listUnitChoices(work)).filter(({ id }) => canLieIn(tree, unit.id, id))
  return { unit, choices, today: dayOf(work.now) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = await requireRight(request, 'keep-people', context)
  const unit = (await listShownUnits(work)).find(({ id }) => id === params.unit)
  if (!unit) throw notFound()
  const posted = await postUnit(work, unit.id, await readForm(request))
  if (posted.ok) return redirect(staffUrls.units({ gjort: posted.done }), { status: 303 })
  return data(posted, { status: posted.isStale ? 409 : 400 })
}

export default function Unit() {
  const { unit, choices, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = useFormErrors(answer?.errors ?? [])
  const asSaved = { name: unit.name, parent: unit.parentId ?? '', into: '', from: today, lastDay: '' }
  const steps = [
    { to: staffUrls.roster(), label: m.roster_title() },
    { to: staffUrls.units(), label: m.roster_units_title() },
  ]
  return (
    <div className="plain-page">
      <Breadcrumb label={m.breadcrumb()} steps={steps} />
      <header className="page-head">
        <h1>{unit.name}</h1>
        <p className="lead">{m.roster_units_people({ count: unit.people })}</p>
      </header>
      {errors}
      <UnitForms
        key={`${unit.id} ${answer ? 'typed' : unit.revision}`}
        {...{ revision: unit.revision, parents: choices, others: choices, errors: answer?.errors ?? [] }}
        shown={answer ? { ...asSaved, ...filled(answer.typed) } : asSaved}
      />
    </div>
  )
}

/** What was typed; the fields of the other forms on the page came empty. */
const filled = <Typed extends Record<string, string>>(typed: Typed) =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== '')) as Partial<Typed>
