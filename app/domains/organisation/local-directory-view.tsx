import { Link } from '@remix-run/react'
import { formatDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { Notice } from '~/ui/notice.tsx'
import { StatusTag } from '~/ui/status-tag.tsx'
import { contactKindName } from './contact-kind-name.tsx'
import type { SittingKeyPerson } from './key-person.ts'
import { type ContactKind, contactKinds, isReviewDue, type LocalContact } from './local-contact.ts'

type Contacts = Partial<Record<ContactKind, LocalContact>>

/** Whom one reaches in the own organisation's area. 112 stands first, and holds everywhere. */
export function LocalDirectoryView({
  contacts,
  keyPersons,
  organisation,
  today,
  canMend,
}: {
  contacts: Contacts
  keyPersons: SittingKeyPerson[]
  organisation: string
  today: LocalContact['reviewedOn']
  canMend: boolean
}) {
  return (
    <>
      <header className="page-head">
        <p className="kicker">{organisation}</p>
        <h1>{m.directory_title()}</h1>
        <p className="lead">{m.directory_lead()}</p>
      </header>
      <Notice kind="alert" title={m.directory_112()}>
        {m.directory_112_text()}
      </Notice>
      <ul className="directory">
        {contactKinds.map((kind) => (
          <li key={kind} id={kind}>
            <h2>{contactKindName(kind)}</h2>
            <Entry contact={contacts[kind]} today={today} />
            {canMend ? (
              <p className="not-printed">
                <Link to={staffUrls.mendContact(kind)} aria-label={`${m.directory_mend()}: ${contactKindName(kind)}`}>
                  {m.directory_mend()}
                </Link>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      <KeyPersons {...{ keyPersons, canMend }} />
    </>
  )
}

/** Whom colleagues can ask about a field across sectors. */
function KeyPersons({ keyPersons, canMend }: { keyPersons: SittingKeyPerson[]; canMend: boolean }) {
  if (keyPersons.length === 0 && !canMend) return null
  return (
    <section className="section" aria-labelledby="noeglepersoner">
      <h2 id="noeglepersoner">{m.roster_key_title()}</h2>
      <p>{keyPersons.length === 0 ? m.directory_no_key_persons() : m.directory_key_persons()}</p>
      <dl className="facts facts--wide">
        {keyPersons.map(({ id, field, area, name, unitName, email, deputyName }) => (
          <div key={id}>
            <dt>
              {field}
              {area === '' ? null : ` · ${area}`}
            </dt>
            <dd>
              {name}
              {unitName === null ? null : `, ${unitName}`} · <a href={`mailto:${email}`}>{email}</a>
              {deputyName === null ? null : (
                <span className="small soft"> {m.directory_deputy({ name: deputyName })}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {canMend ? (
        <p className="not-printed">
          <Link to={staffUrls.keyPersons()}>{m.directory_mend_key_persons()}</Link>
        </p>
      ) : null}
    </section>
  )
}

function Entry({ contact, today }: { contact: LocalContact | undefined; today: LocalContact['reviewedOn'] }) {
  if (!contact) return <p className="soft">{m.directory_missing()}</p>
  const { phone, hours, note, owner, reviewedOn } = contact
  return (
    <>
      <p className="directory__phone">
        <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a> <span>{hours}</span>
      </p>
      {note === '' ? null : <p>{note}</p>}
      <p className="small soft">
        {m.directory_reviewed({ owner, day: formatDay(reviewedOn) })}{' '}
        {isReviewDue(contact, today) ? <StatusTag status="late">{m.directory_due()}</StatusTag> : null}
      </p>
    </>
  )
}
