import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { type ClientLoaderFunctionArgs, useActionData, useLoaderData } from '@remix-run/react'
import { saved } from '~/door/answer.server.ts'
import { requireSignedIn } from '~/door/context.server.ts'
import { LessonView } from '~/door/lesson-view.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import { postToLesson } from '~/door/post-to-lesson.server.ts'
import { readForm } from '~/door/read-form.server.ts'
import { reloadAfterRefusal } from '~/door/reload-after-refusal.ts'
import { showLesson } from '~/door/show-lesson.server.ts'
import { urls } from '~/urls.ts'

export const handle: PageHandle = { width: 'wide' }
export const shouldRevalidate = reloadAfterRefusal
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.lesson.title} · ${data.course.title} · Tværs` : 'Tværs' },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await requireSignedIn(request, context)
  const { page, segments } = await showLesson(work, params.course ?? '', params.lesson ?? '')
  context.segments[page.hash] = segments
  return page
}

/** After a move inside the site the text is fetched by its hash, from the browser's cache where it was read before. */
export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  const page = await serverLoader<typeof loader>()
  const answer = await fetch(urls.content(page.hash))
  if (!answer.ok) throw new Response(null, { status: answer.status })
  return { ...page, segments: (await answer.json()) as string[] }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = await requireSignedIn(request, context)
  const posted = await postToLesson(work, params.course ?? '', params.lesson ?? '', await readForm(request))
  if (posted.kind === 'go') return redirect(posted.to, { status: 303 })
  if (posted.kind === 'stay') return saved(request, posted.to, null)
  const { status, notice, checkId } = posted
  return data({ notice, checkId }, { status })
}

export default function Lesson() {
  const page = useLoaderData<typeof loader | typeof clientLoader>()
  return <LessonView page={page} refusal={useActionData<typeof action>() ?? null} />
}
