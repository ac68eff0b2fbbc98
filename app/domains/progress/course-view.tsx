import { Form, Link } from '@remix-run/react'
import { Prose } from '~/domains/course/prose.tsx'
import { References } from '~/domains/course/references.tsx'
import { isFinished } from '~/domains/enrolment/enrolment.ts'
import { StandingTag } from '~/domains/enrolment/standing-tag.tsx'
import type { OwnJob } from '~/domains/organisation/list-own-jobs.server.ts'
import { formatDay, formatMinutes } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'
import { Actions, Button, ButtonLink } from '~/ui/button.tsx'
import { CardLink, CardLinks } from '~/ui/card-link.tsx'
import { CourseContents } from '~/ui/course-thread.tsx'
import { Notice } from '~/ui/notice.tsx'
import { urls } from '~/urls.ts'
import { addressOf, courseSessions } from './course-sessions.tsx'
import type { CoursePage } from './open-course.server.ts'

/** A course's own page. */
export function CourseView({
  page,
  isSignedIn,
  canMend,
  elsewhere,
}: {
  page: CoursePage
  isSignedIn: boolean
  /** The asker mends this content: she finds the versions here. */
  canMend: boolean
  /** Another job of hers in which she is on the course. */
  elsewhere: OwnJob | null
}) {
  const { course, hash, tools } = page
  return (
    <>
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: urls.catalogue(), label: m.nav_courses() }]} />
      <div className="two-columns">
        <header className="page-head">
          <h1 lang="da">{course.title}</h1>
          <p className="lead" lang="da">
            {course.summary}
          </p>
          {elsewhere ? <Elsewhere job={elsewhere} courseId={course.id} /> : null}
          <NextMove page={page} isSignedIn={isSignedIn} />
        </header>
        <aside aria-label={m.course_facts()}>
          <CourseFacts page={page} />
        </aside>
        <div>
          <section className="section">
            <h2>{m.course_goals()}</h2>
            <ol className="goals" lang="da">
              {course.goals.map((goal) => (
                <li key={goal}>{goal}</li>
              ))}
            </ol>
          </section>
          <section className="section">
            <Prose hash={hash} islands={[]} segments={course.prose.segments} />
          </section>
          <section className="section">
            <h2>{m.course_parts()}</h2>
            <CourseContents
              label={m.course_parts()}
              sessions={courseSessions(course, page.progress, null, isOpen(page.enrolment))}
            />
          </section>
          <Shortcuts page={page} />
          <section className="section">
            <h2>{m.nav_tools()}</h2>
            <ul lang="da">
              {tools.map(({ id, title }) => (
                <li key={id}>
                  <Link to={urls.tool(id)}>{title}</Link>
                </li>
              ))}
            </ul>
          </section>
          <References references={course.references} />
          {canMend ? (
            <p className="section not-printed">
              <Link to={urls.versions(course.id)}>{m.versions_link()}</Link>
            </p>
          ) : null}
          {page.enrolment && !isFinished(page.enrolment.standing) ? <Withdrawal /> : null}
        </div>
      </div>
    </>
  )
}

/** She is on the course in another of her jobs: that is where her progress stands. */
function Elsewhere({ job, courseId }: { job: OwnJob; courseId: string }) {
  return (
    <Notice kind="info" title={m.course_elsewhere({ organisation: job.organisationName })}>
      <Form method="post" action={urls.profile()}>
        <input type="hidden" name="job" value={job.membershipId} />
        <input type="hidden" name="onward" value={urls.course(courseId)} />
        <Button look="secondary" isSmall name="intent" value="switch-job">
          {m.profile_switch({ organisation: job.organisationName })}
        </Button>
      </Form>
    </Notice>
  )
}

/** May she open its lessons? */
const isOpen = (enrolment: CoursePage['enrolment']) => enrolment !== null && enrolment.standing !== 'applied'

/** For those who know some of it already, and those who have a quarter of an hour. */
function Shortcuts({ page: { course, pretest, trackMinutes, enrolment } }: { page: CoursePage }) {
  if (!(pretest && isOpen(enrolment)) && trackMinutes === null) return null
  return (
    <section className="section not-printed" aria-labelledby="genveje">
      <h2 id="genveje">{m.course_shortcuts()}</h2>
      <CardLinks>
        {pretest && isOpen(enrolment) ? (
          <CardLink
            {...{ to: urls.pretest(course.id), title: m.pretest_link(), heading: 'h3' }}
            text={m.pretest_link_text({ questions: pretest.questions })}
          />
        ) : null}
        {trackMinutes === null ? null : (
          <CardLink
            {...{ to: urls.track(course.id, 'gp'), title: m.track_link(), heading: 'h3' }}
            text={m.track_link_text({ minutes: trackMinutes })}
          />
        )}
      </CardLinks>
    </section>
  )
}

function NextMove({ page, isSignedIn }: { page: CoursePage; isSignedIn: boolean }) {
  const { course, enrolment, progress } = page
  if (!enrolment && !isSignedIn) {
    return (
      <Actions>
        <ButtonLink to={urls.signIn(urls.course(course.id))}>{m.course_sign_in()}</ButtonLink>
      </Actions>
    )
  }
  if (!enrolment) {
    return (
      <Form method="post">
        <Actions>
          <Button name="intent" value="enrol">
            {m.course_enrol()}
          </Button>
        </Actions>
      </Form>
    )
  }
  if (enrolment.standing === 'applied') {
    return (
      <Notice kind="info" title={m.course_applied()}>
        {m.course_applied_text()}
      </Notice>
    )
  }
  if (isFinished(enrolment.standing)) {
    return (
      <Form method="post">
        <Actions>
          {enrolment.standing === 'expired' ? (
            <Button name="intent" value="enrol">
              {m.course_again()}
            </Button>
          ) : null}
          <ButtonLink
            look={enrolment.standing === 'expired' ? 'secondary' : 'primary'}
            to={urls.certificate(course.id)}
            reloadDocument
          >
            {m.course_certificate()}
          </ButtonLink>
        </Actions>
      </Form>
    )
  }
  const { next } = progress
  return next ? (
    <Actions>
      <ButtonLink to={addressOf(course.id, next)}>
        {progress.done === 0 ? m.course_begin({ title: next.title }) : m.course_continue({ title: next.title })}
      </ButtonLink>
    </Actions>
  ) : null
}

function CourseFacts({ page: { course, minutes, progress, enrolment } }: { page: CoursePage }) {
  return (
    <dl className="facts">
      {enrolment ? (
        <div>
          <dt>{m.facts_standing()}</dt>
          <dd>
            <StandingTag standing={enrolment.standing} /> {m.facts_progress({ done: progress.done, of: progress.of })}
          </dd>
        </div>
      ) : null}
      {enrolment && !isFinished(enrolment.standing) && enrolment.standing !== 'applied' ? (
        <div>
          <dt>{m.facts_due()}</dt>
          <dd>{formatDay(enrolment.dueOn)}</dd>
        </div>
      ) : null}
      <div>
        <dt>{m.facts_time()}</dt>
        <dd>{m.facts_time_text({ sessions: course.sessions.length, time: formatMinutes(minutes) })}</dd>
      </div>
      {enrolment && !isFinished(enrolment.standing) && progress.minutesLeft > 0 ? (
        <div>
          <dt>{m.facts_left()}</dt>
          <dd>{formatMinutes(progress.minutesLeft)}</dd>
        </div>
      ) : null}
      <div>
        <dt>{m.facts_audience()}</dt>
        <dd lang="da">{course.audience}</dd>
      </div>
      <div>
        <dt>{m.facts_owner()}</dt>
        <dd>{course.owner}</dd>
      </div>
      <div>
        <dt>{m.facts_reviewed()}</dt>
        <dd>{course.reviewedOn ? formatDay(course.reviewedOn) : m.facts_not_reviewed()}</dd>
      </div>
    </dl>
  )
}

function Withdrawal() {
  return (
    <details className="section not-printed">
      <summary>{m.course_withdraw_title()}</summary>
      <Form method="post">
        <p>{m.course_withdraw_text()}</p>
        <Button look="secondary" name="intent" value="withdraw">
          {m.course_withdraw()}
        </Button>
      </Form>
    </details>
  )
}
