import type { Addressee } from '~/domains/identity/list-addressees.server.ts'
import * as m from '~/messages/generated/messages.js'
import type { Answer } from './answer-application.server.ts'

/** Tells a leader that one of hers asks for a course. */
export function applicationMail(leader: Addressee, applicant: Addressee, course: string, address: string) {
  const locale = { locale: leader.language }
  return {
    subject: m.application_mail_subject({ applicant: applicant.name }, locale),
    text: m.application_mail_text({ name: leader.name, applicant: applicant.name, course, address }, locale),
  }
}

/** Tells the applicant what her leader answered. */
export function answerMail(applicant: Addressee, course: string, answer: Answer, address: string) {
  const locale = { locale: applicant.language }
  const words = { name: applicant.name, course, address }
  return answer === 'approve'
    ? { subject: m.approved_mail_subject({ course }, locale), text: m.approved_mail_text(words, locale) }
    : { subject: m.rejected_mail_subject({ course }, locale), text: m.rejected_mail_text(words, locale) }
}
