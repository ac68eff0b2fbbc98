import { readEmail } from '~/domains/identity/sign-in.ts'
import type { Role } from '~/domains/organisation/actor.ts'
import { changeAddresses } from '~/domains/organisation/change-addresses.server.ts'
import { grantRole } from '~/domains/organisation/grant-role.server.ts'
import type { AddressRefusal } from '~/domains/organisation/new-address.ts'
import { placeOrganisation } from '~/domains/organisation/place-organisation.server.ts'
import { dayOf, readDay } from '~/platform/clock/day.ts'
import type { Work } from '~/platform/work.server.ts'
import { addressesOf, findNamed, readAddressList } from './organisation-arguments.ts'

type Outcome = { done: string } | { problem: string }

export type KeepArguments = {
  organisation?: string
  email?: string
  role?: string
  remove?: boolean
  council?: string
  region?: string
  day?: string
  list?: string
  'dry-run'?: boolean
}

const roles: Record<string, Role> = {
  ...{ coordinator: 'COORDINATOR', facilitator: 'FACILITATOR', 'course-owner': 'COURSE_OWNER' },
  ...{ secretariat: 'SECRETARIAT', administrator: 'ADMINISTRATOR' },
}

/** Gives or takes a role. */
export async function giveRole(work: Work, given: KeepArguments): Promise<Outcome> {
  const organisation = await findNamed(work, '--organisation', given.organisation)
  if ('problem' in organisation) return organisation
  const email = readEmail(given.email ?? '')
  if (!email.ok) return { problem: `Expected --email with a work mail, found "${given.email ?? ''}".` }
  const role = roles[given.role ?? '']
  if (!role)
    return { problem: `Expected --role with one of ${Object.keys(roles).join(', ')}, found "${given.role ?? ''}".` }
  const isTaken = given.remove === true
  const granted = await grantRole(work, { organisationId: organisation.id, email: email.value, role, isTaken })
  const who = `${email.value} in ${organisation.officialName}`
  if (granted.ok) return { done: `${who} ${isTaken ? 'is no longer' : 'is now'} ${given.role}.` }
  return granted.refusal === 'not-here'
    ? { problem: `Expected somebody with a job today, found no ${who}. Add her by the page Personale first.` }
    : { done: `${who} ${isTaken ? 'was not' : 'was'} ${given.role} already; nothing was changed.` }
}

/** Says which health council and region an organisation belongs to. */
export async function place(work: Work, given: KeepArguments): Promise<Outcome> {
  const organisation = await findNamed(work, '--organisation', given.organisation)
  if ('problem' in organisation) return organisation
  const from = given.day === undefined ? dayOf(work.now) : readDay(given.day)
  if (!from) return { problem: `Expected --day such as 2027-01-01, found "${given.day}".` }
  const { council = null, region = null } = given
  const placed = await placeOrganisation(work, { organisationId: organisation.id, council, region, from })
  if (placed.ok) {
    const words = [council && `belongs to ${council}`, region && `lies in ${region} from ${from}`].filter(Boolean)
    return { done: `${organisation.officialName} ${words.join(' and ')}.` }
  }
  const problems = {
    'unknown-council': `Expected --council with the name of a health council, found "${council}".`,
    'unknown-region': `Expected --region with the name of a region, found "${region}".`,
    'nothing-to-do': 'Expected --council or --region.',
  }
  return { problem: problems[placed.refusal] }
}

const reasons: Record<AddressRefusal, string> = {
  'not-here': 'has never worked there',
  'works-elsewhere': 'works in another organisation too, whose address it may be',
  taken: 'the new address is somebody’s already',
  'the-same': 'has this address',
}

/** Gives people new work mails. */
export async function giveAddresses(work: Work, given: KeepArguments): Promise<Outcome> {
  const organisation = await findNamed(work, '--organisation', given.organisation)
  if ('problem' in organisation) return organisation
  if (given.list === undefined) return { problem: 'Expected --list with a file: the address before; the one now.' }
  const list = await readAddressList(given.list)
  if ('problem' in list) return list
  const isTrial = given['dry-run'] === true
  const planned = await changeAddresses(work, { organisationId: organisation.id, list, isTrial })
  const refused = planned.flatMap((each) => ('why' in each ? [`  ${addressesOf(each)}: ${reasons[each.why]}`] : []))
  const count = planned.length - refused.length
  return {
    done: [
      `${organisation.officialName}: ${count} people ${isTrial ? 'would get' : 'have'} a new address.`,
      ...(refused.length > 0 ? [`Left as they were: ${refused.length}`, ...refused] : []),
      ...(isTrial ? ['Nothing was changed.'] : []),
    ].join('\n'),
  }
}
