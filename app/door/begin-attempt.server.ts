import { retryAttempt, startAttempt } from '~/domains/vignette/start-attempt.server.ts'
import { caseRoles } from '~/domains/vignette/vignette.ts'
import { isId } from '~/platform/ids/is-id.ts'
import { refuse } from '~/platform/result.ts'
import type { SignedInContext } from './context.server.ts'

/** Begins the attempt that a posted form asks for: from the start, in one role, or at a decision of an earlier one. */
export async function beginAttempt(work: SignedInContext, vignetteId: string, form: FormData) {
  const { organisationId, personId } = work.actor
  const player = { organisationId, personId }
  const [from, position, role] = ['from', 'position', 'role'].map((name) => String(form.get(name) ?? ''))
  if (from) {
    if (!isId(from) || !position || !/^\d{1,3}$/.test(position)) return refuse('unknown-attempt')
    return retryAttempt(work, player, { vignetteId, attemptId: from, position: Number(position) })
  }
  const playedAs = caseRoles.find((known) => known === role) ?? null
  if (role && !playedAs) return refuse('unknown-role')
  return startAttempt(work, work.library, { player, vignetteId, playedAs })
}
