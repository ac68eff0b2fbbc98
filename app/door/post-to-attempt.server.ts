import type { Params } from '@remix-run/react'
import type { NotesSaved } from '~/domains/vignette/debrief-notes.tsx'
import { saveReflections } from '~/domains/vignette/reflection.server.ts'
import { isId } from '~/platform/ids/is-id.ts'
import { notFound } from './answer.server.ts'
import type { SignedInContext } from './context.server.ts'
import { playPostedChoice } from './play-posted-choice.server.ts'

export type AttemptPosted =
  | { kind: 'played' }
  | { kind: 'refused' }
  /** What was sent comes back, so that a note that is too long is not lost. */
  | ({ kind: 'notes' } & NotesSaved)

/** The two things one can post to an attempt: a choice, and notes to oneself once it is over. */
export async function postToAttempt(work: SignedInContext, params: Params, form: FormData): Promise<AttemptPosted> {
  if (form.get('intent') !== 'notes') {
    const played = await playPostedChoice(work, params, form)
    return { kind: played.ok ? 'played' : 'refused' }
  }
  if (!isId(params.attempt)) throw notFound()
  const { organisationId, personId } = work.actor
  const notes = form.getAll('note').map(String).slice(0, 20)
  const saved = await saveReflections(work, { organisationId, personId }, { attemptId: params.attempt, notes })
  if (!saved.ok && saved.refusal === 'unknown-attempt') throw notFound()
  return { kind: 'notes', isSaved: saved.ok, notes }
}
