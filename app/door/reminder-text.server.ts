import { listReminderTexts } from '~/domains/reminder/mend-reminder-text.server.ts'
import { type ReminderKind, reminderKinds } from '~/domains/reminder/reminder.ts'
import { defaultText, reminderMail } from '~/domains/reminder/reminder-mail.tsx'
import { addDays, dayOf } from '~/platform/clock/day.ts'
import { staffUrls } from '~/staff-urls.ts'
import { urls } from '~/urls.ts'
import { notFound } from './answer.server.ts'
import type { SignedInContext } from './context.server.ts'

export type TextAddress = { kind: ReminderKind; language: 'da' | 'en' }

/** Which text an address names; 404 where it names none. */
export function readTextAddress(params: { kind?: string; language?: string }): TextAddress {
  const kind = reminderKinds.find((each) => each.toLowerCase() === params.kind)
  if (!kind || (params.language !== 'da' && params.language !== 'en')) throw notFound()
  return { kind, language: params.language }
}

/** A text as its page begins: the organisation's own, else the portal's. */
export async function showReminderText(work: SignedInContext, address: TextAddress) {
  const { kind, language } = address
  const own = (await listReminderTexts(work, work.actor)).find(
    (each) => each.kind === kind && each.language === language,
  )
  const text = own?.text ?? defaultText(kind, language)
  return { text, revision: own?.revision ?? 0, isOwn: own !== undefined, mail: await exampleMail(work, address, text) }
}

/** The whole mail with a text in it, about the first course and, for a leader, somebody who does not exist. */
export async function exampleMail(work: SignedInContext, { kind, language }: TextAddress, text: string) {
  const [first] = await work.library.listCourses()
  const { id: courseId, title } = first?.course.body ?? { id: '', title: '' }
  const { name, organisationName, personId } = work.actor
  const line = { kind, enrolmentId: '', courseId, dueOn: addDays(dayOf(work.now), 7), personId }
  return reminderMail({
    ...{ recipient: { name, language }, organisation: organisationName, lines: [line] },
    ...{ ownTexts: { [kind]: text }, courseTitles: new Map([[courseId, title]]) },
    names: new Map([[personId, 'Ida Eksempel']]),
    courseAddress: (id) => work.env.publicUrl + urls.course(id),
    ...{
      teamAddress: work.env.publicUrl + urls.team(),
      stopAddress: `${work.env.publicUrl}${staffUrls.stopReminders('…')}`,
    },
  })
}
