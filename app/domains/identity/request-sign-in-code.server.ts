import { after } from '~/platform/clock/duration.ts'
import { inTransaction, takeLock } from '~/platform/db/database.server.ts'
import { keyedFingerprint } from '~/platform/ids/ids.server.ts'
import { type Mail, queueMail } from '~/platform/mail/mail.server.ts'
import { type Work, within } from '~/platform/work.server.ts'
import {
  countCodesSince,
  deleteCodesBefore,
  findPersonByEmail,
  insertCode,
  type Person,
} from './identity-store.server.ts'
import { canSendCode, codeLifetime, codeWindow } from './sign-in.ts'

/**
 * Makes a six-digit code for the address and mails it, where somebody has the address.
 * The caller is told nothing: known, unknown and too many all look the same from outside.
 * @param writeMail puts the code into words, in the person's language
 */
export async function requestSignInCode(
  work: Work,
  request: {
    email: string
    digits: string
    secret: string
    writeMail: (person: Person, digits: string) => Omit<Mail, 'recipient'>
  },
): Promise<void> {
  await inTransaction(work.db, async (transaction) => {
    const inside = within(work, transaction)
    await takeLock(transaction, `sign-in-code:${request.email}`)
    const codes = await countCodesSince(transaction, request.email, after(work.now, -codeWindow))
    if (!canSendCode(codes)) return
    await deleteCodesBefore(transaction, after(work.now, -codeWindow * 2))
    await insertCode(transaction, {
      id: work.newId(),
      email: request.email,
      codeHash: keyedFingerprint(request.secret, `${request.email}:${request.digits}`),
      createdAt: work.now,
      expiresAt: after(work.now, codeLifetime),
    })
    const person = await findPersonByEmail(transaction, request.email)
    if (person) await queueMail(inside, { ...request.writeMail(person, request.digits), recipient: person.email })
  })
}
