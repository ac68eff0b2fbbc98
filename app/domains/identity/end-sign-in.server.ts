import { fingerprint } from '~/platform/ids/ids.server.ts'
import type { Work } from '~/platform/work.server.ts'
import { saveSignInEnded } from './identity-store.server.ts'

/** Ends the sign-in of this cookie; ending it twice does no harm. */
export async function endSignIn(work: Work, secret: string): Promise<void> {
  await saveSignInEnded(work.db, fingerprint(secret), work.now)
}
