import { listEnrolments } from '~/domains/enrolment/list-enrolments.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { listMembers, listUnits } from '~/domains/organisation/list-members.server.ts'
import { dayOf } from '~/platform/clock/day.ts'
import type { Work } from '~/platform/work.server.ts'
import { type Employee, type FollowUpRow, followUp } from './follow-up.ts'

/** Everybody in the actor's own organisation who works there today, with their courses. */
export async function listFollowUp(work: Work, actor: Actor): Promise<FollowUpRow[]> {
  const [members, enrolments] = await Promise.all([listMembers(work, actor), listEnrolments(work, actor)])
  return followUp(members.map(toEmployee), enrolments, dayOf(work.now))
}

/** The units one can choose among. */
export async function listUnitChoices(work: Work, actor: Actor): Promise<{ id: string; name: string }[]> {
  return (await listUnits(work, actor)).map(({ id, name }) => ({ id, name }))
}

type MemberRow = Awaited<ReturnType<typeof listMembers>>[number]

function toEmployee(member: MemberRow): Employee {
  const { id, personId, person, unit, unitId, jobFunction, jobTitle, isManager, startsOn, endsOn } = member
  return {
    ...{ membershipId: id, personId, name: person.name, email: person.email, unitId, unitName: unit?.name ?? null },
    ...{ jobFunction, jobTitle, isManager, startsOn, endsOn },
  }
}

/** The same for one job, past or present; null where the actor may not see it. */
export async function findEmployee(work: Work, actor: Actor, membershipId: string): Promise<Employee | null> {
  const member = (await listMembers(work, actor, { id: membershipId }))[0]
  return member ? toEmployee(member) : null
}
