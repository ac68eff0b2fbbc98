import type { Params } from '@remix-run/react'
import { playCase } from '~/domains/progress/play-case.server.ts'
import type { PostedChoice } from '~/domains/vignette/attempt.ts'
import { isId } from '~/platform/ids/is-id.ts'
import { notFound } from './answer.server.ts'
import type { SignedInContext } from './context.server.ts'

/** Plays the choice in a posted form; what the case's own rules refuse comes back as a refusal, an unknown attempt is a 404. */
export async function playPostedChoice(work: SignedInContext, params: Params, form: FormData) {
  const choice = readChoice(form)
  if (!isId(params.attempt)) throw notFound()
  if (!choice) return { ok: false, refusal: 'unknown-choice' } as const
  const played = await playCase(work, work.library, {
    ...{ actor: work.actor, vignetteId: params.case ?? '', attemptId: params.attempt, choice },
  })
  if (!played.ok && played.refusal === 'unknown-attempt') throw notFound()
  return played
}

/** Reads a posted choice: `choice`, and the scene and place the page stood at. Null where a part is missing or no number. */
export function readChoice(form: FormData): PostedChoice | null {
  const [choiceId, sceneId, position] = ['choice', 'scene', 'position'].map((name) => String(form.get(name) ?? ''))
  if (!choiceId || !sceneId || !position || !/^\d{1,4}$/.test(position)) return null
  const at = String(form.get('at') ?? '')
  return { choiceId, sceneId, position: Number(position), clientAt: /^\d{13}$/.test(at) ? new Date(Number(at)) : null }
}
