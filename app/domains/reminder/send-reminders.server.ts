import { listLeanEnrolments } from '~/domains/enrolment/list-organisation-enrolments.server.ts'
import { listGivenNames } from '~/domains/identity/given-names.server.ts'
import { listAddressees } from '~/domains/identity/list-addressees.server.ts'
import { getUnitTree, listJobs } from '~/domains/organisation/list-jobs.server.ts'
import { getOrganisationName } from '~/domains/organisation/list-members.server.ts'
import { takePeopleLock } from '~/domains/organisation/people-lock.server.ts'
import { dayOf } from '~/platform/clock/day.ts'
import { inTransaction, takeLock } from '~/platform/db/database.server.ts'
import { queueMail } from '~/platform/mail/mail.server.ts'
import { type Work, within } from '~/platform/work.server.ts'
import { type Digest, planReminders } from './reminder.ts'
import type { DigestWords } from './reminder-mail.tsx'
import { insertReminders, listMailedOn, listSentAboutOpen, listTexts } from './reminder-store.server.ts'

/** What turns a digest into words and addresses. */
export type ReminderWords = {
  courseTitles: ReadonlyMap<string, string>
  courseAddress: (courseId: string) => string
  teamAddress: string
  stopAddress: (personId: string) => string
  write: (words: DigestWords) => { subject: string; text: string }
}

/**
 * Sends the reminders of one organisation that are due today: the mails and what they said are saved together, so that
 * running it again, here or in another instance, sends nothing more.
 * @returns how many mails were put in the outbox
 */
export async function sendReminders(work: Work, words: ReminderWords, organisationId: string): Promise<number> {
  const today = dayOf(work.now)
  return inTransaction(work.db, async (db) => {
    const inside = within(work, db)
    // Somebody with two jobs gets one mail a day: organisations take turns.
    await takeLock(db, 'reminders')
    await takePeopleLock(db, organisationId)
    const jobs = await listJobs(inside, organisationId)
    const open = (await listLeanEnrolments(inside, organisationId)).filter(({ state }) => state === 'ENROLLED')
    const people = await listAddressees(
      inside,
      jobs.map(({ personId }) => personId),
    )
    const digests = planReminders({
      ...{ today, jobs, open, units: await getUnitTree(inside, organisationId) },
      sent: await listSentAboutOpen(db, organisationId),
      stopped: new Set([...people.values()].filter((one) => one.remindersStoppedAt).map(({ id }) => id)),
      mailedToday: await listMailedOn(db, today),
    })
    const texts = await listTexts(db, organisationId)
    const organisation = await getOrganisationName(inside, organisationId)
    const given = await listGivenNames(inside, organisationId)
    const names = new Map([...people].map(([id, { name }]) => [id, given.get(id) ?? name]))
    for (const { recipientId, lines } of digests) {
      const recipient = people.get(recipientId)
      if (!recipient) continue
      const ownTexts = Object.fromEntries(
        texts.filter(({ language }) => language === recipient.language).map(({ kind, text }) => [kind, text]),
      )
      const mail = words.write({
        ...{ recipient, organisation, lines, ownTexts, names },
        ...{ courseTitles: words.courseTitles, courseAddress: words.courseAddress, teamAddress: words.teamAddress },
        stopAddress: words.stopAddress(recipientId),
      })
      const mailId = await queueMail(inside, { ...mail, organisationId, recipient: recipient.email })
      await insertReminders(
        db,
        remindersOf({ recipientId, lines }, { organisationId, mailId, sentOn: today }, work.newId),
      )
    }
    return digests.length
  })
}

function remindersOf(
  { recipientId, lines }: Digest,
  of: { organisationId: string; mailId: string; sentOn: ReturnType<typeof dayOf> },
  newId: () => string,
) {
  return lines.map(({ enrolmentId, kind, dueOn }) => ({ id: newId(), ...of, recipientId, enrolmentId, kind, dueOn }))
}
