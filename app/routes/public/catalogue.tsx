import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isGone, standingOn } from '~/domains/enrolment/enrolment.ts'
import { listOwnEnrolments } from '~/domains/enrolment/list-enrolments.server.ts'
import { StandingTag } from '~/domains/enrolment/standing-tag.tsx'
import { untouchedProgress } from '~/domains/progress/own-progress.server.ts'
import { contextFor } from '~/door/context.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import * as m from '~/messages/generated/messages.js'
import { dayOf } from '~/platform/clock/day.ts'
import { CardLink, CardLinks } from '~/ui/card-link.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { urls } from '~/urls.ts'

export const handle: PageHandle = { width: 'wide' }
export const meta: MetaFunction = () => [{ title: `${m.catalogue_title()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await contextFor(request, context)
  const enrolments = work.signedIn ? await listOwnEnrolments(work, work.signedIn) : []
  const courses = (await work.library.listCourses()).map((course) => {
    const { id, title, summary, sessions } = course.course.body
    const enrolment = enrolments.find((each) => each.courseId === id && !isGone(each))
    return {
      ...{ id, title, summary, sessions: sessions.length, minutes: untouchedProgress(course).minutesLeft },
      standing: enrolment ? standingOn(enrolment, dayOf(work.now)) : null,
    }
  })
  return { courses }
}

export default function Catalogue() {
  const { courses } = useLoaderData<typeof loader>()
  return (
    <>
      <header className="page-head">
        <h1>{m.catalogue_title()}</h1>
        <p className="lead">{m.catalogue_lead()}</p>
      </header>
      {courses.length === 0 ? <EmptyState title={m.catalogue_empty()} text={m.catalogue_empty_text()} /> : null}
      <CardLinks>
        {courses.map(({ id, title, summary, sessions, minutes, standing }) => (
          <CardLink
            key={id}
            {...{ to: urls.course(id), heading: 'h2', title, text: <span lang="da">{summary}</span> }}
            meta={m.catalogue_meta({ sessions, minutes })}
            aside={standing ? <StandingTag standing={standing} /> : undefined}
          />
        ))}
      </CardLinks>
    </>
  )
}
