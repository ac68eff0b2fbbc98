import type { Day } from '~/platform/clock/day.ts'
import { inTransaction, takeLock } from '~/platform/db/database.server.ts'
import type { Work } from '~/platform/work.server.ts'
import type { NationalMunicipality } from './municipalities.ts'
import {
  findOrganisationByCode,
  insertHealthCouncil,
  insertOrganisation,
  insertOrganisationRegion,
  insertRegion,
} from './organisation-store.server.ts'

const lastDayOfFiveRegions = '2026-12-31' as Day
const firstDayOfFourRegions = '2027-01-01' as Day
/** When the five regions were set up. */
const firstDayOfFiveRegions = '2007-01-01' as Day

/**
 * Loads the 98 municipalities with their regions before and from 2027 and their health councils. Does nothing the second time.
 * @returns how many municipalities were loaded
 */
export async function loadCountry(work: Work, municipalities: NationalMunicipality[]): Promise<number> {
  const [first] = municipalities
  if (!first) return 0
  return inTransaction(work.db, async (db) => {
    // Two instances may start on an empty database at the same moment.
    await takeLock(db, 'load-country')
    if (await findOrganisationByCode(db, first.code)) return 0
    const regionIds = new Map<string, string>()
    const namesNow = new Set(municipalities.map((municipality) => municipality.regionName))
    const names2027 = new Set(municipalities.map((municipality) => municipality.regionName2027))
    const addRegion = async (region: {
      code: string | null
      name: string
      validFrom: Day
      validTo: Day | null
      successorId: string | null
    }) => {
      const id = work.newId()
      regionIds.set(region.name, id)
      await insertRegion(db, { id, ...region, isFictional: false })
    }
    // New regions first, so that those that end can point at their successor.
    for (const name of names2027) {
      if (!namesNow.has(name))
        await addRegion({ code: null, name, validFrom: firstDayOfFourRegions, validTo: null, successorId: null })
    }
    for (const { regionName, regionCode, regionName2027 } of municipalities) {
      if (regionIds.has(regionName)) continue
      const ends = !names2027.has(regionName)
      await addRegion({
        code: regionCode,
        name: regionName,
        validFrom: firstDayOfFiveRegions,
        validTo: ends ? lastDayOfFiveRegions : null,
        successorId: ends ? (regionIds.get(regionName2027) ?? null) : null,
      })
    }

    const councilIds = new Map<string, string>()
    for (const { healthCouncil } of municipalities) {
      if (councilIds.has(healthCouncil)) continue
      const id = work.newId()
      councilIds.set(healthCouncil, id)
      await insertHealthCouncil(db, { id, name: healthCouncil, isFictional: false })
    }

    for (const municipality of municipalities) {
      const id = work.newId()
      await insertOrganisation(db, {
        id,
        kind: 'MUNICIPALITY',
        municipalityCode: municipality.code,
        name: municipality.name,
        officialName: municipality.officialName,
        isFictional: false,
        accentColour: null,
        healthCouncilId: councilIds.get(municipality.healthCouncil) ?? null,
        createdAt: work.now,
      })
      const moves = municipality.regionName !== municipality.regionName2027
      const stays: [string, Day, Day | null][] = [
        [municipality.regionName, firstDayOfFiveRegions, moves ? lastDayOfFiveRegions : null],
      ]
      if (moves) stays.push([municipality.regionName2027, firstDayOfFourRegions, null])
      for (const [name, validFrom, validTo] of stays) {
        const regionId = regionIds.get(name)
        if (regionId) await insertOrganisationRegion(db, { organisationId: id, regionId, validFrom, validTo })
      }
    }
    return municipalities.length
  })
}
