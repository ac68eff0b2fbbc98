import type { Work } from '~/platform/work.server.ts'
import type { Enrolment } from './enrolment.ts'
import { saveOpenEnrolment } from './enrolment-store.server.ts'

/** Remembers that the learner did something in the course just now. */
export async function recordActivity(work: Work, enrolment: Pick<Enrolment, 'id' | 'organisationId'>): Promise<void> {
  const { id, organisationId } = enrolment
  await saveOpenEnrolment(work.db, { id, organisationId }, { lastActiveAt: work.now })
}

/**
 * Completes an open enrolment with the version it was completed on.
 * @returns false where it was completed or left already
 */
export async function completeEnrolment(
  work: Work,
  enrolment: Pick<Enrolment, 'id' | 'organisationId'>,
  versionId: string | null,
): Promise<boolean> {
  const { id, organisationId } = enrolment
  const change = { state: 'COMPLETED' as const, completedAt: work.now, completedVersionId: versionId }
  return saveOpenEnrolment(work.db, { id, organisationId }, change)
}
