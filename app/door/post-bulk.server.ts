import { data, redirect } from '@remix-run/node'
import { readBulk } from '~/domains/assignment/bulk-step.ts'
import { takeBulkStep } from '~/domains/assignment/take-bulk-step.server.ts'
import { listChosen } from '~/domains/reporting/list-follow-up.server.ts'
import { readFilter } from '~/domains/reporting/read-filter.ts'
import * as m from '~/messages/generated/messages.js'
import { dayOf } from '~/platform/clock/day.ts'
import { staffUrls } from '~/staff-urls.ts'
import type { SignedInContext } from './context.server.ts'
import { readForm } from './read-form.server.ts'

/** Takes a step for everybody the page's filter shows, if they are still those the page was about. */
export async function postBulk(work: SignedInContext, request: Request) {
  const form = await readForm(request)
  const text = (name: string) => String(form.get(name) ?? '')
  const typed = { kind: text('kind'), course: text('course'), due: text('due') }
  const refused = (errors: { fieldId: string; message: string }[], status: 400 | 409) =>
    data({ typed, errors }, { status })
  const courseIds = (await work.library.listCourses()).map(({ course }) => course.body.id)
  const read = readBulk(typed, courseIds, dayOf(work.now))
  if (!read.ok) {
    return refused(
      read.faults.map((field) => ({ fieldId: field, message: words[field]() })),
      400,
    )
  }
  const filter = readFilter(new URL(request.url).searchParams)
  const { personIds, fingerprint } = await listChosen(work, work.actor, filter)
  if (fingerprint !== text('fingerprint')) return refused([{ fieldId: 'kind', message: m.bulk_list_changed() }], 409)
  const taken = await takeBulkStep(work, work.actor, { ...read.value, personIds })
  if (taken.ok) {
    const { id, keptByRule } = taken.value
    return redirect(staffUrls.bulkStep(id, keptByRule > 0 ? { regel: String(keptByRule) } : {}), { status: 303 })
  }
  const message = taken.refusal === 'kept-by-rule' ? m.bulk_kept_by_rule() : m.bulk_nothing()
  return refused([{ fieldId: 'kind', message }], 409)
}

const words = { kind: m.bulk_no_kind, course: m.bulk_no_course, due: m.bulk_no_due }
