import { Form } from '@remix-run/react'
import { cohortUrls } from '~/cohort-urls.ts'
import * as m from '~/messages/generated/messages.js'
import { Actions, Button } from '~/ui/button.tsx'
import { CardLink, CardLinks } from '~/ui/card-link.tsx'
import { Tick } from '~/ui/choices.tsx'
import { Notice } from '~/ui/notice.tsx'
import { liveStates } from './cohort.ts'
import type { CohortPage } from './cohort-view.tsx'
import { fromSector } from './cohort-words.tsx'
import type { OpenCohort } from './open-cohort.server.ts'

/** Applying, with what others will see in plain words before one does. */
export function ApplyForm({ page: { cohort, mix }, ownSector }: CohortPage) {
  const row = mix.find(({ sector }) => sector === ownSector)
  const isFull = row ? row.taken >= row.seats || row.waiting > 0 : false
  return (
    <section className="card" aria-labelledby="soeg">
      <h2 className="card__title" id="soeg">
        {m.cohort_apply_title()}
      </h2>
      <div className="paragraphs">
        <p>{m.cohort_apply_shown()}</p>
        <p>{m.cohort_apply_host_notes()}</p>
        <p>{m.cohort_apply_course()}</p>
      </div>
      <Form method="post">
        <Tick name="sharesMail" label={m.cohort_share_mail()} />
        {isFull ? <Notice kind="info" title={m.cohort_apply_line({ sector: fromSector(ownSector) })} /> : null}
        {!isFull && cohort.isApprovedByHost ? <p>{m.cohort_apply_by_host()}</p> : null}
        <Actions>
          <Button name="intent" value="apply">
            {isFull || cohort.isApprovedByHost ? m.cohort_apply() : m.cohort_take_place()}
          </Button>
        </Actions>
      </Form>
    </section>
  )
}

/** What a host can do with the cohort. */
export function HostLinks({ page: { cohort, mix } }: { page: OpenCohort }) {
  const applied = mix.reduce((sum, row) => sum + row.applied, 0)
  const tools = [
    {
      ...{ to: cohortUrls.places(cohort.id), title: m.cohort_places() },
      text: applied > 0 ? m.cohort_host_applied({ count: applied }) : m.cohort_host_places_text(),
    },
    { to: cohortUrls.dates(cohort.id), title: m.cohort_dates(), text: m.cohort_host_dates_text() },
    { to: cohortUrls.messages(cohort.id), title: m.cohort_messages(), text: m.cohort_host_messages_text() },
    { to: cohortUrls.mend(cohort.id), title: m.cohort_mend(), text: m.cohort_host_mend_text() },
  ]
  return (
    <section className="section host-tools not-printed" aria-labelledby="vaert">
      <h2 id="vaert">{m.cohort_host_title()}</h2>
      <CardLinks>
        {tools.map(({ to, title, text }) => (
          <CardLink key={to} {...{ to, title, meta: text, isSmall: true, heading: 'h3' }} />
        ))}
      </CardLinks>
    </section>
  )
}

/** The dates for one's own calendar: a participant can have them followed, a host has them as they are. */
export function Calendar({ page: { own, isHost, cohort }, calendarAddress }: CohortPage) {
  if (!isHost && own?.state !== 'PARTICIPANT') return null
  const download = (
    <p className="table-note not-printed">
      <a href={cohortUrls.calendar(cohort.id)}>{m.cohort_calendar_download()}</a>
    </p>
  )
  if (!calendarAddress) return download
  return (
    <section className="section not-printed" aria-labelledby="kalender">
      <h2 id="kalender">{m.cohort_calendar_title()}</h2>
      <p>{m.cohort_calendar_text()}</p>
      {download}
      <div className="form-group calendar-address">
        <label className="form-label" htmlFor="kalenderadresse">
          {m.cohort_calendar_address()}
        </label>
        <input className="form-input" id="kalenderadresse" type="text" readOnly value={calendarAddress} />
      </div>
    </section>
  )
}

/** One's own mail and way out. */
export function InsiderSettings({ page: { own } }: CohortPage) {
  const isIn = own !== null && liveStates.includes(own.state)
  return (
    <>
      {isIn && own ? (
        <section className="section not-printed" aria-labelledby="mail">
          <h2 id="mail">{m.cohort_mail_title()}</h2>
          <Form method="post">
            <p>{own.sharesMail ? m.cohort_mail_shared() : m.cohort_mail_hidden()}</p>
            <input type="hidden" name="sharesMail" value={own.sharesMail ? 'no' : 'yes'} />
            <Actions>
              <Button look="secondary" name="intent" value="mail">
                {own.sharesMail ? m.cohort_mail_hide() : m.cohort_mail_share()}
              </Button>
            </Actions>
          </Form>
        </section>
      ) : null}
      {isIn ? (
        <details className="section fold not-printed">
          <summary>{m.cohort_leave_title()}</summary>
          <Form method="post">
            <p>{m.cohort_leave_text()}</p>
            <Button look="secondary" name="intent" value="leave">
              {m.cohort_leave()}
            </Button>
          </Form>
        </details>
      ) : null}
    </>
  )
}
