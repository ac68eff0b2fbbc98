import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { contextFor } from '~/door/context.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import * as m from '~/messages/generated/messages.js'
import { CardLink, CardLinks } from '~/ui/card-link.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { urls } from '~/urls.ts'

export const handle: PageHandle = { width: 'wide' }
export const meta: MetaFunction = () => [{ title: `${m.nav_tools()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { library } = await contextFor(request, context)
  const shelves = (await library.listCourses()).map(({ course, tools }) => ({
    courseId: course.body.id,
    courseTitle: course.body.title,
    tools: tools.map(({ body: { id, title, summary } }) => ({ id, title, summary })),
  }))
  return { shelves: shelves.filter(({ tools }) => tools.length > 0) }
}

export default function Tools() {
  const { shelves } = useLoaderData<typeof loader>()
  return (
    <>
      <header className="page-head">
        <h1>{m.nav_tools()}</h1>
        <p className="lead">{m.tools_lead()}</p>
      </header>
      {shelves.length === 0 ? <EmptyState title={m.tools_empty()} text={m.catalogue_empty_text()} /> : null}
      {shelves.map(({ courseId, courseTitle, tools }) => (
        <section className="section" key={courseId}>
          <h2 lang="da">{courseTitle}</h2>
          <CardLinks>
            {tools.map(({ id, title, summary }) => (
              <CardLink
                key={id}
                {...{ to: urls.tool(id), heading: 'h3', isSmall: true, title, text: <span lang="da">{summary}</span> }}
              />
            ))}
          </CardLinks>
        </section>
      ))}
    </>
  )
}
