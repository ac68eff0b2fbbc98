import { Form } from '@remix-run/react'
import { StandingTag } from '~/domains/enrolment/standing-tag.tsx'
import { jobFunctionName } from '~/domains/organisation/job-function-name.tsx'
import { reminderKindName } from '~/domains/reminder/reminder-mail.tsx'
import { formatDay, formatShortDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'
import { Actions, Button, ButtonLink } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Table } from '~/ui/table.tsx'
import { urls } from '~/urls.ts'
import type { PersonPage } from './open-person.server.ts'

/** One employee: the job, and every course with its status and dates. */
export function PersonView({ person, courseTitles }: { person: PersonPage; courseTitles: Record<string, string> }) {
  const { isHere } = person
  const { employee, enrolments, carried, waivers, reminders, wantsReminders } = person
  const title = (courseId: string) => courseTitles[courseId] ?? courseId
  const facts = [
    [m.column_unit(), employee.unitNames || m.none()],
    [m.column_function(), jobFunctionName(employee.jobFunction)],
    [m.column_email(), employee.email],
    [m.column_starts_on(), formatDay(employee.startsOn)],
    ...(employee.endsOn ? [[m.column_ends_on(), formatDay(employee.endsOn)] as const] : []),
  ] as const
  const dayOrDash = (day: Date | string | null) => (day ? formatShortDay(day) : '–')
  return (
    <>
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: urls.people(), label: m.people_title() }]} />
      <header className="page-head">
        <h1>{employee.name}</h1>
        <p className="lead">
          {employee.isManager ? m.person_manager({ title: employee.jobTitle }) : employee.jobTitle}
        </p>
        <Actions>
          <ButtonLink look="secondary" isSmall to={staffUrls.employee(employee.membershipId)}>
            {m.roster_mend()}
          </ButtonLink>
          {isHere ? (
            <ButtonLink look="secondary" isSmall to={staffUrls.bulk({ person: employee.membershipId })}>
              {m.person_bulk()}
            </ButtonLink>
          ) : null}
          {isHere && enrolments.some(({ standing }) => standing === 'done') ? (
            <ButtonLink
              {...{ look: 'secondary', isSmall: true, reloadDocument: true }}
              to={staffUrls.certificates({ person: employee.membershipId })}
            >
              {m.certificate_bundle()}
            </ButtonLink>
          ) : null}
        </Actions>
      </header>
      <dl className="facts facts--wide">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section className="section">
        <h2>{m.nav_courses()}</h2>
        {enrolments.length === 0 ? (
          <EmptyState title={m.person_no_courses()} text={m.person_no_courses_text()} />
        ) : (
          <Table
            label={m.nav_courses()}
            rows={enrolments}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'course',
                title: m.column_course(),
                kind: 'lead',
                cell: ({ courseId }) => courseTitles[courseId] ?? courseId,
              },
              {
                id: 'standing',
                title: m.column_standing(),
                cell: ({ standing }) => <StandingTag standing={standing} />,
              },
              { id: 'enrolled', title: m.column_enrolled(), cell: ({ enrolledAt }) => dayOrDash(enrolledAt) },
              { id: 'due', title: m.column_due(), cell: ({ dueOn }) => dayOrDash(dueOn) },
              { id: 'seen', title: m.column_last_active(), cell: ({ lastActiveAt }) => dayOrDash(lastActiveAt) },
              { id: 'done', title: m.column_completed(), cell: ({ completedAt }) => dayOrDash(completedAt) },
            ]}
          />
        )}
      </section>
      {carried.length > 0 ? (
        <section className="section" aria-labelledby="fulgt-med">
          <h2 id="fulgt-med">{m.person_carried()}</h2>
          <p className="small soft">{m.person_carried_text()}</p>
          <Table
            label={m.person_carried()}
            rows={carried}
            rowKey={({ courseId }) => courseId}
            columns={[
              { id: 'course', title: m.column_course(), kind: 'lead', cell: ({ courseId }) => title(courseId) },
              { id: 'done', title: m.column_completed(), cell: ({ completedOn }) => formatShortDay(completedOn) },
            ]}
          />
        </section>
      ) : null}
      <p className="section small soft">{m.person_privacy()}</p>
      <section className="section">
        <h2>{m.person_waivers()}</h2>
        {waivers.length > 0 ? (
          <ul className="plain-list rule-list">
            {waivers.map(({ id, courseId, reason, validTo }) => (
              <li key={id}>
                <Form method="post" className="answer-buttons">
                  <span>
                    <strong lang="da">{title(courseId)}</strong>{' '}
                    {validTo ? m.waiver_until({ day: formatDay(validTo) }) : m.waiver_for_good()}: {reason}
                  </span>
                  <Button
                    {...{ look: 'secondary', isSmall: true, name: 'waiver', value: id }}
                    aria-label={m.waiver_lift_label({ course: title(courseId) })}
                  >
                    {m.waiver_lift()}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        ) : null}
        <Actions>
          <ButtonLink look="secondary" isSmall to={staffUrls.waive(employee.membershipId)}>
            {m.person_waive()}
          </ButtonLink>
        </Actions>
      </section>
      <section className="section">
        <h2>{m.person_mail_log()}</h2>
        {wantsReminders ? null : <p>{m.person_stopped()}</p>}
        {reminders.length === 0 ? (
          <p className="soft">{m.person_no_mails()}</p>
        ) : (
          <Table
            label={m.person_mail_log()}
            rows={reminders}
            rowKey={({ id }) => id}
            columns={[
              { id: 'sent', title: m.person_mail_sent(), kind: 'lead', cell: ({ sentOn }) => formatShortDay(sentOn) },
              { id: 'kind', title: m.reminder_when(), cell: ({ kind }) => reminderKindName(kind) },
              { id: 'course', title: m.column_course(), cell: ({ courseId }) => title(courseId) },
              { id: 'due', title: m.column_due(), cell: ({ dueOn }) => formatShortDay(dueOn) },
              {
                ...{ id: 'to', title: m.person_mail_to() },
                cell: ({ recipientId, recipientName }) =>
                  recipientId === employee.personId ? m.person_mail_self() : recipientName,
              },
            ]}
          />
        )}
      </section>
    </>
  )
}
