import { lengthOf, type Read, tidy } from './read-cohort.ts'

/** What a host writes to a cohort. */
export type Message = { subject: string; text: string }
export type MessageRefusal = 'no-subject' | 'long-subject' | 'no-text' | 'long-text'

/** Reads a message: a subject of one line, a text of at most 4000 characters. */
export function readMessage(typed: Message): Read<Message, MessageRefusal> {
  const subject = tidy(typed.subject)
  const text = typed.text.replaceAll('\r\n', '\n').trim()
  const faults: { field: keyof Message; refusal: MessageRefusal }[] = []
  if (subject === '') faults.push({ field: 'subject', refusal: 'no-subject' })
  if (lengthOf(subject) > 120) faults.push({ field: 'subject', refusal: 'long-subject' })
  if (text === '') faults.push({ field: 'text', refusal: 'no-text' })
  if (lengthOf(text) > 4000) faults.push({ field: 'text', refusal: 'long-text' })
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: { subject, text } }
}
