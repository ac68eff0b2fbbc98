import { calledIn, namedIn } from '~/domains/identity/called.ts'
import { type Day, dateToDay, dayToDate } from '~/platform/clock/day.ts'
import type { Db } from '~/platform/db/database.server.ts'
import type { ReminderKind, SentReminder } from './reminder.ts'

export type OwnText = { kind: ReminderKind; language: 'da' | 'en'; text: string; revision: number }

/** What was sent about the enrolments that are open. */
export async function listSentAboutOpen(db: Db, organisationId: string): Promise<SentReminder[]> {
  const rows = await db.reminder.findMany({
    where: { organisationId, enrolment: { state: 'ENROLLED' } },
    select: { enrolmentId: true, kind: true, dueOn: true, sentOn: true },
  })
  return rows.map((row) => ({ ...row, dueOn: dateToDay(row.dueOn), sentOn: dateToDay(row.sentOn) }))
}

/** Who has had a reminder on a day, from any organisation: nobody gets two. */
export async function listMailedOn(db: Db, day: Day): Promise<Set<string>> {
  const rows = await db.reminder.findMany({
    where: { sentOn: dayToDate(day) },
    select: { recipientId: true },
    distinct: ['recipientId'],
  })
  return new Set(rows.map(({ recipientId }) => recipientId))
}

export type NewReminder = {
  id: string
  organisationId: string
  enrolmentId: string
  kind: ReminderKind
  dueOn: Day
  recipientId: string
  mailId: string
  sentOn: Day
}

export async function insertReminders(db: Db, reminders: NewReminder[]): Promise<void> {
  await db.reminder.createMany({
    data: reminders.map((reminder) => ({
      ...reminder,
      ...{ dueOn: dayToDate(reminder.dueOn), sentOn: dayToDate(reminder.sentOn) },
    })),
  })
}

/** What was sent about one person's enrolments in an organisation, the newest first. */
export async function listSentAbout(db: Db, organisationId: string, personId: string) {
  const rows = await db.reminder.findMany({
    where: { organisationId, enrolment: { personId } },
    orderBy: [{ sentOn: 'desc' }, { id: 'asc' }],
    select: {
      ...{ id: true, kind: true, dueOn: true, sentOn: true },
      ...{ enrolment: { select: { courseId: true } }, recipient: { select: { id: true, ...namedIn(organisationId) } } },
    },
  })
  return rows.map(({ enrolment, recipient, ...row }) => ({
    ...row,
    ...{ dueOn: dateToDay(row.dueOn), sentOn: dateToDay(row.sentOn) },
    ...{ courseId: enrolment.courseId, recipientId: recipient.id, recipientName: calledIn(recipient) },
  }))
}

export async function listTexts(db: Db, organisationId: string): Promise<OwnText[]> {
  return db.reminderText.findMany({
    where: { organisationId },
    select: { kind: true, language: true, text: true, revision: true },
  })
}

/** Saves only over the revision the page was opened with, 0 where there was none; false where somebody saved in between. */
export async function saveText(db: Db, organisationId: string, text: OwnText): Promise<boolean> {
  const { revision, ...columns } = text
  const key = { organisationId, kind: text.kind, language: text.language }
  if (revision === 0) {
    const { count } = await db.reminderText.createMany({
      data: { organisationId, ...columns, revision: 1 },
      skipDuplicates: true,
    })
    return count === 1
  }
  const { count } = await db.reminderText.updateMany({
    where: { ...key, revision },
    data: { text: text.text, revision: { increment: 1 } },
  })
  return count === 1
}

/** Back to the portal's own words. */
export async function deleteText(
  db: Db,
  key: { organisationId: string; kind: ReminderKind; language: 'da' | 'en' },
): Promise<void> {
  await db.reminderText.deleteMany({ where: key })
}
