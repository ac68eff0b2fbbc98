import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { saved } from '~/door/answer.server.ts'
import { requireSignedIn } from '~/door/context.server.ts'
import { postToPretest } from '~/door/post-to-lesson.server.ts'
import { PretestView } from '~/door/pretest-view.tsx'
import { readForm } from '~/door/read-form.server.ts'
import { reloadAfterRefusal } from '~/door/reload-after-refusal.ts'
import { showPretest } from '~/door/show-pretest.server.ts'

export const shouldRevalidate = reloadAfterRefusal
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · ${data.course.title} · Tværs` : 'Tværs' },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await requireSignedIn(request, context)
  return await showPretest(work, params.course ?? '')
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = await requireSignedIn(request, context)
  const posted = await postToPretest(work, params.course ?? '', await readForm(request))
  if (posted.kind !== 'refused') return saved(request, posted.to, null)
  const { status, notice, checkId } = posted
  return data({ notice, checkId }, { status })
}

export default function Pretest() {
  return <PretestView page={useLoaderData<typeof loader>()} refusal={useActionData<typeof action>() ?? null} />
}
