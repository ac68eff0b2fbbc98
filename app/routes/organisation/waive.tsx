import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { CourseField } from '~/domains/course/course-field.tsx'
import { openPerson } from '~/domains/reporting/open-person.server.ts'
import { notFound, valueOr404 } from '~/door/answer.server.ts'
import { requireRight } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import { postWaiver } from '~/door/post-waiver.server.ts'
import { readForm } from '~/door/read-form.server.ts'
import { reloadAfterRefusal } from '~/door/reload-after-refusal.ts'
import { useFormErrors } from '~/door/use-form-errors.tsx'
import * as m from '~/messages/generated/messages.js'
import { isId } from '~/platform/ids/is-id.ts'
import { staffUrls } from '~/staff-urls.ts'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'
import { Actions, Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'

export const handle: PageHandle = { section: FollowUpSection }
export const shouldRevalidate = reloadAfterRefusal
export const meta: MetaFunction = () => [{ title: `${m.person_waive()} · Tværs` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'assign', context)
  if (!isId(params.membership)) throw notFound()
  const { employee } = valueOr404(await openPerson(work, work.actor, params.membership))
  const courses = (await work.library.listCourses()).map(({ course: { body } }) => ({ id: body.id, title: body.title }))
  return { name: employee.name, membershipId: employee.membershipId, courses }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = await requireRight(request, 'assign', context)
  if (!isId(params.membership)) throw notFound()
  const { employee } = valueOr404(await openPerson(work, work.actor, params.membership))
  const posted = await postWaiver(work, employee.personId, await readForm(request))
  if (posted.ok) return redirect(staffUrls.person(params.membership), { status: 303 })
  return data({ typed: posted.typed, errors: posted.errors }, { status: posted.status })
}

export default function Waive() {
  const { name, membershipId, courses } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = useFormErrors(answer?.errors ?? [])
  const errorOf = (field: string) => answer?.errors.find(({ fieldId }) => fieldId === field)?.message
  const typed = answer?.typed ?? { course: '', reason: '', to: '' }
  const field = (id: 'course' | 'reason' | 'to') => ({ name: id, defaultValue: typed[id], error: errorOf(id) })
  return (
    <>
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: staffUrls.person(membershipId), label: name }]} />
      <header className="page-head">
        <h1>{m.waiver_title({ name })}</h1>
      </header>
      {errors}
      <Form method="post" noValidate>
        <CourseField {...{ courses, ...field('course') }} />
        <Field {...{ kind: 'textarea', label: m.waiver_reason(), hint: m.waiver_reason_hint(), ...field('reason') }} />
        <Field {...{ type: 'date', label: m.waiver_to(), optional: m.optional(), ...field('to') }} />
        <Actions>
          <Button>{m.waiver_save()}</Button>
        </Actions>
      </Form>
    </>
  )
}
