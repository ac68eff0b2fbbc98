import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { GlossaryView } from '~/domains/course/glossary-view.tsx'
import { listTerms } from '~/domains/course/list-terms.ts'
import { contextFor } from '~/door/context.server.ts'
import * as m from '~/messages/generated/messages.js'

export const meta: MetaFunction = () => [{ title: `${m.glossary_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await contextFor(request, context)
  return { terms: listTerms(await work.library.listCourses()) }
}

export default function Glossary() {
  return <GlossaryView terms={useLoaderData<typeof loader>().terms} />
}
