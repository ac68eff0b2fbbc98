import { type ContactRefusal, type LocalContact, readContact } from '~/domains/organisation/local-contact.ts'
import * as m from '~/messages/generated/messages.js'
import type { FormError } from './use-form-errors.tsx'

export type TypedContact = Record<'phone' | 'hours' | 'note' | 'owner', string>
type Read = Pick<LocalContact, 'phone' | 'hours' | 'note' | 'owner' | 'revision'>

/** Reads the form of one entry: the entry, or every fault at its field together with what was typed. */
export function readContactForm(
  form: FormData,
): { ok: true; value: Read; typed: TypedContact } | { ok: false; errors: FormError[]; typed: TypedContact } {
  const text = (name: string) => String(form.get(name) ?? '')
  const typed = { phone: text('phone'), hours: text('hours'), note: text('note'), owner: text('owner') }
  const read = readContact(typed)
  const revision = /^\d{1,9}$/.test(text('revision')) ? Number(text('revision')) : -1
  if (read.ok) return { ok: true, value: { ...read.value, revision }, typed }
  const errors = read.faults.map(({ field, refusal }) => ({ fieldId: field, message: words[refusal]() }))
  return { ok: false, errors, typed }
}

const words: Record<ContactRefusal, () => string> = {
  'no-phone': m.directory_no_phone,
  'no-hours': m.directory_no_hours,
  'no-owner': m.directory_no_owner,
  'too-long': m.directory_too_long,
}
