import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cohortUrls } from '~/cohort-urls.ts'
import { attendances, markAttendance, openAttendance } from '~/domains/cohort/attendance.server.ts'
import { AttendanceForm } from '~/domains/cohort/attendance-view.tsx'
import { asTitle, sessionTime } from '~/domains/cohort/cohort-words.tsx'
import { notFound, valueOr404 } from '~/door/answer.server.ts'
import { readNumber, readRevision, requireCohort } from '~/door/cohort-context.server.ts'
import { afterDone, CohortNotice } from '~/door/cohort-notice.tsx'
import { readForm } from '~/door/read-form.server.ts'
import { reloadAfterRefusal } from '~/door/reload-after-refusal.ts'
import * as m from '~/messages/generated/messages.js'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'

export const shouldRevalidate = reloadAfterRefusal
export const meta: MetaFunction = () => [{ title: `${m.cohort_attendance()} · Tværs` }]

export async function loader(asked: LoaderFunctionArgs) {
  const work = await requireCohort(asked, 'hold-cohorts')
  return valueOr404(await openAttendance(work, work.actor, work.cohortId, readNumber(asked.params)))
}

export async function action(asked: ActionFunctionArgs) {
  const work = await requireCohort(asked, 'hold-cohorts')
  const { actor, cohortId } = work
  const number = readNumber(asked.params)
  const form = await readForm(asked.request)
  const marks = Object.fromEntries(
    [...form].flatMap(([name, value]) => {
      const mark = attendances.find((known) => known === value)
      return name.startsWith('mark-') && mark ? [[name.slice('mark-'.length), mark]] : []
    }),
  )
  const marked = await markAttendance(work, actor, { cohortId, revision: readRevision(form), number, marks })
  if (marked.ok) return redirect(afterDone(cohortUrls.attendance(cohortId, number), 'gemt'), { status: 303 })
  if (marked.refusal === 'changed-elsewhere') return data({ refusal: m.cohort_changed_elsewhere() }, { status: 409 })
  if (marked.refusal === 'not-begun') return data({ refusal: m.cohort_attendance_not_begun() }, { status: 409 })
  throw notFound()
}

export default function Attendance() {
  const page = useLoaderData<typeof loader>()
  const { cohort, session } = page
  return (
    <>
      <CohortNotice refusal={useActionData<typeof action>()?.refusal} />
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: cohortUrls.page(cohort.id), label: cohort.title }]} />
      <header className="page-head">
        <p className="kicker">{asTitle(sessionTime(session))}</p>
        <h1>{m.cohort_attendance_title({ number: session.number })}</h1>
        <p className="lead">{m.cohort_attendance_lead()}</p>
      </header>
      <AttendanceForm page={page} />
    </>
  )
}
