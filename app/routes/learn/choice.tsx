import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireSignedIn } from '~/door/context.server.ts'
import { playPostedChoice } from '~/door/play-posted-choice.server.ts'
import { urls } from '~/urls.ts'

/** Takes one choice from our own script, and answers with the choices as the server has them. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = await requireSignedIn(request, context)
  const played = await playPostedChoice(work, params, await request.formData())
  if (!played.ok) return Response.json({ refusal: played.refusal }, { status: 409 })
  const choices = played.value.state.path.map(({ sceneId, choiceId }) => ({ sceneId, choiceId }))
  return Response.json({ choices })
}

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(urls.attempt(params.case ?? '', params.attempt ?? ''))
}
