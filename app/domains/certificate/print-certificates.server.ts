import { findPublishedCourse } from '~/domains/course/course-versions.server.ts'
import type { SignedIn } from '~/domains/organisation/actor.ts'
import type { Work } from '~/platform/work.server.ts'
import type { Certificate } from './certificate.ts'
import { certificatesPdf, exampleOf, type PrintedCertificate } from './certificate-pdf.server.ts'
import { findLogoOf } from './certificate-store.server.ts'

/**
 * Certificates as one file: what each course's goals were in the version that was completed, and the organisation's logo of today.
 * @param publicUrl how people reach the portal; the address printed beside the code begins with it
 */
export async function printCertificates(work: Work, certificates: Certificate[], publicUrl: string): Promise<Buffer> {
  const versionIds = [...new Set(certificates.map(({ versionId }) => versionId))]
  const organisationIds = [...new Set(certificates.map(({ organisationId }) => organisationId))]
  const goals = new Map<string, string[]>()
  for (const id of versionIds) goals.set(id, (await findPublishedCourse(work, id))?.goals ?? [])
  const logos = new Map<string, PrintedCertificate['logo']>()
  for (const id of organisationIds) logos.set(id, await findLogoOf(work.db, id))
  const printed = certificates.map((certificate) => ({
    ...certificate,
    goals: goals.get(certificate.versionId) ?? [],
    logo: logos.get(certificate.organisationId) ?? null,
  }))
  return certificatesPdf(printed, publicUrl)
}

/** A certificate of nobody, to see what the actor's organisation has printed on its own. Its code belongs to no one. */
export async function printExample(work: Work, actor: SignedIn, publicUrl: string): Promise<Buffer> {
  const { organisationName } = actor
  return certificatesPdf(
    [{ ...exampleOf(work.now), organisationName, logo: await findLogoOf(work.db, actor.organisationId) }],
    publicUrl,
  )
}
