import type { Actor } from '~/domains/organisation/actor.ts'
import { recordAudit } from '~/platform/audit/audit.server.ts'
import { queueMail } from '~/platform/mail/mail.server.ts'
import type { Cohort, Place } from './cohort.ts'
import type { CohortWork, Occasion } from './cohort-work.ts'

/** One mail each, in the caller's transaction; nobody's address stands in another's. */
export async function sendToEach(
  work: CohortWork,
  cohort: Pick<Cohort, 'id' | 'title'>,
  places: Pick<Place, 'organisationId' | 'name' | 'email' | 'language'>[],
  occasion: Occasion,
): Promise<void> {
  for (const place of places) {
    const { subject, text } = work.writeMail(place, cohort, occasion)
    await queueMail(work, { organisationId: place.organisationId, recipient: place.email, subject, text })
  }
}

/** Writes down what was done to a cohort, or in it; under the organisation of whose record it is. */
export async function recordCohortAudit(
  work: CohortWork,
  actor: Pick<Actor, 'personId'> | null,
  event: { organisationId: string; action: string; subjectKind?: string; subjectId: string },
): Promise<void> {
  await recordAudit(work, { subjectKind: 'cohort', ...event, actorPersonId: actor?.personId ?? null })
}
