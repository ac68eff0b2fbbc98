import { readName } from '~/domains/identity/profile.ts'
import { readEmail } from '~/domains/identity/sign-in.ts'
import { appointCoordinator, type NamedOrganisation } from '~/domains/organisation/appoint-coordinator.server.ts'
import { invitationMail } from '~/domains/organisation/invitation-mail.tsx'
import type { OrganisationKind } from '~/domains/organisation/organisation.ts'
import type { Env } from '~/platform/env/env.ts'
import { sendDueMails, smtpSender } from '~/platform/mail/mail.server.ts'
import type { Work } from '~/platform/work.server.ts'
import { urls } from '~/urls.ts'

export type CreateArguments = {
  code?: string
  kind?: string
  name?: string
  'coordinator-name'?: string
  'coordinator-email'?: string
}

/** Appoints the first coordinator and sends the invitation at once, so that the command can say whether it went out. */
export async function createOrganisation(
  work: Work,
  env: Env,
  given: CreateArguments,
): Promise<{ done: string } | { problem: string }> {
  const name = readName(given['coordinator-name'] ?? '')
  if (!name.ok) return { problem: 'Expected --coordinator-name with a name.' }
  const email = readEmail(given['coordinator-email'] ?? '')
  if (!email.ok)
    return { problem: `Expected --coordinator-email with an address, found "${given['coordinator-email'] ?? ''}".` }
  const organisation = readOrganisation(given)
  if ('problem' in organisation) return organisation

  const appointed = await appointCoordinator(work, {
    organisation,
    coordinator: { name: name.value, email: email.value },
    writeMail: (organisationName) => invitationMail(name.value, organisationName, env.publicUrl + urls.signIn()),
  })
  if (!appointed.ok) return { problem: refusals[appointed.refusal](given) }
  const sent = env.smtpUrl ? await sendDueMails(work.db, smtpSender(env.smtpUrl, env.mailFrom), work.now, work.log) : 0
  const mail =
    sent > 0
      ? `The invitation went to ${email.value}.`
      : `The invitation to ${email.value} waits; the portal sends it when the mail server answers.`
  return { done: `${appointed.value.organisationName} has ${name.value} as its coordinator. ${mail}` }
}

const refusals = {
  'unknown-municipality': ({ code }: CreateArguments) =>
    `Expected the code of one of the 98 municipalities, found "${code}".`,
  'already-appointed': (given: CreateArguments) =>
    `${given['coordinator-email']} is a coordinator there already; nothing was changed.`,
}

const kinds: Record<string, OrganisationKind> = { region: 'REGION', hospital: 'HOSPITAL', practice: 'PRACTICE' }

function readOrganisation({ code, kind, name }: CreateArguments): NamedOrganisation | { problem: string } {
  if (code !== undefined) return { municipalityCode: code }
  const known = kinds[kind ?? '']
  if (!known) return { problem: 'Expected --code, or --kind with region, hospital or practice.' }
  const title = name?.trim() ?? ''
  return title.length >= 2
    ? { kind: known, name: title }
    : { problem: 'Expected --name with the name of the organisation.' }
}
