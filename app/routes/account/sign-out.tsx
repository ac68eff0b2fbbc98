import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { endSignIn } from '~/domains/identity/end-sign-in.server.ts'
import { contextFor } from '~/door/context.server.ts'
import { endedSignInCookie, readSignInCookie } from '~/door/sign-in-cookie.server.ts'
import { urls } from '~/urls.ts'

export async function action({ request, context }: ActionFunctionArgs) {
  const work = await contextFor(request, context)
  const secret = readSignInCookie(request)
  if (secret) await endSignIn(work, secret)
  return redirect(urls.front(), { status: 303, headers: { 'Set-Cookie': endedSignInCookie() } })
}

export function loader() {
  return redirect(urls.front())
}
