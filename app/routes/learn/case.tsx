import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { can } from '~/domains/organisation/actor.ts'
import { CaseOpening } from '~/domains/vignette/case-opening.tsx'
import { findCase } from '~/domains/vignette/find-case.ts'
import { listAttempts } from '~/domains/vignette/open-attempt.server.ts'
import { notFound } from '~/door/answer.server.ts'
import { beginAttempt } from '~/door/begin-attempt.server.ts'
import { contextFor, requireSignedIn } from '~/door/context.server.ts'
import { readForm } from '~/door/read-form.server.ts'
import * as m from '~/messages/generated/messages.js'
import { urls } from '~/urls.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.vignette.title ?? m.cases_title()} · Tværs` },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await contextFor(request, context)
  const found = findCase(await work.library.listCourses(), params.case ?? '')
  if (!found) throw notFound()
  const { id, title, summary, minutes, roles, intro, acute, playableAs } = found.vignette
  const own = work.signedIn ? await listAttempts(work, work.signedIn) : []
  const attempts = own.filter(({ vignetteId }) => vignetteId === id).map(({ vignetteId: _, ...attempt }) => attempt)
  return {
    vignette: { id, title, summary, minutes, roles, intro, acute, playableAs },
    ...{ course: found.course, attempts, isSignedIn: work.signedIn !== null },
    canMend: work.signedIn !== null && can(work.signedIn, 'mend-content'),
  }
}

/** Begins an attempt, or goes on with the one under way; with `role` in that role, with `from` at a decision of an earlier one. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = await requireSignedIn(request, context)
  const vignetteId = params.case ?? ''
  const started = await beginAttempt(work, vignetteId, await readForm(request))
  if (!started.ok) throw notFound()
  return redirect(urls.attempt(vignetteId, started.value), { status: 303 })
}

export default function Case() {
  return <CaseOpening {...useLoaderData<typeof loader>()} />
}
