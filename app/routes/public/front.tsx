import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { findTrialCase } from '~/domains/vignette/find-case.ts'
import { contextFor } from '~/door/context.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import * as m from '~/messages/generated/messages.js'
import { Actions, ButtonLink } from '~/ui/button.tsx'
import { ThreadArt } from '~/ui/thread-art.tsx'
import { urls } from '~/urls.ts'

export const handle: PageHandle = { width: 'wide' }
export const meta: MetaFunction = () => [
  { title: `Tværs · ${m.front_tagline()}` },
  { name: 'description', content: m.front_lead() },
]

/** Where somebody new begins: the first of these that is published. */
const introductions = ['velkommen-paa-tvaers', 'relationel-koordinering']

/** The three ways in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { library, signedIn } = await contextFor(request, context)
  const courses = await library.listCourses()
  const introduction = introductions.map((id) => courses.find(({ course }) => course.body.id === id)).find(Boolean)
  const onboarding = introduction ?? courses[0]
  return {
    firstName: signedIn?.name.split(' ')[0] ?? null,
    onboarding: onboarding ? urls.course(onboarding.course.body.id) : urls.catalogue(),
    caseAddress: findTrialCase(courses) ? urls.trial() : urls.cases(),
  }
}

export default function Front() {
  const { firstName, onboarding, caseAddress } = useLoaderData<typeof loader>()
  const ways = [
    { title: m.front_new_title(), text: m.front_new_text(), go: m.front_new_go(), to: onboarding },
    { title: m.front_courses_title(), text: m.front_courses_text(), go: m.front_courses_go(), to: urls.catalogue() },
    { title: m.front_case_title(), text: m.front_case_text(), go: m.front_case_go(), to: caseAddress },
  ]
  return (
    <>
      <div className="hero">
        <h1>{m.front_title()}</h1>
        <p className="lead">{m.front_lead()}</p>
        {firstName ? (
          <Actions>
            <ButtonLink to={urls.myLearning()}>{m.front_continue({ name: firstName })}</ButtonLink>
          </Actions>
        ) : null}
        <ThreadArt names={[m.sector_municipality(), m.sector_psychiatry(), m.sector_general_practice()]} />
      </div>
      <ul className="ways">
        {ways.map(({ title, text, go, to }) => (
          <li key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
            <p className="ways__go">
              <Link to={to}>{go}</Link>
            </p>
          </li>
        ))}
      </ul>
      <div className="behind">
        <p>{m.front_behind()}</p>
      </div>
    </>
  )
}
