import type { Actor } from '~/domains/organisation/actor.ts'
import { dayOf } from '~/platform/clock/day.ts'
import type { Work } from '~/platform/work.server.ts'
import { type Certificate, isValidOn, readCertificateCode } from './certificate.ts'
import { findCertificateByCode, findCertificateOf } from './certificate-store.server.ts'

/** One's own certificate for a course; null before it is completed. */
export function findOwnCertificate(work: Work, actor: Actor, courseId: string): Promise<Certificate | null> {
  return findCertificateOf(work.db, { organisationId: actor.organisationId, personId: actor.personId }, courseId)
}

/** What a code says to whoever has it. */
export type VerifiedCertificate = Pick<
  Certificate,
  'code' | 'personName' | 'organisationName' | 'courseTitle' | 'versionNumber' | 'issuedAt' | 'validTo'
> & { isValid: boolean }

/** The certificate a code stands for, for everybody; null where there is none (decision 0016). */
export async function verifyCertificate(work: Work, typed: string): Promise<VerifiedCertificate | null> {
  const code = readCertificateCode(typed)
  const found = code ? await findCertificateByCode(work.db, code) : null
  if (!found) return null
  const { personName, organisationName, courseTitle, versionNumber, issuedAt, validTo } = found
  const told = { code: found.code, personName, organisationName, courseTitle, versionNumber, issuedAt, validTo }
  return { ...told, isValid: isValidOn(found, dayOf(work.now)) }
}
