import { dayOf } from '~/platform/clock/day.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { within } from '~/platform/work.server.ts'
import { isOver } from './cohort.ts'
import { findHostedCohort, listPlaces, listPlacesOfLeavers, takeCohortLock } from './cohort-store.server.ts'
import type { CohortWork } from './cohort-work.ts'
import { decidePlaces } from './places.ts'
import { settlePlaces } from './settle-places.server.ts'

/**
 * Takes those who left an organisation out of the cohorts that are still held: whoever waits gets the seat, and a partner
 * somebody else. From the day after the last day at work. What was held already stays as it was.
 * @returns how many places
 */
export async function releaseLeavers(work: CohortWork, organisationId: string): Promise<number> {
  let released = 0
  for (const { id, cohortId, hostId } of await listPlacesOfLeavers(work.db, organisationId, dayOf(work.now))) {
    const before = await findHostedCohort(work.db, hostId, cohortId)
    const course = before && (await work.library.findCourse(before.cohort.courseId))
    released += await inTransaction(work.db, async (db) => {
      await takeCohortLock(db, cohortId)
      const hosted = await findHostedCohort(db, hostId, cohortId)
      if (!hosted || isOver(hosted.sessions, work.now)) return 0
      const inside = within(work, db)
      const places = await listPlaces(db, hosted.cohort)
      const decided = decidePlaces(hosted.cohort, places, { kind: 'withdraw', id, at: work.now })
      if (!decided.ok) return 0
      const { cohort } = hosted
      await settlePlaces(inside, course, { actor: null, cohort, places, changes: decided.value })
      return 1
    })
  }
  return released
}
