import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ownChoices } from '~/domains/vignette/case-machine.ts'
import { CasePlayer } from '~/domains/vignette/case-player.tsx'
import { findCase } from '~/domains/vignette/find-case.ts'
import { openAttempt } from '~/domains/vignette/open-attempt.server.ts'
import { openDebrief } from '~/domains/vignette/open-debrief.server.ts'
import { notFound, valueOr404 } from '~/door/answer.server.ts'
import { requireSignedIn } from '~/door/context.server.ts'
import { postToAttempt } from '~/door/post-to-attempt.server.ts'
import { readForm } from '~/door/read-form.server.ts'
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
  const player = { organisationId, personId }
  const opened = valueOr404(await openAttempt(work, work.library, player, params.attempt))
  const { id, number, vignette, state } = opened
  if (vignette.id !== params.case) throw notFound()
  const course = findCase(await work.library.listCourses(), vignette.id)?.course ?? null
  const attempt = { id, number, playedAs: state.playedAs, choices: ownChoices(state) }
  const debrief = state.endingId ? await openDebrief(work, player, opened) : null
  return { attempt, vignette, course, debrief }
}

/** A choice from a plain form, or notes. What is refused changes nothing: the page comes again as it stands, and says so. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = await requireSignedIn(request, context)
  const posted = await postToAttempt(work, params, await readForm(request))
  if (posted.kind === 'refused') return data({ isRefused: true, notesSaved: null }, { status: 409 })
  if (posted.kind === 'notes') {
    return data({ isRefused: false, notesSaved: posted }, { status: posted.isSaved ? 200 : 422 })
  }
  return redirect(`${urls.attempt(params.case ?? '', params.attempt ?? '')}#konsekvens`, { status: 303 })
}

export default function Attempt() {
  const { attempt, vignette, course, debrief } = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>()
  const { isRefused = false, notesSaved = null } = posted ?? {}
  return <CasePlayer key={attempt.id} {...{ attempt, vignette, course, debrief, isRefused, notesSaved }} />
}
