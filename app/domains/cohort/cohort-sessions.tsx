import { Link } from '@remix-run/react'
import { cohortUrls } from '~/cohort-urls.ts'
import * as m from '~/messages/generated/messages.js'
import { StatusTag } from '~/ui/status-tag.tsx'
import { type CohortSession, hasEnded } from './cohort.ts'
import { asTitle, sessionTime } from './cohort-words.tsx'
import type { OpenCohort } from './open-cohort.server.ts'

/** When a cohort meets, one session after the other, with what is done between them. */
export function CohortSessions({ page, now }: { page: OpenCohort; now: Date }) {
  return (
    <section className="section" aria-labelledby="sessioner">
      <h2 id="sessioner">{m.cohort_sessions_title()}</h2>
      <ol className="session-list">
        {page.sessions.map((session) => (
          <li key={session.id} className={session.cancelledAt ? 'session-list__cancelled' : undefined}>
            <span className="session-list__number">{session.number}</span>
            <div>
              <h3>
                <span className="sr-only">{m.cohort_session({ number: session.number })}: </span>
                {asTitle(sessionTime(session))}
              </h3>
              {session.cancelledAt ? (
                <StatusTag status="neutral">{m.cohort_cancelled_word()}</StatusTag>
              ) : (
                <>
                  {hasEnded(session, now) ? null : <Where session={session} isInside={page.members !== null} />}
                  <SessionLinks page={page} session={session} now={now} />
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Where({ session: { location, videoLink }, isInside }: { session: CohortSession; isInside: boolean }) {
  if (location) return <p>{location}</p>
  if (videoLink) {
    return (
      <p>
        <a href={videoLink} rel="noreferrer">
          {m.cohort_online()}
        </a>
      </p>
    )
  }
  return <p className="soft">{isInside ? m.cohort_place_later() : m.cohort_join_video_hint()}</p>
}

function SessionLinks({ page, session, now }: { page: OpenCohort; session: CohortSession; now: Date }) {
  const { cohort, isHost, own, members } = page
  const { number, assignment, startsAt } = session
  const isParticipant = own?.state === 'PARTICIPANT'
  const of = m.cohort_session({ number })
  const hasBegun = startsAt !== null && startsAt <= now
  const links = [
    ...(assignment && members
      ? [{ to: cohortUrls.assignment(cohort.id, number), label: m.cohort_home_assignment() }]
      : []),
    ...(assignment && isHost ? [{ to: cohortUrls.pairs(cohort.id, number), label: m.cohort_pairs() }] : []),
    ...(hasBegun && isHost ? [{ to: cohortUrls.attendance(cohort.id, number), label: m.cohort_attendance() }] : []),
    ...(startsAt === null && (isHost || own)
      ? [
          {
            to: cohortUrls.dates(cohort.id),
            label: isHost && !isParticipant ? m.cohort_find_dates() : m.cohort_answer_dates(),
          },
        ]
      : []),
  ]
  if (links.length === 0) return null
  return (
    <p className="link-row not-printed">
      {links.map(({ to, label }) => (
        <Link key={to} to={to} aria-label={`${label}: ${of}`}>
          {label}
        </Link>
      ))}
    </p>
  )
}
