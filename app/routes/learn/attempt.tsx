import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CasePlayer } from '~/domains/vignette/case-player.tsx'
import { findCase } from '~/domains/vignette/find-case.ts'
import { openAttempt } from '~/domains/vignette/open-attempt.server.ts'
import { notFound, valueOr404 } from '~/door/answer.server.ts'
import { requireSignedIn } from '~/door/context.server.ts'
import { playPostedChoice } from '~/door/play-posted-choice.server.ts'
import * as m from '~/messages/generated/messages.js'
import { isId } from '~/platform/ids/is-id.ts'
import { urls } from '~/urls.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.vignette.title ?? m.cases_title()} · Tværs` },
]

/** An attempt goes to the browser whole: a case is practice, and only the server's replay of its choices counts. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await requireSignedIn(request, context)
  if (!isId(params.attempt)) throw notFound()
  const { organisationId, personId } = work.actor
  const opened = await openAttempt(work, work.library, { organisationId, personId }, params.attempt)
  const { id, number, vignette, state } = valueOr404(opened)
  if (vignette.id !== params.case) throw notFound()
  const course = findCase(await work.library.listCourses(), vignette.id)?.course ?? null
  const choices = state.path.map(({ sceneId, choiceId }) => ({ sceneId, choiceId }))
  return { attempt: { id, number, choices }, vignette, course }
}

/** A choice from a plain form. What is refused changes nothing: the page comes again as it stands, and says so. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = await requireSignedIn(request, context)
  const played = await playPostedChoice(work, params, await request.formData())
  if (!played.ok) return data({ isRefused: true }, { status: 409 })
  return redirect(`${urls.attempt(params.case ?? '', params.attempt ?? '')}#konsekvens`, { status: 303 })
}

export default function Attempt() {
  const { attempt, vignette, course } = useLoaderData<typeof loader>()
  const isRefused = useActionData<typeof action>()?.isRefused ?? false
  return <CasePlayer key={attempt.id} {...{ attempt, vignette, course, isRefused }} />
}
