import { recordAudit } from '~/platform/audit/audit.server.ts'
import { addDays, type Day } from '~/platform/clock/day.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import {
  endOrganisationRegions,
  findHealthCouncilCalled,
  findRegionCalled,
  insertOrganisationRegion,
  saveHealthCouncil,
} from './organisation-store.server.ts'

/**
 * Says which health council and which region an organisation belongs to, the region from a day on: municipalities have theirs
 * from the national list, regions, hospitals and practices get them here, and without them no secretariat counts them.
 */
export async function placeOrganisation(
  work: Work,
  place: { organisationId: string; council: string | null; region: string | null; from: Day },
): Promise<Result<'placed', 'unknown-council' | 'unknown-region' | 'nothing-to-do'>> {
  const { organisationId, from } = place
  if (place.council === null && place.region === null) return refuse('nothing-to-do')
  return inTransaction(work.db, async (db) => {
    const council = place.council === null ? null : await findHealthCouncilCalled(db, place.council)
    if (place.council !== null && !council) return refuse('unknown-council')
    const region = place.region === null ? null : await findRegionCalled(db, place.region)
    if (place.region !== null && !region) return refuse('unknown-region')
    if (council) await saveHealthCouncil(db, organisationId, council.id)
    if (region) {
      await endOrganisationRegions(db, organisationId, addDays(from, -1))
      await insertOrganisationRegion(db, { organisationId, regionId: region.id, validFrom: from, validTo: null })
    }
    await recordAudit(within(work, db), {
      ...{ organisationId, actorPersonId: null, action: 'placed-organisation' },
      ...{ subjectKind: 'organisation', subjectId: organisationId },
    })
    return allow('placed')
  })
}
