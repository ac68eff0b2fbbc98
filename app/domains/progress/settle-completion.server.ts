import { findValidMonths } from '~/domains/assignment/find-valid-months.server.ts'
import { issueCertificate } from '~/domains/certificate/issue-certificate.server.ts'
import type { CurrentCourse } from '~/domains/course/course-library.ts'
import type { Enrolment } from '~/domains/enrolment/enrolment.ts'
import { completeEnrolment } from '~/domains/enrolment/record-activity.server.ts'
import { recordAudit } from '~/platform/audit/audit.server.ts'
import type { Work } from '~/platform/work.server.ts'
import { getProgress } from './own-progress.server.ts'

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
    const { versionId } = course
    if (versionId) await issueCertificate(work, enrolment, { versionId, courseTitle: course.course.body.title })
    completed.push(enrolment.courseId)
  }
  return completed
}
