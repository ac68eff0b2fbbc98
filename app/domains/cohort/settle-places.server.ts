import type { CurrentCourse } from '~/domains/course/course-library.ts'
import { enrolParticipant } from '~/domains/enrolment/enrol-participant.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import type { Cohort, Place } from './cohort.ts'
import { savePlace } from './cohort-store.server.ts'
import type { CohortWork } from './cohort-work.ts'
import type { PlaceChange } from './places.ts'
import { mendStandingPairs } from './standing-pairs.server.ts'
import { recordCohortAudit, sendToEach } from './tell.server.ts'

/**
 * Saves what was decided about the places of a cohort: states, the audit, a mail to each whom it concerns, the course for
 * those who came in, and partners for those who have none by it. Called in the transaction of every command that moves somebody.
 * @param settle.actor who did it; null for the portal itself
 * @param course read before the transaction: inside it the library would wait for a second connection
 */
export async function settlePlaces(
  work: CohortWork,
  course: CurrentCourse | null,
  settle: {
    actor: Pick<Actor, 'personId'> | null
    cohort: Cohort
    places: Place[]
    changes: PlaceChange[]
    reason?: string
  },
): Promise<void> {
  const { actor, cohort, places, changes, reason = '' } = settle
  for (const change of changes) {
    const place = places.find(({ id }) => id === change.id)
    if (!place) throw new Error(`Expected the place ${change.id} in the cohort ${cohort.id}, found none.`)
    const { organisationId, id } = place
    const toSave = { state: change.to, queuedAt: change.queuedAt, reason: change.to === 'REJECTED' ? reason : '' }
    await savePlace(work.db, { organisationId, id }, toSave, isStep(change))
    await recordCohortAudit(work, actor, {
      ...{ organisationId, subjectId: id, subjectKind: 'cohort-place', action: `place-${change.to.toLowerCase()}` },
    })
    if (change.to === 'PARTICIPANT' && course) await enrolParticipant(work, place, courseToEnrolIn(course))
    if (isToldByMail(change)) {
      const { to: state, because } = change
      await sendToEach(work, cohort, [place], { kind: 'place', state, because, reason: toSave.reason })
    }
  }
  if (changes.some(isStep)) await mendStandingPairs(work, actor, cohort)
}

/** Somebody comes into the cohort, or goes out of it. */
const isStep = ({ from, to }: PlaceChange) => (from === 'PARTICIPANT') !== (to === 'PARTICIPANT')

/** What one has just asked for oneself, the page tells; getting a seat is kept in a mail. */
function isToldByMail({ because, to }: PlaceChange): boolean {
  return because !== 'asked' || to === 'PARTICIPANT'
}

/** What enrolling in a course needs to know of it. */
export const courseToEnrolIn = ({ course: { body } }: CurrentCourse) => ({
  id: body.id,
  deadlineDays: body.deadlineDays,
})
