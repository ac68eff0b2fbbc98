import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openPerson } from '~/domains/reporting/open-person.server.ts'
import { PersonView } from '~/domains/reporting/person-view.tsx'
import { notFound, valueOr404 } from '~/door/answer.server.ts'
import { requireRight } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import { postLift } from '~/door/post-waiver.server.ts'
import { readForm } from '~/door/read-form.server.ts'
import * as m from '~/messages/generated/messages.js'
import { isId } from '~/platform/ids/is-id.ts'
import { staffUrls } from '~/staff-urls.ts'

export const handle: PageHandle = { width: 'wide', section: FollowUpSection }
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.person.employee.name ?? m.people_title()} · Tværs` },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'follow-up', context)
  if (!isId(params.membership)) throw notFound()
  const person = valueOr404(await openPerson(work, work.actor, params.membership))
  const courses = (await work.library.listCourses()).map(({ course }) => [course.body.id, course.body.title] as const)
  return { person, courseTitles: Object.fromEntries(courses) }
}

/** Takes a waiver back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = await requireRight(request, 'assign', context)
  if (!isId(params.membership)) throw notFound()
  await postLift(work, await readForm(request))
  return redirect(staffUrls.person(params.membership), { status: 303 })
}

export default function Person() {
  return <PersonView {...useLoaderData<typeof loader>()} />
}
