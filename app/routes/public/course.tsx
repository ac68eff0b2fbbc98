import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listComingCohorts } from '~/domains/cohort/list-cohorts.server.ts'
import { applicationMail } from '~/domains/enrolment/application-mail.tsx'
import { enrolLearner } from '~/domains/enrolment/enrol-learner.server.ts'
import { withdrawLearner } from '~/domains/enrolment/withdraw-learner.server.ts'
import { can } from '~/domains/organisation/actor.ts'
import { CourseView } from '~/domains/progress/course-view.tsx'
import { findCourseElsewhere } from '~/domains/progress/find-course-elsewhere.server.ts'
import { openCourse } from '~/domains/progress/open-course.server.ts'
import { notFound } from '~/door/answer.server.ts'
import { ComingCohorts } from '~/door/coming-cohorts.tsx'
import { contextFor, requireSignedIn } from '~/door/context.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import { readForm } from '~/door/read-form.server.ts'
import { reloadAfterRefusal } from '~/door/reload-after-refusal.ts'
import * as m from '~/messages/generated/messages.js'
import { Notice } from '~/ui/notice.tsx'
import { urls } from '~/urls.ts'

export const handle: PageHandle = { width: 'wide' }
export const shouldRevalidate = reloadAfterRefusal
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.course.title ?? m.catalogue_title()} · Tværs` },
  { name: 'description', content: data?.page.course.summary ?? '' },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await contextFor(request, context)
  const page = await openCourse(work, work.library, { actor: work.signedIn, courseId: params.course ?? '' })
  if (!page.ok) throw notFound()
  const { signedIn } = work
  const canMend = signedIn !== null && can(signedIn, 'mend-content')
  const cohorts = signedIn ? await listComingCohorts(work, signedIn, page.value.course.id) : []
  const elsewhere =
    signedIn && !page.value.enrolment ? await findCourseElsewhere(work, signedIn, page.value.course.id) : null
  return { page: page.value, isSignedIn: signedIn !== null, canMend, cohorts, elsewhere }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = await requireSignedIn(request, context)
  const courseId = params.course ?? ''
  const intent = (await readForm(request)).get('intent')
  const { actor, library } = work
  const answered =
    intent === 'withdraw'
      ? await withdrawLearner(work, { actor, courseId })
      : await enrolLearner(work, library, {
          ...{ actor, courseId },
          writeMail: (leader, applicant, title) =>
            applicationMail(leader, applicant, title, work.env.publicUrl + urls.team()),
        })
  if (answered.ok) return redirect(intent === 'withdraw' ? urls.myLearning() : urls.course(courseId), { status: 303 })
  if (answered.refusal === 'unknown-course') throw notFound()
  return data({ refusal: refusalWords[answered.refusal]() }, { status: 409 })
}

const refusalWords = {
  'already-enrolled': m.course_already_enrolled,
  'already-applied': m.course_already_applied,
  'already-completed': m.course_already_completed,
  'not-enrolled': m.course_not_enrolled,
}

export default function Course() {
  const { cohorts, ...course } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      {refused ? <Notice {...{ kind: 'info', role: 'status', title: refused.refusal }} /> : null}
      <CourseView {...course} />
      <ComingCohorts cohorts={cohorts} />
    </>
  )
}
