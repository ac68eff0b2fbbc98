import { data, redirect } from '@remix-run/node'
import { cohortUrls } from '~/cohort-urls.ts'
import { type ApplyRefusal, applyForPlace, leaveCohort, shareOwnMail } from '~/domains/cohort/take-place.server.ts'
import * as m from '~/messages/generated/messages.js'
import { notFound } from './answer.server.ts'
import type { CohortContext } from './cohort-context.server.ts'
import { afterDone, type Done } from './cohort-notice.tsx'

/** What the buttons of a cohort's page do: apply, leave, share or hide one's mail. */
export async function postToCohort(work: CohortContext & { cohortId: string }, form: FormData) {
  const { actor, cohortId } = work
  const sharesMail = form.get('sharesMail') === 'yes'
  const intent = form.get('intent')
  const back = (done: Done | null) =>
    redirect(done ? afterDone(cohortUrls.page(cohortId), done) : cohortUrls.page(cohortId), { status: 303 })
  if (intent === 'apply') {
    const applied = await applyForPlace(work, actor, { cohortId, sharesMail })
    if (applied.ok) return back(applied.value === 'PARTICIPANT' ? 'plads' : null)
    return refused(applied.refusal)
  }
  if (intent === 'leave') {
    const left = await leaveCohort(work, actor, cohortId)
    return left.ok ? back('frameldt') : refused(left.refusal)
  }
  const shared = await shareOwnMail(work, actor, { cohortId, sharesMail })
  return shared.ok ? back('gemt') : refused(shared.refusal)
}

const words: Record<Exclude<ApplyRefusal, 'unknown-cohort'>, () => string> = {
  'already-applied': m.cohort_already_applied,
  'in-another-job': m.cohort_in_another_job,
  'was-rejected': m.cohort_was_rejected,
  'not-in-cohort': m.cohort_not_in,
  'same-place': m.cohort_already_applied,
  'cohort-cancelled': m.cohort_is_cancelled,
  'cohort-over': m.cohort_is_over,
}

function refused(refusal: ApplyRefusal) {
  if (refusal === 'unknown-cohort') throw notFound()
  return data({ refusal: words[refusal]() }, { status: 409 })
}
