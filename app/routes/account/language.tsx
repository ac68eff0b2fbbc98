import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { chooseLanguage } from '~/domains/identity/mend-profile.server.ts'
import { contextFor } from '~/door/context.server.ts'
import { rememberLanguage } from '~/door/locale.server.ts'
import { readOnward } from '~/door/open-door.server.ts'
import { readForm } from '~/door/read-form.server.ts'
import { isServedOverTls } from '~/door/sign-in-cookie.server.ts'
import { urls } from '~/urls.ts'

/** Remembers the language: in a cookie for everybody, and with the person where somebody is signed in. */
export async function action({ request, context }: ActionFunctionArgs) {
  const work = await contextFor(request, context)
  const form = await readForm(request)
  const language = form.get('language') === 'en' ? 'en' : 'da'
  if (work.signedIn) await chooseLanguage(work, work.signedIn.personId, language)
  const back = readOnward(String(form.get('returnTo') ?? '')) ?? urls.front()
  return redirect(back, { status: 303, headers: { 'Set-Cookie': rememberLanguage(language, isServedOverTls()) } })
}

export function loader() {
  return redirect(urls.front())
}
