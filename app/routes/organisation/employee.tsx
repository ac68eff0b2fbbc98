import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { mendPerson } from '~/domains/organisation/keep-person.server.ts'
import { PersonFields, SavedMeanwhile } from '~/domains/organisation/person-fields.tsx'
import { notFound } from '~/door/answer.server.ts'
import { requireRight } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import { listUnitChoices } from '~/door/list-unit-choices.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import { personRefusal } from '~/door/person-refusal.ts'
import { readForm } from '~/door/read-form.server.ts'
import { readPersonForm } from '~/door/read-person-form.server.ts'
import { reloadAfterRefusal } from '~/door/reload-after-refusal.ts'
import { requireEmployee } from '~/door/require-employee.server.ts'
import { runOwnRules } from '~/door/run-own-rules.server.ts'
import { useFormErrors } from '~/door/use-form-errors.tsx'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'
import { Actions, Button, ButtonLink } from '~/ui/button.tsx'
import { Notice } from '~/ui/notice.tsx'

export const handle: PageHandle = { width: 'narrow', section: FollowUpSection }
export const shouldRevalidate = reloadAfterRefusal
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.saved.name ?? m.roster_title()} · Tværs` },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'keep-people', context)
  const employee = await requireEmployee(work, params.membership)
  return { ...employee, units: await listUnitChoices(work) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = await requireRight(request, 'keep-people', context)
  const { membershipId, unitId } = await requireEmployee(work, params.membership)
  const unitIds = (await listUnitChoices(work)).map(({ id }) => id)
  const read = readPersonForm(await readForm(request), [...unitIds, unitId ?? ''])
  if (!read.ok) return data({ errors: read.errors, typed: read.typed, isStale: false }, { status: 400 })
  const mended = await mendPerson(work, work.actor, membershipId, read.value)
  if (mended.ok) {
    await runOwnRules(work)
    return redirect(staffUrls.employee(mended.value, { gemt: '1' }), { status: 303 })
  }
  if (mended.refusal === 'unknown-person') throw notFound()
  const isStale = mended.refusal === 'changed-elsewhere'
  const errors = [personRefusal(mended.refusal)]
  return data({ errors, typed: read.typed, isStale }, { status: isStale ? 409 : 400 })
}

export default function Employee() {
  const { membershipId, saved, revision, isNameOurs, units } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [query] = useSearchParams()
  const errors = useFormErrors(answer?.errors ?? [])
  const shown = answer?.typed ?? saved
  return (
    <div className="plain-page">
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: staffUrls.roster(), label: m.roster_title() }]} />
      <h1>{saved.name}</h1>
      <p className="lead breakable">{saved.email}</p>
      {errors}
      {query.has('gemt') && !answer ? <Notice kind="done" role="status" title={m.roster_person_saved()} /> : null}
      {answer?.isStale ? <SavedMeanwhile {...{ saved, typed: answer.typed, units }} /> : null}
      <Form method="post" noValidate key={answer ? 'typed' : `${membershipId} ${revision}`}>
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="email" value={saved.email} />
        <PersonFields {...{ shown, units, errors: answer?.errors ?? [], isNew: false, isNamed: isNameOurs }} />
        {isNameOurs ? null : <p className="small soft">{m.roster_name_elsewhere()}</p>}
        <Actions>
          <Button>{m.profile_save()}</Button>
          <ButtonLink {...{ look: 'quiet', to: staffUrls.person(membershipId) }}>{m.roster_to_courses()}</ButtonLink>
        </Actions>
      </Form>
    </div>
  )
}
