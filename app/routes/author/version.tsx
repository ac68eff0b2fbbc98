import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openVersion } from '~/domains/course/course-versions.server.ts'
import { VersionView } from '~/domains/course/version-view.tsx'
import { valueOr404 } from '~/door/answer.server.ts'
import { requireRight } from '~/door/context.server.ts'
import * as m from '~/messages/generated/messages.js'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? m.version_title({ number: data.number }) : m.versions_title()} · Tværs` },
]

/** A version as it was published, keys and all: only for those who mend the content. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'mend-content', context)
  const number = /^\d{1,6}$/.test(params.number ?? '') ? Number(params.number) : 0
  const documents = valueOr404(await openVersion(work, params.course ?? '', number))
  return { courseId: params.course ?? '', number, documents }
}

export default function Version() {
  return <VersionView {...useLoaderData<typeof loader>()} />
}
