import * as m from '~/messages/generated/messages.js'
import type { Mail } from '~/platform/mail/mail.server.ts'

/** The mail with the code, in the language of its reader. */
export function signInCodeMail(
  person: { name: string; language: 'da' | 'en' },
  digits: string,
): Omit<Mail, 'recipient'> {
  const locale = { locale: person.language }
  const code = `${digits.slice(0, 3)} ${digits.slice(3)}`
  return {
    organisationId: null,
    subject: m.code_mail_subject({ code }, locale),
    text: m.code_mail_text({ name: person.name, code }, locale),
  }
}
