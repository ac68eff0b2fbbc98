import { type Message, type MessageRefusal, readMessage } from '~/domains/cohort/message.ts'
import { openAsInsider } from '~/domains/cohort/open-cohort.server.ts'
import { sendMessage } from '~/domains/cohort/send-message.server.ts'
import * as m from '~/messages/generated/messages.js'
import { isId } from '~/platform/ids/is-id.ts'
import type { CohortContext } from './cohort-context.server.ts'
import type { FormError } from './use-form-errors.tsx'

type Work = CohortContext & { cohortId: string }

/** `preview` is how many would get it; null while it is being written. */
type Shown = { kind: 'shown'; typed: Message; preview: number | null; messageId: string; errors: FormError[] }

/** The messages of a cohort the actor holds; null for everybody else. */
export async function showMessages(work: Work) {
  const opened = await openAsInsider(work, work.actor, work.cohortId)
  if (!opened.ok || !opened.value.isHost) return null
  return { cohort: opened.value.cohort, messages: opened.value.messages }
}

/** Shows a message and how many get it, and sends it when that was seen. */
export async function postMessage(work: Work, form: FormData): Promise<Shown | { kind: 'sent' } | { kind: 'unknown' }> {
  const { actor, cohortId } = work
  const text = (name: string) => String(form.get(name) ?? '')
  const typed = { subject: text('subject'), text: text('text') }
  const shown = (preview: number | null, errors: FormError[] = []): Shown => ({
    ...{ kind: 'shown', typed, preview, messageId: work.newId(), errors },
  })
  const opened = await openAsInsider(work, actor, cohortId)
  if (!opened.ok || !opened.value.isHost) return { kind: 'unknown' }
  if (text('intent') === 'edit') return shown(null)
  const read = readMessage(typed)
  if (!read.ok)
    return shown(
      null,
      read.faults.map(({ field, refusal }) => ({ fieldId: field, message: words[refusal]() })),
    )
  const nobody = [{ fieldId: 'text', message: m.cohort_nobody_to_tell() }]
  const count = opened.value.members.length
  if (count === 0) return shown(null, nobody)
  if (text('intent') !== 'send' || !isId(text('id'))) return { ...shown(count), typed: read.value }
  const sent = await sendMessage(work, actor, { cohortId, id: text('id'), message: read.value })
  if (sent.ok || sent.refusal === 'sent-already') return { kind: 'sent' }
  return sent.refusal === 'nobody-to-tell' ? shown(null, nobody) : { kind: 'unknown' }
}

const words: Record<MessageRefusal, () => string> = {
  'no-subject': m.cohort_no_subject,
  'long-subject': m.cohort_long_subject,
  'no-text': m.cohort_no_text,
  'long-text': m.cohort_long_message,
}
