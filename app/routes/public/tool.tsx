import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findTool } from '~/domains/course/find-tool.ts'
import { Prose } from '~/domains/course/prose.tsx'
import { notFound } from '~/door/answer.server.ts'
import { contextFor } from '~/door/context.server.ts'
import * as m from '~/messages/generated/messages.js'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'
import { Mark } from '~/ui/mark.tsx'
import { urls } from '~/urls.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.tool.title ?? m.nav_tools()} · Tværs` },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { library } = await contextFor(request, context)
  const found = findTool(await library.listCourses(), params.tool ?? '')
  if (!found) throw notFound()
  return { hash: found.hash, tool: found.body, courseTitle: found.courseTitle }
}

export default function Tool() {
  const { hash, tool, courseTitle } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb
        label={m.breadcrumb()}
        steps={[
          { to: urls.tools(), label: m.nav_tools() },
          { to: urls.course(tool.courseId), label: courseTitle },
        ]}
      />
      <article className="sheet" lang="da">
        <p className="sheet__head">
          <Mark />
          <span>Tværs · {courseTitle}</span>
          <span>{m.tool_version({ version: tool.version })}</span>
        </p>
        <h1>{tool.title}</h1>
        <Prose hash={hash} islands={[]} segments={tool.prose.segments} />
        <p className="sheet__foot">{m.tool_owner({ owner: tool.owner })}</p>
      </article>
      <p className="small soft not-printed">{m.tool_print()}</p>
    </>
  )
}
