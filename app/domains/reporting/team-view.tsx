import { Form } from '@remix-run/react'
import { StandingTag } from '~/domains/enrolment/standing-tag.tsx'
import { formatNumber, formatShortDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { Actions, Button, ButtonLink } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Figures } from '~/ui/figures.tsx'
import { TablePages } from '~/ui/pager.tsx'
import { Table } from '~/ui/table.tsx'
import { urls } from '~/urls.ts'
import type { StandingCounts } from './follow-up.ts'
import type { Application } from './list-applications.server.ts'
import type { FollowUpPage } from './list-follow-up.server.ts'
import { BundleRefusal, listCount } from './people-view.tsx'

export type TeamPage = FollowUpPage & {
  counts: StandingCounts
  standing: string | null
  applications: Application[]
  courseTitles: Record<string, string>
  /** Why the certificates asked for just now did not come. */
  refused: 'none' | 'too-many' | null
}

/** What a leader sees of her own: who stands where, and who waits for her answer. Status only. */
export function TeamView(team: TeamPage) {
  const { counts, rows, count, page, lastPage, first, applications, courseTitles, standing } = team
  const toPage = (side: number) => urls.team({ ...(standing && { status: standing }), side: String(side) })
  if (counts.people === 0) return <EmptyState title={m.team_empty()} text={m.team_empty_text()} />
  return (
    <>
      <header className="page-head">
        <h1>{m.team_title()}</h1>
        <p className="lead">{m.team_lead()}</p>
      </header>
      <BundleRefusal refused={team.refused} count={counts.done} />
      <Applications applications={applications} courseTitles={courseTitles} />
      <Figures
        figures={[
          { to: urls.team(), number: formatNumber(counts.people), label: m.figure_people({ count: counts.people }) },
          {
            ...{ to: urls.team({ status: 'done' }), number: formatNumber(counts.done) },
            label: m.figure_done({ count: counts.done }),
          },
          {
            ...{ to: urls.team({ status: 'under-way' }), number: formatNumber(counts.underWay) },
            label: m.figure_under_way({ count: counts.underWay }),
          },
          {
            ...{ to: urls.team({ status: 'late' }), number: formatNumber(counts.late), isLate: counts.late > 0 },
            label: m.figure_late({ count: counts.late }),
          },
        ]}
      />
      <section className="section" aria-labelledby="medarbejdere">
        <h2 id="medarbejdere">{m.people_title()}</h2>
        <p role="status" className="people-count">
          {listCount(team)}
        </p>
        {rows.length > 0 ? (
          <Table
            label={m.people_title()}
            rows={rows}
            rowKey={(row) => `${row.membershipId} ${row.course?.id ?? ''}`}
            columns={[
              { id: 'name', title: m.column_name(), kind: 'lead', cell: ({ name }) => name },
              { id: 'unit', title: m.column_unit(), cell: ({ unitNames }) => unitNames },
              {
                ...{ id: 'course', title: m.column_course() },
                cell: ({ course }) => (course ? (courseTitles[course.id] ?? course.id) : ''),
              },
              {
                ...{ id: 'standing', title: m.column_standing() },
                cell: ({ course }) => (course ? <StandingTag standing={course.standing} /> : m.standing_not_enrolled()),
              },
              {
                ...{ id: 'due', title: m.column_due() },
                cell: ({ course }) => (course?.dueOn ? formatShortDay(course.dueOn) : ''),
              },
            ]}
          />
        ) : null}
        {lastPage > 1 ? (
          <TablePages
            label={m.people_pages()}
            count={m.people_range({
              ...{ from: formatNumber(first + 1), to: formatNumber(first + rows.length), of: formatNumber(count) },
            })}
            previous={page > 1 ? { to: toPage(page - 1), label: m.people_previous() } : undefined}
            next={page < lastPage ? { to: toPage(page + 1), label: m.people_next() } : undefined}
          />
        ) : null}
        <Actions>
          {counts.done > 0 ? (
            <ButtonLink look="secondary" reloadDocument to={staffUrls.teamCertificates()}>
              {m.team_certificates()}
            </ButtonLink>
          ) : null}
          {standing ? (
            <ButtonLink look="quiet" to={urls.team()}>
              {m.people_show_all()}
            </ButtonLink>
          ) : null}
        </Actions>
      </section>
      <p className="small soft form-note">{m.team_promise()}</p>
    </>
  )
}

/** Applications that wait for an answer, each with its two buttons. */
export function Applications({
  applications,
  courseTitles,
}: {
  applications: Application[]
  courseTitles: Record<string, string>
}) {
  if (applications.length === 0) return null
  return (
    <section className="section" aria-labelledby="ansoegninger">
      <h2 id="ansoegninger">{m.applications_title({ count: applications.length })}</h2>
      <Table
        label={m.applications_label()}
        rows={applications}
        rowKey={({ enrolmentId }) => enrolmentId}
        columns={[
          { id: 'name', title: m.column_name(), kind: 'lead', cell: ({ name }) => name },
          { id: 'unit', title: m.column_unit(), cell: ({ unitNames }) => unitNames },
          {
            ...{ id: 'course', title: m.column_course() },
            cell: ({ courseId }) => courseTitles[courseId] ?? courseId,
          },
          { id: 'applied', title: m.column_applied(), cell: ({ appliedAt }) => formatShortDay(appliedAt) },
          {
            ...{ id: 'answer', title: m.column_answer(), kind: 'action' },
            cell: ({ enrolmentId, name, courseId }) => (
              <Form method="post" action={staffUrls.applications()} className="answer-buttons">
                <input type="hidden" name="enrolment" value={enrolmentId} />
                <Button
                  isSmall
                  name="answer"
                  value="approve"
                  aria-label={m.application_approve_label({ name, course: courseTitles[courseId] ?? courseId })}
                >
                  {m.application_approve()}
                </Button>
                <Button
                  {...{ isSmall: true, look: 'secondary', name: 'answer', value: 'reject' }}
                  aria-label={m.application_reject_label({ name, course: courseTitles[courseId] ?? courseId })}
                >
                  {m.application_reject()}
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </section>
  )
}
