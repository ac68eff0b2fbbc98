import { inTransaction, takeLock } from '~/platform/db/database.server.ts'
import { keyedFingerprint } from '~/platform/ids/ids.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import { findNewestCode, findPersonByEmail, type Person, saveCodeUsed, saveWrongTry } from './identity-store.server.ts'
import { type CodeRefusal, decideCode } from './sign-in.ts'

/** Uses up the newest code of an address. An unknown address is refused exactly as a wrong code is. */
export async function confirmSignInCode(
  work: Work,
  given: { email: string; digits: string; secret: string },
): Promise<Result<Person, CodeRefusal>> {
  return inTransaction(work.db, async (transaction) => {
    await takeLock(transaction, `sign-in-code:${given.email}`)
    const code = await findNewestCode(transaction, given.email)
    const decided = decideCode(code, keyedFingerprint(given.secret, `${given.email}:${given.digits}`), work.now)
    if (!decided.ok) {
      if (code && decided.refusal === 'wrong-code') await saveWrongTry(transaction, code.id)
      return decided
    }
    const person = await findPersonByEmail(transaction, given.email)
    if (!code || !person || !(await saveCodeUsed(transaction, code.id, work.now))) return refuse('wrong-code')
    return allow(person)
  })
}
