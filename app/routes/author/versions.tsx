import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { listVersions, rollBack } from '~/domains/course/course-versions.server.ts'
import { openPointsOf } from '~/domains/course/open-points.ts'
import { VersionsView } from '~/domains/course/versions-view.tsx'
import { notFound } from '~/door/answer.server.ts'
import { requireRight } from '~/door/context.server.ts'
import { readForm } from '~/door/read-form.server.ts'
import * as m from '~/messages/generated/messages.js'
import { Notice } from '~/ui/notice.tsx'
import { urls } from '~/urls.ts'

export const meta: MetaFunction = () => [{ title: `${m.versions_title()} · Tværs` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'mend-content', context)
  const course = await work.library.findCourse(params.course ?? '')
  if (!course) throw notFound()
  const { id, title } = course.course.body
  return { course: { id, title }, versions: await listVersions(work, id), toConfirm: openPointsOf(course) }
}

/** Makes an earlier version the one readers get. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = await requireRight(request, 'mend-content', context)
  const courseId = params.course ?? ''
  const number = Number((await readForm(request)).get('number'))
  const rolled = await rollBack(work, work.actor, { courseId, number: Number.isSafeInteger(number) ? number : 0 })
  if (!rolled.ok) throw notFound()
  return redirect(`${urls.versions(courseId)}?nu=${number}`, { status: 303 })
}

export default function Versions() {
  const { course, versions, toConfirm } = useLoaderData<typeof loader>()
  const [query] = useSearchParams()
  const now = versions.find(({ number, isCurrent }) => isCurrent && String(number) === query.get('nu'))
  return (
    <>
      {now ? <Notice kind="done" role="status" title={m.versions_rolled_back({ number: now.number })} /> : null}
      <VersionsView {...{ course, versions, toConfirm }} />
    </>
  )
}
