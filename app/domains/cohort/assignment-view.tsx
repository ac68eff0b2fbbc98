import { Form } from '@remix-run/react'
import * as m from '~/messages/generated/messages.js'
import { Actions, Button } from '~/ui/button.tsx'
import { Tick } from '~/ui/choices.tsx'
import { Field } from '~/ui/field.tsx'
import { SharedList, StatusLine } from './assignment-status.tsx'
import { MemberList } from './cohort-view.tsx'
import { pairWords } from './cohort-words.tsx'
import type { AssignmentPage, OwnPair } from './home-assignment.server.ts'
import type { HomeAssignment } from './home-assignment.ts'

/** A home assignment: what to do, with whom, one's own work, and how far the cohort is. */
export function AssignmentView({
  page,
  typed,
  errorOf,
}: {
  page: AssignmentPage
  /** What was refused; shown in the place of what is saved. */
  typed: HomeAssignment | null
  errorOf: (field: string) => string | undefined
}) {
  const { session, written, pair, status, sharesMail } = page
  const shown = typed ?? written
  return (
    <>
      <p className="lead written">{session.assignment}</p>
      {written ? <Partner pair={pair} sharesMail={sharesMail} /> : null}
      {shown ? <OwnWork shown={shown} errorOf={errorOf} /> : null}
      <section className="section" aria-labelledby="saa-langt">
        <h2 id="saa-langt">{m.cohort_status_title()}</h2>
        <StatusLine status={status} />
      </section>
      <section className="section" aria-labelledby="delt">
        <h2 id="delt">{m.cohort_shared_title()}</h2>
        {status.shared.length > 0 ? (
          <SharedList shared={status.shared} />
        ) : (
          <p className="soft">{m.cohort_shared_none()}</p>
        )}
      </section>
    </>
  )
}

function Partner({ pair, sharesMail }: { pair: OwnPair | null; sharesMail: boolean }) {
  if (!pair) {
    return (
      <section className="section" aria-labelledby="makker">
        <h2 id="makker">{m.cohort_partner_title()}</h2>
        <p className="soft">{m.cohort_partner_none()}</p>
      </section>
    )
  }
  const mails = pair.partners.flatMap(({ email }) => email ?? [])
  const hasHidden = mails.length < pair.partners.length
  return (
    <section className="section" aria-labelledby="makker">
      <h2 id="makker">{pair.partners.length > 1 ? m.cohort_partners_title() : m.cohort_partner_title()}</h2>
      <MemberList members={pair.partners} />
      {mails.map((mail) => (
        <p key={mail} className="form-note">
          <a href={`mailto:${mail}`}>{mail}</a>
        </p>
      ))}
      {hasHidden && !sharesMail ? <p className="small soft">{m.cohort_partner_mail_hidden()}</p> : null}
      <p className="soft">{pairWords(pair.reasons, pair.partners)}</p>
    </section>
  )
}

function OwnWork({ shown, errorOf }: { shown: HomeAssignment; errorOf: (field: string) => string | undefined }) {
  return (
    <Form method="post" className="card" noValidate aria-labelledby="eget">
      <h2 className="card__title" id="eget">
        {m.cohort_own_title()}
      </h2>
      <Tick name="isDone" label={m.cohort_done_tick()} defaultChecked={shown.isDone} />
      <Field
        {...{ name: 'note', kind: 'textarea', label: m.cohort_note(), hint: m.cohort_note_hint() }}
        {...{ optional: m.optional(), defaultValue: shown.note, error: errorOf('note') }}
      />
      <Field
        {...{ name: 'answer', kind: 'textarea', label: m.cohort_answer(), hint: m.cohort_answer_hint() }}
        {...{ optional: m.optional(), defaultValue: shown.answer, error: errorOf('answer') }}
      />
      <Tick name="isShared" label={m.cohort_share()} hint={m.cohort_share_hint()} defaultChecked={shown.isShared} />
      <Actions>
        <Button>{m.profile_save()}</Button>
      </Actions>
    </Form>
  )
}
