import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cohortUrls } from '~/cohort-urls.ts'
import { confirmPairs, openPairs } from '~/domains/cohort/make-pairs.server.ts'
import { PairsView } from '~/domains/cohort/pairs-view.tsx'
import type { PairWay } from '~/domains/cohort/standing-pairs.server.ts'
import { notFound, valueOr404 } from '~/door/answer.server.ts'
import { readNumber, readRevision, requireCohort } from '~/door/cohort-context.server.ts'
import { afterDone, CohortNotice } from '~/door/cohort-notice.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import { readForm } from '~/door/read-form.server.ts'
import { reloadAfterRefusal } from '~/door/reload-after-refusal.ts'
import * as m from '~/messages/generated/messages.js'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'

export const handle: PageHandle = { width: 'wide' }
export const shouldRevalidate = reloadAfterRefusal
export const meta: MetaFunction = () => [{ title: `${m.cohort_pairs()} · Tværs` }]

export async function loader(asked: LoaderFunctionArgs) {
  const work = await requireCohort(asked, 'hold-cohorts')
  const query = new URL(asked.request.url).searchParams
  const { way, seed } = readWay((name) => query.get(name) ?? '', 'maade', 'fro')
  const ask = { cohortId: work.cohortId, number: readNumber(asked.params), way, seed }
  const page = valueOr404(await openPairs(work, work.actor, ask))
  return { page, asked: query.has('maade') ? { way, seed } : null }
}

export async function action(asked: ActionFunctionArgs) {
  const work = await requireCohort(asked, 'hold-cohorts')
  const { actor, cohortId } = work
  const form = await readForm(asked.request)
  const text = (name: string) => String(form.get(name) ?? '')
  const number = readNumber(asked.params)
  const confirm = {
    cohortId,
    number,
    revision: readRevision(form),
    ...readWay(text, 'way', 'seed'),
    groups: text('groups'),
  }
  const confirmed = await confirmPairs(work, actor, confirm)
  if (confirmed.ok) return redirect(afterDone(cohortUrls.pairs(cohortId, number), 'makkere'), { status: 303 })
  if (confirmed.refusal === 'changed-elsewhere') return data({ refusal: m.cohort_pairs_changed() }, { status: 409 })
  if (confirmed.refusal === 'nobody-to-pair') return data({ refusal: m.cohort_pairs_too_few() }, { status: 409 })
  throw notFound()
}

function readWay(text: (name: string) => string, way: string, seed: string): { way: PairWay; seed: string } {
  return { way: text(way) === 'mend' ? 'mend' : 'anew', seed: /^[a-z]{1,12}$/.test(text(seed)) ? text(seed) : 'a' }
}

export default function Pairs() {
  const { page, asked } = useLoaderData<typeof loader>()
  const { cohort, session } = page
  return (
    <>
      <CohortNotice refusal={useActionData<typeof action>()?.refusal} />
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: cohortUrls.page(cohort.id), label: cohort.title }]} />
      <header className="page-head">
        <h1>{m.cohort_pairs_title({ number: session.number })}</h1>
        <p className="lead">{m.cohort_pairs_lead()}</p>
      </header>
      <PairsView page={page} asked={asked} />
    </>
  )
}
