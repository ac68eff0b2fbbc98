import { fingerprint } from '~/platform/ids/ids.server.ts'
import type { Work } from '~/platform/work.server.ts'
import { findSignInByHash } from './identity-store.server.ts'

/** Whose cookie this is; null where the sign-in has ended, run out or never was. */
export async function findSignIn(work: Work, secret: string) {
  const signIn = await findSignInByHash(work.db, fingerprint(secret))
  if (!signIn || signIn.endedAt || work.now >= signIn.expiresAt) return null
  return { personId: signIn.personId, organisationId: signIn.organisationId, membershipId: signIn.membershipId }
}
