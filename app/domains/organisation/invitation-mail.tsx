import * as m from '~/messages/generated/messages.js'
import type { Mail } from '~/platform/mail/mail.server.ts'

/** The mail that tells a new coordinator where to begin. In Danish: her language is not known yet. */
export function invitationMail(
  name: string,
  organisation: string,
  address: string,
): Omit<Mail, 'recipient' | 'organisationId'> {
  const danish = { locale: 'da' } as const
  return {
    subject: m.invitation_subject({ organisation }, danish),
    text: m.invitation_text({ name, organisation, address }, danish),
  }
}
