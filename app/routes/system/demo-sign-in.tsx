import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { findPersonOfDemo } from '~/domains/identity/register-person.server.ts'
import { notFound } from '~/door/answer.server.ts'
import { contextFor } from '~/door/context.server.ts'
import { openDoor } from '~/door/open-door.server.ts'
import { urls } from '~/urls.ts'
import { demoPeople } from '../../../prisma/worlds/demo-people.ts'

/** One click signs in one of the people of the demonstration, and nobody else. Not in a production build. */
export async function action({ request, context }: ActionFunctionArgs) {
  const work = await contextFor(request, context)
  const form = await request.formData()
  const email = String(form.get('email') ?? '')
  if (!Object.values(demoPeople).some((person) => person.email === email)) throw notFound()
  const person = await findPersonOfDemo(work, email)
  const opened = person ? await openDoor(work, person, String(form.get('onward') ?? '')) : null
  if (!opened?.ok) throw notFound()
  return opened.value
}

export function loader() {
  return redirect(urls.signIn())
}
