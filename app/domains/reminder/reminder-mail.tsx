import { formatDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { type ReminderKind, type ReminderLine, reminderKinds } from './reminder.ts'
import { fillReminderText } from './reminder-text.ts'

export type DigestWords = {
  recipient: { name: string; language: 'da' | 'en' }
  organisation: string
  lines: ReminderLine[]
  /** What the organisation says in its own words; the portal's stand in for the rest. */
  ownTexts: Partial<Record<ReminderKind, string>>
  courseTitles: ReadonlyMap<string, string>
  /** Names of those a leader is told about. */
  names: ReadonlyMap<string, string>
  courseAddress: (courseId: string) => string
  teamAddress: string
  stopAddress: string
}

/** One mail with everything there is to say to somebody today, in her language. */
export function reminderMail(words: DigestWords): { subject: string; text: string } {
  const locale = { locale: words.recipient.language }
  const kinds = reminderKinds.filter((kind) => words.lines.some((line) => line.kind === kind))
  const [first] = kinds
  const { organisation } = words
  const values = { navn: words.recipient.name, organisation }
  const parts = kinds.map((kind) => {
    const own = words.lines.filter((line) => line.kind === kind)
    const text = fillReminderText(words.ownTexts[kind] ?? defaultText(kind, words.recipient.language), values)
    const ending = kind === 'LEADER' ? `\n\n${words.teamAddress}` : ''
    return `${text}\n\n${own.map((line) => lineText(words, line)).join('\n')}${ending}`
  })
  return {
    subject: first ? subjects[first]({ organisation, count: countOf(words, first) }, locale) : organisation,
    text: [
      m.reminder_greeting({ name: words.recipient.name }, locale),
      ...parts,
      m.reminder_end({ organisation, address: words.stopAddress }, locale),
    ].join('\n\n'),
  }
}

/** The portal's own words for a kind of reminder, with their placeholders. */
export function defaultText(kind: ReminderKind, language: 'da' | 'en'): string {
  return texts[kind]({ organisation: '{organisation}' }, { locale: language })
}

export function reminderKindName(kind: ReminderKind): string {
  return names[kind]()
}

const names: Record<ReminderKind, () => string> = {
  INVITATION: m.reminder_kind_invitation,
  BEFORE: m.reminder_kind_before,
  DUE: m.reminder_kind_due,
  AFTER: m.reminder_kind_after,
  LEADER: m.reminder_kind_leader,
}

type Words<Inputs> = (inputs: Inputs, options: { locale: 'da' | 'en' }) => string

const texts: Record<ReminderKind, Words<{ organisation: string }>> = {
  INVITATION: m.reminder_text_invitation,
  BEFORE: m.reminder_text_before,
  DUE: m.reminder_text_due,
  AFTER: m.reminder_text_after,
  LEADER: m.reminder_text_leader,
}

const subjects: Record<ReminderKind, Words<{ organisation: string; count: number }>> = {
  INVITATION: m.reminder_subject_invitation,
  BEFORE: m.reminder_subject_before,
  DUE: m.reminder_subject_due,
  AFTER: m.reminder_subject_after,
  LEADER: m.reminder_subject_leader,
}

/** How many courses, or, for a leader, how many people. */
function countOf({ lines }: DigestWords, kind: ReminderKind): number {
  const own = lines.filter((line) => line.kind === kind)
  return new Set(own.map((line) => (kind === 'LEADER' ? line.personId : line.courseId))).size
}

function lineText(words: DigestWords, { kind, courseId, dueOn, personId }: ReminderLine): string {
  const locale = { locale: words.recipient.language }
  const course = words.courseTitles.get(courseId) ?? courseId
  const due = formatDay(dueOn, words.recipient.language).replaceAll('\u00a0', ' ')
  if (kind === 'LEADER') return m.reminder_leader_line({ name: words.names.get(personId) ?? '', course, due }, locale)
  return m.reminder_line({ course, due, address: words.courseAddress(courseId) }, locale)
}
