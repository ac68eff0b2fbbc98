import { dayOf } from '~/platform/clock/day.ts'
import { addMonths } from '~/platform/clock/working-day.ts'
import type { Work } from '~/platform/work.server.ts'
import type { Enrolment } from './enrolment.ts'
import { saveOpenEnrolment, saveValidity } from './enrolment-store.server.ts'

/** Remembers that the learner did something in the course just now. */
export async function recordActivity(work: Work, enrolment: Pick<Enrolment, 'id' | 'organisationId'>): Promise<void> {
  const { id, organisationId } = enrolment
  await saveOpenEnrolment(work.db, { id, organisationId }, { lastActiveAt: work.now })
}

/**
 * Completes an open enrolment with the version it was completed on.
 * @param validMonths how long it counts in the learner's organisation; null for good
 * @returns false where it was completed or left already
 */
export async function completeEnrolment(
  work: Work,
  enrolment: Pick<Enrolment, 'id' | 'organisationId'>,
  versionId: string | null,
  validMonths: number | null,
): Promise<boolean> {
  const { id, organisationId } = enrolment
  const validTo = validMonths === null ? null : addMonths(dayOf(work.now), validMonths)
  const change = { state: 'COMPLETED' as const, completedAt: work.now, completedVersionId: versionId, validTo }
  return saveOpenEnrolment(work.db, { id, organisationId }, change)
}

/** Makes what people of an organisation have completed in a course count so many months from each day; null for good. */
export function recordValidity(
  work: Work,
  organisationId: string,
  courseId: string,
  validMonths: number | null,
): Promise<void> {
  return saveValidity(work.db, organisationId, courseId, validMonths)
}
