import { confirmSignInCode } from '~/domains/identity/confirm-sign-in-code.server.ts'
import { type CodeRefusal, readCode } from '~/domains/identity/sign-in.ts'
import * as m from '~/messages/generated/messages.js'
import { type CodeAddress, codeAddressCookie } from './code-address-cookie.server.ts'
import type { Context } from './context.server.ts'
import { openDoor } from './open-door.server.ts'

const wordsFor: Record<CodeRefusal, () => string> = {
  'no-code': m.code_wrong,
  'wrong-code': m.code_wrong,
  'code-expired': m.code_expired,
  'too-many-tries': m.code_too_many,
}

/** Signs in with what was typed; the redirect onward, or the sentence that says what is wrong. */
export async function enterWithCode(
  context: Context,
  address: CodeAddress,
  typed: string,
): Promise<Response | { error: string }> {
  const digits = readCode(typed)
  if (!digits.ok) return { error: m.code_not_six_digits() }
  const given = { email: address.email, digits: digits.value, secret: context.env.secret }
  const confirmed = await confirmSignInCode(context, given)
  if (!confirmed.ok) return { error: wordsFor[confirmed.refusal]() }
  const opened = await openDoor(context, confirmed.value, address.onward)
  if (!opened.ok) return { error: m.code_no_job() }
  opened.value.headers.append('Set-Cookie', codeAddressCookie(null))
  return opened.value
}
