import { redirect } from '@remix-run/node'
import { takeOwnName } from '~/domains/identity/given-names.server.ts'
import type { OwnPerson } from '~/domains/identity/mend-profile.server.ts'
import { startSignIn } from '~/domains/identity/start-sign-in.server.ts'
import { findCurrentMembership } from '~/domains/organisation/find-signed-in.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { urls } from '~/urls.ts'
import type { Context } from './context.server.ts'
import { rememberLanguage } from './locale.server.ts'
import { isServedOverTls, signInCookie } from './sign-in-cookie.server.ts'

/** Signs a person in to the job she holds today and sends her on; refuses those who hold none. */
export async function openDoor(
  context: Context,
  person: Pick<OwnPerson, 'id' | 'language'>,
  onward: string | null,
): Promise<Result<Response, 'no-job-today'>> {
  const membership = await findCurrentMembership(context, person.id)
  if (!membership) return refuse('no-job-today')
  await takeOwnName(context, { organisationId: membership.organisationId, personId: person.id })
  const { secret, expiresAt } = await startSignIn(context, {
    ...{ personId: person.id, organisationId: membership.organisationId, membershipId: membership.id },
  })
  const headers = new Headers()
  headers.append('Set-Cookie', signInCookie(secret, expiresAt))
  headers.append('Set-Cookie', rememberLanguage(person.language, isServedOverTls()))
  const home = membership.roles.includes('COORDINATOR') ? urls.overview() : urls.myLearning()
  return allow(redirect(readOnward(onward) ?? home, { status: 303, headers }))
}

/** An address inside the portal to go on to; null where it leads anywhere else. */
export function readOnward(onward: string | null): string | null {
  if (!onward || !/^\/(?![/\\])[\x21-\x7e]*$/.test(onward)) return null
  return onward
}
