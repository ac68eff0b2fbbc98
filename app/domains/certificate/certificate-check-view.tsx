import { formatDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { Notice } from '~/ui/notice.tsx'
import type { VerifiedCertificate } from './find-certificate.server.ts'

/** What a certificate's code says to whoever has it; null where there is no such certificate. */
export function CertificateCheckView({ certificate }: { certificate: VerifiedCertificate | null }) {
  if (!certificate) {
    return (
      <header className="page-head">
        <h1>{m.certificate_check_unknown()}</h1>
        <p className="lead">{m.certificate_check_unknown_text()}</p>
      </header>
    )
  }
  const { isValid, validTo, personName, organisationName, courseTitle, versionNumber, issuedAt, code } = certificate
  return (
    <>
      <header className="page-head">
        <h1>{isValid ? m.certificate_check_valid() : m.certificate_check_expired()}</h1>
      </header>
      <Notice kind={isValid ? 'done' : 'warning'}>
        <p>
          {isValid || !validTo
            ? m.certificate_check_valid_text()
            : m.certificate_check_expired_text({ day: formatDay(validTo) })}
        </p>
      </Notice>
      <dl className="facts section">
        <Fact name={m.certificate_check_name()}>{personName}</Fact>
        <Fact name={m.certificate_check_course()} lang="da">
          {courseTitle}
        </Fact>
        <Fact name={m.certificate_check_version()}>{versionNumber}</Fact>
        <Fact name={m.certificate_check_issued()}>{formatDay(new Date(issuedAt).toISOString())}</Fact>
        <Fact name={m.certificate_check_until()}>{validTo ? formatDay(validTo) : m.certificate_check_for_good()}</Fact>
        <Fact name={m.certificate_check_organisation()}>{organisationName}</Fact>
        <Fact name={m.certificate_check_number()}>{code}</Fact>
      </dl>
    </>
  )
}

function Fact({ name, lang, children }: { name: string; lang?: 'da'; children: string | number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd lang={lang}>{children}</dd>
    </div>
  )
}
