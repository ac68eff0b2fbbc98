import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { roleLook } from '~/domains/vignette/role-look.tsx'
import { contextFor } from '~/door/context.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import * as m from '~/messages/generated/messages.js'
import { CardLink, CardLinks } from '~/ui/card-link.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { urls } from '~/urls.ts'

export const handle: PageHandle = { width: 'wide' }
export const meta: MetaFunction = () => [{ title: `${m.cases_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { library } = await contextFor(request, context)
  const cases = new Map(
    (await library.listCourses()).flatMap(({ vignettes }) =>
      vignettes.map(({ body: { vignette } }) => {
        const { id, title, summary, minutes, roles } = vignette
        return [id, { id, title, summary, minutes, roles }] as const
      }),
    ),
  )
  return { cases: [...cases.values()] }
}

export default function Cases() {
  const { cases } = useLoaderData<typeof loader>()
  return (
    <>
      <header className="page-head">
        <h1>{m.cases_title()}</h1>
        <p className="lead">{m.cases_lead()}</p>
      </header>
      {cases.length === 0 ? <EmptyState title={m.cases_empty()} text={m.catalogue_empty_text()} /> : null}
      <CardLinks>
        {cases.map(({ id, title, summary, minutes, roles }) => (
          <CardLink
            key={id}
            {...{ to: urls.case(id), heading: 'h2', title, kicker: m.case_fictional() }}
            text={<span lang="da">{summary}</span>}
            meta={m.cases_meta({ minutes, roles: roles.map((role) => roleLook(role).name).join(', ') })}
          />
        ))}
      </CardLinks>
    </>
  )
}
