import { findValidMonths } from '~/domains/assignment/find-valid-months.server.ts'
import type { CurrentCourse } from '~/domains/course/course-library.ts'
import type { Enrolment } from '~/domains/enrolment/enrolment.ts'
import { completeEnrolment } from '~/domains/enrolment/record-activity.server.ts'
import { getOwnPerson } from '~/domains/identity/mend-profile.server.ts'
import { getOrganisationName } from '~/domains/organisation/list-members.server.ts'
import { recordAudit } from '~/platform/audit/audit.server.ts'
import type { Work } from '~/platform/work.server.ts'
import { certificateCode } from './certificate.ts'
import { getProgress } from './own-progress.server.ts'
import { insertCertificate } from './progress-store.server.ts'

/**
 * Completes those of a learner's enrolments that are open and have become complete, with a certificate for each.
 * Called in the transaction of every command that can be the last thing missing.
 * @param courses read before the transaction: inside it, the library would wait for a second connection while holding one
 * @returns the courses that were completed just now
 */
export async function settleCompletion(
  work: Work,
  courses: CurrentCourse[],
  enrolments: Enrolment[],
): Promise<string[]> {
  const completed: string[] = []
  for (const enrolment of enrolments.filter(({ state }) => state === 'ENROLLED')) {
    const course = courses.find(({ course }) => course.body.id === enrolment.courseId)
    if (!course || !(await getProgress(work, course, enrolment)).isComplete) continue
    const validMonths = await findValidMonths(work, enrolment)
    if (!(await completeEnrolment(work, enrolment, course.versionId, validMonths))) continue
    await recordAudit(work, {
      ...{ organisationId: enrolment.organisationId, actorPersonId: enrolment.personId },
      ...{ action: 'completed', subjectKind: 'enrolment', subjectId: enrolment.id },
    })
    if (course.versionId) await issueCertificate(work, enrolment, course.versionId, course.course.body.title)
    completed.push(enrolment.courseId)
  }
  return completed
}

async function issueCertificate(work: Work, enrolment: Enrolment, versionId: string, courseTitle: string) {
  const { organisationId, personId } = enrolment
  const person = await getOwnPerson(work, personId)
  await insertCertificate(work.db, {
    ...{ id: work.newId(), organisationId, personId, enrolmentId: enrolment.id, versionId },
    code: certificateCode(work.newId()),
    personName: person.name,
    organisationName: await getOrganisationName(work, organisationId),
    courseTitle,
    issuedAt: work.now,
  })
}
