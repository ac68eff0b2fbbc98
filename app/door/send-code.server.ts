import { requestSignInCode } from '~/domains/identity/request-sign-in-code.server.ts'
import { signInCodeMail } from '~/domains/identity/sign-in-code-mail.tsx'
import { newDigits } from '~/platform/ids/ids.server.ts'
import type { Context } from './context.server.ts'

/** Sends a code to an address, if somebody has it; tells nobody which. */
export function sendCode(context: Context, email: string): Promise<void> {
  return requestSignInCode(context, {
    ...{ email, digits: newDigits(), secret: context.env.secret },
    writeMail: (person, digits) => signInCodeMail(person, digits),
  })
}
