import { Link } from '@remix-run/react'
import { cohortUrls } from '~/cohort-urls.ts'
import { formatMoment } from '~/messages/format-moment.ts'
import * as m from '~/messages/generated/messages.js'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'
import { Actions, ButtonLink } from '~/ui/button.tsx'
import { Notice } from '~/ui/notice.tsx'
import { RoleChip } from '~/ui/role-chip.tsx'
import { StatusTag } from '~/ui/status-tag.tsx'
import { urls } from '~/urls.ts'
import { SharedAnswers, StatusLine } from './assignment-status.tsx'
import { nextSession } from './cohort.ts'
import { CohortSessions } from './cohort-sessions.tsx'
import { fromSector, memberLine, sectorChip, stateLook, stateName } from './cohort-words.tsx'
import type { AssignmentStatus } from './home-assignment.server.ts'
import { MessageList } from './messages-view.tsx'
import type { Member, OpenCohort } from './open-cohort.server.ts'
import { ApplyForm, Calendar, HostLinks, InsiderSettings } from './own-place.tsx'
import { SeatMix } from './seat-mix.tsx'

export type CohortPage = {
  page: OpenCohort
  courseTitle: string
  /** How far the cohort is with what leads to the next session; null for those outside. */
  status: AssignmentStatus | null
  /** The secret address of one's own calendar; null for who is no participant. */
  calendarAddress: string | null
  ownSector: Member['sector']
  now: Date
}

/** A cohort as the person who looks may see it: as a host, a participant, an applicant, or somebody who could be. */
export function CohortView(props: CohortPage) {
  const { page, courseTitle, now } = props
  const { cohort, own, sessions, members, mix, isHost, messages } = page
  const canApply = !own || own.state === 'WITHDRAWN'
  const isClosed = cohort.cancelledAt !== null || nextSession(sessions, now) === null
  return (
    <>
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: urls.cohorts(), label: m.cohort_title() }]} />
      <div className="two-columns">
        <header className="page-head">
          <p className="kicker">{courseTitle}</p>
          <h1>{cohort.title}</h1>
          {cohort.about ? <p className="lead written">{cohort.about}</p> : null}
        </header>
        <CohortFacts {...props} />
        <div>
          {cohort.cancelledAt ? <Notice kind="warning" title={m.cohort_is_cancelled()} /> : <Now {...props} />}
          {isHost ? <HostLinks page={page} /> : null}
          <CohortSessions page={page} now={now} />
          <Calendar {...props} />
          {canApply && !isClosed && !isHost ? <ApplyForm {...props} /> : null}
          <section className="section" aria-labelledby="pladser">
            <h2 id="pladser">{m.cohort_mix_title()}</h2>
            <SeatMix mix={mix} isApprovedByHost={cohort.isApprovedByHost} />
          </section>
          {members ? <Members members={members} /> : null}
          {messages.length > 0 ? (
            <section className="section" aria-labelledby="beskeder">
              <h2 id="beskeder">{m.cohort_messages()}</h2>
              <MessageList messages={messages} />
            </section>
          ) : null}
          {canApply && !isClosed && isHost ? (
            <details className="section fold not-printed">
              <summary>{m.cohort_apply_title()}</summary>
              <ApplyForm {...props} />
            </details>
          ) : null}
          <InsiderSettings {...props} />
        </div>
      </div>
    </>
  )
}

function CohortFacts({ page: { cohort, sessions, own, isHost }, courseTitle }: CohortPage) {
  const held = sessions.filter(({ cancelledAt }) => cancelledAt === null)
  const [first] = held
  return (
    <aside aria-label={cohort.title}>
      <dl className="facts">
        {own ? (
          <div>
            <dt>{m.cohort_fact_own()}</dt>
            <dd>
              <StatusTag status={stateLook[own.state]}>{stateName(own.state)}</StatusTag>
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{m.cohort_about_course()}</dt>
          <dd>
            <Link to={urls.course(cohort.courseId)}>{courseTitle}</Link>
          </dd>
        </div>
        <div>
          <dt>{m.cohort_sessions_title()}</dt>
          <dd>
            {m.cohort_fact_sessions({ count: held.length })}
            {first && held.every(({ minutes }) => minutes === first.minutes)
              ? `, ${m.cohort_fact_minutes({ minutes: first.minutes })}`
              : null}
          </dd>
        </div>
        <div>
          <dt>{m.cohort_host()}</dt>
          <dd>{cohort.hostName}</dd>
        </div>
        {isHost ? (
          <div>
            <dt>{m.cohort_fact_open()}</dt>
            <dd>{cohort.isOpenToOthers ? m.cohort_fact_open_others() : cohort.hostName}</dd>
          </div>
        ) : null}
      </dl>
    </aside>
  )
}

/** The one thing now: the next session with how far the cohort is, or where one's application stands. */
function Now(props: CohortPage) {
  const { page, status, now } = props
  const { own, sessions, isHost } = page
  if (own && own.state !== 'PARTICIPANT' && !(isHost && own.state === 'WITHDRAWN')) return <OwnStanding own={own} />
  if (!own && !isHost) return null
  const next = nextSession(sessions, now)
  const when = next?.startsAt ? m.cohort_next_title({ when: formatMoment(next.startsAt) }) : m.cohort_next_open()
  return (
    <section className="now" aria-labelledby="nu">
      <h2 className="now__text" id="nu">
        {next ? when : m.cohort_over_title()}
      </h2>
      {status ? <StatusLine status={status} /> : null}
      {own && next ? (
        <Actions>
          {status ? (
            <ButtonLink to={cohortUrls.assignment(page.cohort.id, status.number)}>
              {m.cohort_to_assignment({ number: status.number })}
            </ButtonLink>
          ) : null}
          {next.videoLink ? (
            <a className="button button-secondary" href={next.videoLink} rel="noreferrer">
              {m.cohort_join_video()}
            </a>
          ) : null}
          {next.startsAt ? null : (
            <ButtonLink to={cohortUrls.dates(page.cohort.id)} look="secondary">
              {m.cohort_answer_dates()}
            </ButtonLink>
          )}
        </Actions>
      ) : null}
      {status ? <SharedAnswers shared={status.shared} /> : null}
    </section>
  )
}

function OwnStanding({ own }: { own: NonNullable<OpenCohort['own']> }) {
  if (own.state === 'APPLIED') return <Notice kind="info" title={m.cohort_applied_now()} />
  if (own.state === 'WAITLISTED') {
    const title = m.cohort_waiting_now({ number: own.inLine ?? 1, sector: fromSector(own.sector) })
    return (
      <Notice kind="info" title={title}>
        {m.cohort_waiting_text()}
      </Notice>
    )
  }
  if (own.state === 'WITHDRAWN') return <Notice kind="info" title={m.cohort_withdrawn_now()} />
  return (
    <Notice kind="info" title={m.cohort_rejected_now()}>
      <p className="written">{own.reason}</p>
    </Notice>
  )
}

function Members({ members }: { members: Member[] }) {
  return (
    <section className="section" aria-labelledby="paa-holdet">
      <h2 id="paa-holdet">{m.cohort_members_title()}</h2>
      {members.length === 0 ? <p className="soft">{m.cohort_members_none()}</p> : <MemberList members={members} />}
    </section>
  )
}

/** Who somebody is: name, function and organisation, and the sector's chip. */
export function MemberList({ members }: { members: Member[] }) {
  return (
    <ul className="people-list">
      {members.map((member) => {
        const { look, letters, name } = sectorChip(member.sector)
        return (
          <li key={member.id}>
            <div>
              <strong>{member.name}</strong>
              <span>{memberLine(member)}</span>
            </div>
            <RoleChip sector={look} letters={letters}>
              {name}
            </RoleChip>
          </li>
        )
      })}
    </ul>
  )
}
