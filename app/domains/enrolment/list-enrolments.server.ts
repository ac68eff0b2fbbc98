import { type Actor, visibleTo } from '~/domains/organisation/actor.ts'
import type { Work } from '~/platform/work.server.ts'
import { type Enrolment, isGone } from './enrolment.ts'
import { countOpenEnrolments, listEnrolmentsOf, listVisibleEnrolments } from './enrolment-store.server.ts'

/** The actor's own enrolments, newest first. */
export function listOwnEnrolments(work: Work, actor: Actor): Promise<Enrolment[]> {
  return listEnrolmentsOf(work.db, { organisationId: actor.organisationId, personId: actor.personId })
}

/** The actor's newest enrolment in a course that was neither left nor declined, else the newest of those; null where there is none. */
export async function findOwnEnrolment(work: Work, actor: Actor, courseId: string): Promise<Enrolment | null> {
  const { organisationId, personId } = actor
  const newestFirst = await listEnrolmentsOf(work.db, { organisationId, personId }, courseId)
  return newestFirst.find((enrolment) => !isGone(enrolment)) ?? newestFirst[0] ?? null
}

/** The enrolments of everybody the actor may see: her organisation for those who follow up, else her own; or of one person. */
export function listEnrolments(work: Work, actor: Actor, asked: { personId?: string } = {}): Promise<Enrolment[]> {
  return listVisibleEnrolments(work.db, visibleTo(actor), asked)
}

/** How many are in the middle of a course, in all organisations together. */
export function countUnderWay(work: Work, courseId: string): Promise<number> {
  return countOpenEnrolments(work.db, courseId)
}
