import { getOwnPerson } from '~/domains/identity/mend-profile.server.ts'
import { getOrganisationName } from '~/domains/organisation/list-members.server.ts'
import type { Work } from '~/platform/work.server.ts'
import { certificateCode } from './certificate.ts'
import { insertCertificate } from './certificate-store.server.ts'

/** Writes down what an enrolment that was completed just now earned, with the names of today. In the caller's transaction. */
export async function issueCertificate(
  work: Work,
  enrolment: { id: string; organisationId: string; personId: string },
  version: { versionId: string; courseTitle: string },
): Promise<void> {
  const { organisationId, personId } = enrolment
  const person = await getOwnPerson(work, personId)
  await insertCertificate(work.db, {
    ...{ id: work.newId(), organisationId, personId, enrolmentId: enrolment.id, ...version },
    code: certificateCode(work.newId()),
    personName: person.name,
    organisationName: await getOrganisationName(work, organisationId),
    issuedAt: work.now,
  })
}
