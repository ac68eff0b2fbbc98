import { liftWaiver, readReason, waiveCourse } from '~/domains/assignment/waive-course.server.ts'
import * as m from '~/messages/generated/messages.js'
import { dayOf, readDay } from '~/platform/clock/day.ts'
import { isId } from '~/platform/ids/is-id.ts'
import { notFound } from './answer.server.ts'
import type { SignedInContext } from './context.server.ts'
import type { FormError } from './use-form-errors.tsx'

type Typed = { course: string; reason: string; to: string }

/** Frees somebody from a course as the form says; or every fault at its field. */
export async function postWaiver(
  work: SignedInContext,
  personId: string,
  form: FormData,
): Promise<{ ok: true } | { ok: false; status: number; typed: Typed; errors: FormError[] }> {
  const text = (name: string) => String(form.get(name) ?? '')
  const typed = { course: text('course'), reason: text('reason'), to: text('to') }
  const courses = (await work.library.listCourses()).map(({ course }) => course.body.id)
  const reason = readReason(typed.reason)
  const validTo = typed.to.trim() === '' ? null : readDay(typed.to.trim())
  const isDayWrong = typed.to.trim() !== '' && (validTo === null || validTo < dayOf(work.now))
  const errors: FormError[] = [
    ...(courses.includes(typed.course) ? [] : [{ fieldId: 'course', message: m.bulk_no_course() }]),
    ...(reason.ok ? [] : [{ fieldId: 'reason', message: reasonWords[reason.refusal]() }]),
    ...(isDayWrong ? [{ fieldId: 'to', message: m.bulk_no_due() }] : []),
  ]
  if (errors.length > 0 || !reason.ok) return { ok: false, status: 400, typed, errors }
  const waived = await waiveCourse(work, work.actor, {
    ...{ personId, courseId: typed.course, reason: reason.value, validTo },
  })
  if (waived.ok) return { ok: true }
  if (waived.refusal === 'unknown-person') throw notFound()
  const error = { fieldId: 'course', message: refusals[waived.refusal]() }
  return { ok: false, status: 409, typed, errors: [error] }
}

const reasonWords = { 'no-reason': m.waiver_no_reason, 'long-reason': m.waiver_long_reason }
const refusals = { 'already-waived': m.waiver_already, 'already-completed': m.waiver_completed }

/** Takes the waiver back that a form names. */
export async function postLift(work: SignedInContext, form: FormData): Promise<void> {
  const id = String(form.get('waiver') ?? '')
  const lifted = isId(id) ? await liftWaiver(work, work.actor, id) : null
  if (!lifted?.ok) throw notFound()
}
