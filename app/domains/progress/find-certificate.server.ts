import type { Actor } from '~/domains/organisation/actor.ts'
import type { Work } from '~/platform/work.server.ts'
import { findCertificateOf } from './progress-store.server.ts'

/** One's own certificate for a course; null before it is completed. */
export function findOwnCertificate(work: Work, actor: Actor, courseId: string) {
  return findCertificateOf(work.db, { organisationId: actor.organisationId, personId: actor.personId }, courseId)
}
