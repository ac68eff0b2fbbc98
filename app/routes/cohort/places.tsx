import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cohortUrls } from '~/cohort-urls.ts'
import { openPlaces } from '~/domains/cohort/open-cohort.server.ts'
import { hostMoves } from '~/domains/cohort/places.ts'
import { PlacesView } from '~/domains/cohort/places-view.tsx'
import { type MoveRefusal, movePlace } from '~/domains/cohort/take-place.server.ts'
import { notFound, valueOr404 } from '~/door/answer.server.ts'
import { requireCohort } from '~/door/cohort-context.server.ts'
import { afterDone, CohortNotice } from '~/door/cohort-notice.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import { readForm } from '~/door/read-form.server.ts'
import { reloadAfterRefusal } from '~/door/reload-after-refusal.ts'
import * as m from '~/messages/generated/messages.js'
import { isId } from '~/platform/ids/is-id.ts'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'

export const handle: PageHandle = { width: 'wide' }
export const shouldRevalidate = reloadAfterRefusal
export const meta: MetaFunction = () => [{ title: `${m.cohort_places()} · Tværs` }]

export async function loader(asked: LoaderFunctionArgs) {
  const work = await requireCohort(asked, 'hold-cohorts')
  return valueOr404(await openPlaces(work, work.actor, work.cohortId))
}

export async function action(asked: ActionFunctionArgs) {
  const work = await requireCohort(asked, 'hold-cohorts')
  const { actor, cohortId } = work
  const form = await readForm(asked.request)
  const [placeId, from, reason] = ['placeId', 'from', 'reason'].map((name) => String(form.get(name) ?? ''))
  const to = hostMoves.find((move) => move === form.get('to'))
  if (!to || !isId(placeId)) throw notFound()
  const moved = await movePlace(work, actor, { cohortId, placeId, from: from ?? '', to, reason: reason ?? '' })
  if (moved.ok) return redirect(afterDone(cohortUrls.places(cohortId), 'flyttet'), { status: 303 })
  if (moved.refusal === 'unknown-cohort') throw notFound()
  const message = (refusalWords[moved.refusal] ?? m.cohort_moved_elsewhere)()
  const isReason = moved.refusal === 'no-reason' || moved.refusal === 'long-reason'
  return data({ placeId, message, reason: reason ?? '', isReason }, { status: isReason ? 400 : 409 })
}

const refusalWords: Partial<Record<MoveRefusal, () => string>> = {
  'no-reason': m.cohort_no_reason,
  'long-reason': m.cohort_long_reason,
}

export default function Places() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <CohortNotice refusal={answer && !answer.isReason ? answer.message : null} />
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: cohortUrls.page(page.cohort.id), label: page.cohort.title }]} />
      <header className="page-head">
        <h1>{m.cohort_places()}</h1>
        <p className="lead">{m.cohort_places_lead()}</p>
      </header>
      <PlacesView page={page} refused={answer?.isReason ? answer : null} />
    </>
  )
}
