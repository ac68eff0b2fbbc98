import { findRosterMember } from '~/domains/organisation/list-roster.server.ts'
import type { TypedPerson } from '~/domains/organisation/person-form.ts'
import { isNameOurs } from '~/domains/organisation/person-form.ts'
import { isId } from '~/platform/ids/is-id.ts'
import { notFound } from './answer.server.ts'
import type { SignedInContext } from './context.server.ts'

/** One of the actor's own people as the form shows her; anybody else's page does not exist. */
export async function requireEmployee(work: SignedInContext, id: string | undefined) {
  const member = isId(id) ? await findRosterMember(work, work.actor, id) : null
  if (!member) throw notFound()
  const { membershipId, unitId, revision, name, email, jobTitle, jobFunction } = member
  const saved: TypedPerson = {
    ...{ name, email, jobTitle, jobFunction, unit: unitId ?? '', manager: member.isManager ? '1' : '' },
    ...{ startsOn: member.startsOn, endsOn: member.endsOn ?? '', movesOn: '', correction: '', roles: member.roles },
  }
  return { membershipId, unitId, revision, isNameOurs: isNameOurs(member), saved }
}
