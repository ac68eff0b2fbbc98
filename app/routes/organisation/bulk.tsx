import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readBulk } from '~/domains/assignment/bulk-step.ts'
import { BulkView } from '~/domains/assignment/bulk-view.tsx'
import { takeBulkStep } from '~/domains/assignment/take-bulk-step.server.ts'
import { listPersonIds } from '~/domains/reporting/list-follow-up.server.ts'
import { readFilter, writeFilter } from '~/domains/reporting/read-filter.ts'
import { requireRight } from '~/door/context.server.ts'
import { reloadAfterRefusal } from '~/door/reload-after-refusal.ts'
import { useFormErrors } from '~/door/use-form-errors.tsx'
import * as m from '~/messages/generated/messages.js'
import { dayOf } from '~/platform/clock/day.ts'
import { staffUrls } from '~/staff-urls.ts'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'
import { urls } from '~/urls.ts'

export const shouldRevalidate = reloadAfterRefusal
export const meta: MetaFunction = () => [{ title: `${m.bulk_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'assign', context)
  const filter = readFilter(new URL(request.url).searchParams)
  const people = (await listPersonIds(work, work.actor, filter)).length
  const courses = (await work.library.listCourses()).map(({ course: { body } }) => ({ id: body.id, title: body.title }))
  return { people, courses, back: urls.people(writeFilter(filter)), course: filter.course ?? '' }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const work = await requireRight(request, 'assign', context)
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const typed = { kind: text('kind'), course: text('course'), due: text('due') }
  const courseIds = (await work.library.listCourses()).map(({ course }) => course.body.id)
  const read = readBulk(typed, courseIds, dayOf(work.now))
  if (!read.ok) {
    const errors = read.faults.map((field) => ({ fieldId: field, message: words[field]() }))
    return data({ typed, errors }, { status: 400 })
  }
  const personIds = await listPersonIds(work, work.actor, readFilter(new URL(request.url).searchParams))
  const taken = await takeBulkStep(work, work.actor, { ...read.value, personIds })
  if (taken.ok) return redirect(staffUrls.bulkStep(taken.value.id), { status: 303 })
  return data({ typed, errors: [{ fieldId: 'kind', message: m.bulk_nothing() }] }, { status: 409 })
}

const words = { kind: m.bulk_no_kind, course: m.bulk_no_course, due: m.bulk_no_due }

export default function Bulk() {
  const { people, courses, back, course } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = useFormErrors(answer?.errors ?? [])
  const errorOf = (field: string) => answer?.errors.find(({ fieldId }) => fieldId === field)?.message
  const typed = answer?.typed ?? { kind: '', course, due: '' }
  return (
    <>
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: back, label: m.people_title() }]} />
      <h1>{m.bulk_title()}</h1>
      {errors}
      <BulkView {...{ people, courses, typed, errorOf }} />
    </>
  )
}
