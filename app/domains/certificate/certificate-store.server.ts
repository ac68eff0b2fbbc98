import type { Visibility } from '~/domains/organisation/actor.ts'
import { dateToDay } from '~/platform/clock/day.ts'
import type { Db } from '~/platform/db/database.server.ts'
import type { Certificate } from './certificate.ts'
import type { Logo } from './organisation-logo.ts'

export const insertCertificate = (
  db: Db,
  certificate: Omit<Certificate, 'courseId' | 'versionNumber' | 'validTo'> & { id: string; enrolmentId: string },
) => db.certificate.create({ data: certificate })

const whole = {
  version: { select: { number: true } },
  enrolment: { select: { courseId: true, validTo: true } },
} as const

/** The certificate of one's own newest completion of a course. */
export async function findCertificateOf(
  db: Db,
  owner: { organisationId: string; personId: string },
  courseId: string,
): Promise<Certificate | null> {
  const row = await db.certificate.findFirst({
    where: { ...owner, enrolment: { courseId, state: 'COMPLETED' } },
    orderBy: { issuedAt: 'desc' },
    include: whole,
  })
  return row && toCertificate(row)
}

/** The certificate with a code, whoever asks: whoever has the code has the certificate (decision 0016). */
export async function findCertificateByCode(db: Db, code: string): Promise<Certificate | null> {
  const row = await db.certificate.findFirst({
    where: { code, enrolment: { state: 'COMPLETED' } },
    include: whole,
  })
  return row && toCertificate(row)
}

/** Those an actor may see, of these people and courses. */
export async function listVisibleCertificates(
  db: Db,
  visibility: Visibility,
  asked: { personIds: string[]; courseIds: string[] },
): Promise<Certificate[]> {
  const { personIds, courseIds } = asked
  const rows = await db.certificate.findMany({
    where: {
      AND: [visibility, { personId: { in: personIds } }],
      enrolment: { state: 'COMPLETED', courseId: { in: courseIds } },
    },
    orderBy: { issuedAt: 'asc' },
    include: whole,
  })
  return rows.map(toCertificate)
}

type Row = Omit<Certificate, 'courseId' | 'versionNumber' | 'validTo'> & {
  version: { number: number }
  enrolment: { courseId: string; validTo: Date | null }
}

function toCertificate({ version, enrolment, ...row }: Row): Certificate {
  const { organisationId, personId, versionId, code, personName, organisationName, courseTitle, issuedAt } = row
  return {
    ...{ organisationId, personId, versionId, code, personName, organisationName, courseTitle, issuedAt },
    ...{ courseId: enrolment.courseId, versionNumber: version.number },
    validTo: enrolment.validTo && dateToDay(enrolment.validTo),
  }
}

export const saveLogo = (db: Db, organisationId: string, logo: Logo & { hash: string; uploadedAt: Date }) => {
  const data = { ...logo, bytes: new Uint8Array(logo.bytes) }
  return db.organisationLogo.upsert({
    where: { organisationId },
    create: { organisationId, ...data },
    update: data,
  })
}

export const deleteLogo = (db: Db, organisationId: string) =>
  db.organisationLogo.deleteMany({ where: { organisationId } })

export const findLogoOf = (db: Db, organisationId: string) =>
  db.organisationLogo.findUnique({ where: { organisationId } })

/** A logo by what its bytes are: the same for whoever asks. */
export const findLogoByHash = (db: Db, hash: string) => db.organisationLogo.findFirst({ where: { hash } })
