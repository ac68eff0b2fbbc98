import { after } from '~/platform/clock/duration.ts'
import { fingerprint, newSecret } from '~/platform/ids/ids.server.ts'
import type { Work } from '~/platform/work.server.ts'
import { insertSignIn } from './identity-store.server.ts'
import { signInLifetime } from './sign-in.ts'

/** Opens a sign-in and gives the secret for the cookie; only its fingerprint is stored. */
export async function startSignIn(
  work: Work,
  whom: { personId: string; organisationId: string; membershipId: string },
): Promise<{ secret: string; expiresAt: Date }> {
  const secret = newSecret()
  const expiresAt = after(work.now, signInLifetime)
  await insertSignIn(work.db, {
    idHash: fingerprint(secret),
    ...whom,
    createdAt: work.now,
    lastSeenAt: work.now,
    expiresAt,
  })
  return { secret, expiresAt }
}
