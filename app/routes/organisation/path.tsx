import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PathForm } from '~/domains/assignment/path-form-view.tsx'
import { notFound } from '~/door/answer.server.ts'
import { requireRight } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import { postToPath } from '~/door/post-to-path.server.ts'
import { readForm } from '~/door/read-form.server.ts'
import { reloadAfterRefusal } from '~/door/reload-after-refusal.ts'
import { showPaths } from '~/door/show-paths.server.ts'
import { useFormErrors } from '~/door/use-form-errors.tsx'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'

export const handle: PageHandle = { width: 'reading', section: FollowUpSection }
export const shouldRevalidate = reloadAfterRefusal
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.isNew ? m.path_new() : m.path_mend()} · Tværs` },
]

/** `/forloeb/nyt` and `/forloeb/:path`: a path is filled in alike, whether it is there already or not. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'assign', context)
  const { paths, courseTitles } = await showPaths(work, work.actor)
  const path = paths.find(({ id }) => id === params.path)
  if (params.path && !path) throw notFound()
  const courses = Object.keys(courseTitles).map((courseId) => {
    const at = path?.courses.findIndex((course) => course.courseId === courseId) ?? -1
    const course = path?.courses[at]
    const place = course ? String(at + 1) : ''
    return { courseId, place, dueDays: String(course?.dueDays ?? 90), validMonths: String(course?.validMonths ?? '') }
  })
  const typed = { name: path?.name ?? '', purpose: path?.purpose ?? '', courses }
  const shown = { isNew: !path, isArchived: path?.isArchived ?? false, revision: path?.revision ?? 0 }
  return { typed, courseTitles, ...shown }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = await requireRight(request, 'assign', context)
  const posted = await postToPath(work, params.path ?? null, await readForm(request))
  if (posted.isSaved) return redirect(`${staffUrls.paths()}?gemt=1`, { status: 303 })
  return data(posted, { status: posted.status })
}

export default function PathPage() {
  const shown = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = useFormErrors(answer?.errors ?? [])
  const errorOf = (field: string) => answer?.errors.find(({ fieldId }) => fieldId === field)?.message
  return (
    <>
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: staffUrls.paths(), label: m.paths_title() }]} />
      <header className="page-head">
        <h1>{shown.isNew ? m.path_new() : m.path_mend()}</h1>
      </header>
      {errors}
      <PathForm
        {...{
          ...shown,
          ...(answer && { typed: answer.typed, isArchived: answer.isArchived }),
          errorOf,
          touches: answer?.touches ?? null,
        }}
      />
    </>
  )
}
