import { listDeadlines } from '~/domains/assignment/get-situation.server.ts'
import { runRules } from '~/domains/assignment/run-rules.server.ts'
import { cohortMails } from '~/domains/cohort/cohort-mail.tsx'
import { releaseLeavers } from '~/domains/cohort/release-leavers.server.ts'
import type { CourseLibrary } from '~/domains/course/course-library.ts'
import { listOrganisationIds } from '~/domains/organisation/list-members.server.ts'
import { reminderMail } from '~/domains/reminder/reminder-mail.tsx'
import { type ReminderWords, sendReminders } from '~/domains/reminder/send-reminders.server.ts'
import { stopToken } from '~/domains/reminder/stop-reminders.server.ts'
import type { Env } from '~/platform/env/env.ts'
import type { Work } from '~/platform/work.server.ts'
import { staffUrls } from '~/staff-urls.ts'
import { urls } from '~/urls.ts'

export type DayDone = { enrolled: number; withdrawn: number; resumed: number; released: number; mails: number }

/**
 * What the portal does for every organisation once a day: what the rules ask for, the places of those who left, and then the
 * reminders. Safe to do twice.
 * One organisation that fails stops no other; the first fault is thrown when all have had their turn.
 */
export async function doDailyWork(
  work: Work,
  library: CourseLibrary,
  env: Pick<Env, 'publicUrl' | 'secret'>,
): Promise<DayDone> {
  const deadlines = await listDeadlines(library)
  const words = await reminderWords(library, env)
  const writeMail = cohortMails(env.publicUrl)
  const sum = { enrolled: 0, withdrawn: 0, resumed: 0, released: 0, mails: 0 }
  const faults: unknown[] = []
  for (const organisationId of await listOrganisationIds(work)) {
    try {
      const { enrol, withdraw, resume } = await runRules(work, deadlines, organisationId)
      sum.enrolled += enrol
      sum.withdrawn += withdraw
      sum.resumed += resume
      sum.released += await releaseLeavers({ ...work, library, writeMail }, organisationId)
      sum.mails += await sendReminders(work, words, organisationId)
    } catch (error) {
      work.log.error({ err: error, organisationId }, 'daily work failed')
      faults.push(error)
    }
  }
  if (faults.length > 0) throw faults[0]
  return sum
}

async function reminderWords(library: CourseLibrary, env: Pick<Env, 'publicUrl' | 'secret'>): Promise<ReminderWords> {
  const courses = await library.listCourses()
  return {
    courseTitles: new Map(courses.map(({ course }) => [course.body.id, course.body.title])),
    courseAddress: (courseId) => env.publicUrl + urls.course(courseId),
    teamAddress: env.publicUrl + urls.team(),
    stopAddress: (personId) => env.publicUrl + staffUrls.stopReminders(stopToken(env.secret, personId)),
    write: reminderMail,
  }
}
