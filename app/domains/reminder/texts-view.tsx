import { Link } from '@remix-run/react'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { Table } from '~/ui/table.tsx'
import { type ReminderKind, reminderKinds } from './reminder.ts'
import { reminderKindName } from './reminder-mail.tsx'

export type OwnTextMark = { kind: ReminderKind; language: 'da' | 'en' }

/** What is sent when, and which of it is in the organisation's own words. */
export function ReminderTextsView({ own }: { own: OwnTextMark[] }) {
  const isOwn = (kind: ReminderKind, language: 'da' | 'en') =>
    own.some((text) => text.kind === kind && text.language === language)
  const cell = (kind: ReminderKind, language: 'da' | 'en') => (
    <Link
      to={staffUrls.reminderText(kind, language)}
      aria-label={m.reminder_mend_label({
        text: isOwn(kind, language) ? m.reminder_own() : m.reminder_portals(),
        kind: reminderKindName(kind),
        language: language === 'da' ? 'dansk' : 'English',
      })}
    >
      {isOwn(kind, language) ? m.reminder_own() : m.reminder_portals()}
    </Link>
  )
  return (
    <>
      <header className="page-head">
        <h1>{m.reminders_title()}</h1>
        <p className="lead">{m.reminders_lead()}</p>
      </header>
      <Table
        label={m.reminders_title()}
        rows={[...reminderKinds].reverse()}
        rowKey={(kind) => kind}
        columns={[
          { id: 'kind', title: m.reminder_when(), kind: 'lead', cell: (kind) => reminderKindName(kind) },
          { id: 'da', title: 'Dansk', cell: (kind) => cell(kind, 'da') },
          { id: 'en', title: 'English', cell: (kind) => cell(kind, 'en') },
        ]}
      />
      <section className="section" aria-labelledby="altid">
        <h2 id="altid">{m.reminders_always()}</h2>
        <ul className="measure">
          <li>{m.reminders_rule_digest()}</li>
          <li>{m.reminders_rule_days()}</li>
          <li>{m.reminders_rule_start()}</li>
          <li>{m.reminders_rule_done()}</li>
          <li>{m.reminders_rule_stop()}</li>
          <li>{m.reminders_rule_log()}</li>
        </ul>
      </section>
    </>
  )
}
