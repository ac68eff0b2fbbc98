import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { listDeadlines } from '~/domains/assignment/get-situation.server.ts'
import { answerApplication } from '~/domains/enrolment/answer-application.server.ts'
import { answerMail } from '~/domains/enrolment/application-mail.tsx'
import { can } from '~/domains/organisation/actor.ts'
import { listApplications } from '~/domains/reporting/list-applications.server.ts'
import { Applications } from '~/domains/reporting/team-view.tsx'
import { notFound } from '~/door/answer.server.ts'
import { requireSignedIn } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import { readForm } from '~/door/read-form.server.ts'
import * as m from '~/messages/generated/messages.js'
import { isId } from '~/platform/ids/is-id.ts'
import { staffUrls } from '~/staff-urls.ts'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Notice } from '~/ui/notice.tsx'
import { urls } from '~/urls.ts'

export const handle: PageHandle = { width: 'wide', section: FollowUpSection }
export const meta: MetaFunction = () => [{ title: `${m.applications_label()} · Tværs` }]

/** For leaders and coordinators: what waits for their answer. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireAnswerer(request, context)
  const courses = await work.library.listCourses()
  const courseTitles = Object.fromEntries(courses.map(({ course }) => [course.body.id, course.body.title]))
  return { applications: await listApplications(work, work.actor), courseTitles }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const work = await requireAnswerer(request, context)
  const form = await readForm(request)
  const enrolmentId = String(form.get('enrolment') ?? '')
  const answer = form.get('answer')
  if (!isId(enrolmentId) || (answer !== 'approve' && answer !== 'reject')) throw notFound()
  const courses = await work.library.listCourses()
  const titleOf = (id: string) => courses.find(({ course }) => course.body.id === id)?.course.body.title ?? id
  const deadlines = await listDeadlines(work.library)
  const answered = await answerApplication(work, {
    ...{ actor: work.actor, enrolmentId, answer, deadlineDays: (courseId) => deadlines.get(courseId) ?? 90 },
    writeMail: (applicant, courseId, given) =>
      answerMail(applicant, titleOf(courseId), given, work.env.publicUrl + urls.course(courseId)),
  })
  if (!answered.ok && answered.refusal === 'unknown-application') throw notFound()
  const home = can(work.actor, 'assign') ? staffUrls.applications() : urls.team()
  return redirect(`${home}?svaret=${answered.ok ? '1' : '0'}`, { status: 303 })
}

async function requireAnswerer(request: Request, context: LoaderFunctionArgs['context']) {
  const work = await requireSignedIn(request, context)
  if (!can(work.actor, 'assign') && !can(work.actor, 'lead')) throw notFound()
  return work
}

export default function ApplicationsPage() {
  const { applications, courseTitles } = useLoaderData<typeof loader>()
  const [query] = useSearchParams()
  return (
    <>
      {query.has('svaret') ? <Notice kind="done" role="status" title={m.application_answered()} /> : null}
      <h1>{m.applications_label()}</h1>
      <Applications {...{ applications, courseTitles }} />
      {applications.length === 0 ? (
        <EmptyState title={m.applications_none()} text={m.applications_none_text()} />
      ) : null}
    </>
  )
}
