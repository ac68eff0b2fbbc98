import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { ownChoices } from '~/domains/vignette/case-machine.ts'
import { requireSignedIn } from '~/door/context.server.ts'
import { playPostedChoice } from '~/door/play-posted-choice.server.ts'
import { readForm } from '~/door/read-form.server.ts'
import { urls } from '~/urls.ts'

/** Takes one choice from our own script, and answers with the choices as the server has them. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = await requireSignedIn(request, context)
  const played = await playPostedChoice(work, params, await readForm(request))
  if (!played.ok) return Response.json({ refusal: played.refusal }, { status: 409 })
  const { state } = played.value
  return Response.json({ choices: ownChoices(state), isOver: state.endingId !== null })
}

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(urls.attempt(params.case ?? '', params.attempt ?? ''))
}
