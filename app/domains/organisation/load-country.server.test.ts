import { beforeEach, describe, expect, test } from 'vitest'
import { type Day, dayToDate } from '~/platform/clock/day.ts'
import { cloneDatabase, workOn } from '../../../tests/support/database.ts'
import { readNationalMunicipalities } from '../../../tests/support/national-municipalities.ts'
import { loadCountry } from './load-country.server.ts'

const { db } = await cloneDatabase()
const work = workOn(db, '2026-11-16T08:00:00Z')
const municipalities = await readNationalMunicipalities()

/** The regions that have municipalities on a day, by name, with those municipalities. */
async function regionsOn(day: string) {
  const date = dayToDate(day as Day)
  const isValid = { validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gte: date } }] }
  const links = await db.organisationRegion.findMany({ where: isValid, include: { region: true } })
  const isRegionValid = links.every(
    ({ region }) => region.validFrom <= date && (region.validTo === null || region.validTo >= date),
  )
  expect(isRegionValid).toBe(true)
  const regions = new Map<string, string[]>()
  for (const { region, organisationId } of links) {
    regions.set(region.name, [...(regions.get(region.name) ?? []), organisationId])
  }
  return regions
}

describe('the country as it was loaded', () => {
  test('has the 98 municipalities, every one with its own code and a health council', async () => {
    const loaded = await db.organisation.findMany({ where: { isFictional: false } })
    expect(loaded).toHaveLength(98)
    expect(new Set(loaded.map(({ municipalityCode }) => municipalityCode)).size).toBe(98)
    expect(loaded.every(({ healthCouncilId, kind }) => healthCouncilId && kind === 'MUNICIPALITY')).toBe(true)
    expect(await db.healthCouncil.count()).toBe(new Set(municipalities.map(({ healthCouncil }) => healthCouncil)).size)
  })

  test('has the formal names that no rule would give', async () => {
    const named = async (municipalityCode: string) =>
      (await db.organisation.findUniqueOrThrow({ where: { municipalityCode } })).officialName
    expect(await named('0101')).toBe('Københavns Kommune')
    expect(await named('0400')).toBe('Bornholms Regionskommune')
    expect(await named('0147')).toBe('Frederiksberg Kommune')
  })

  test.each(['2026-11-16', '2026-12-31'])('has five regions on %s', async (day) => {
    const regions = await regionsOn(day)
    expect([...regions.keys()].sort()).toEqual([
      'Region Hovedstaden',
      'Region Midtjylland',
      'Region Nordjylland',
      'Region Sjælland',
      'Region Syddanmark',
    ])
    expect([...regions.values()].flat()).toHaveLength(98)
  })

  test.each(['2027-01-01', '2030-06-01'])('has four regions on %s', async (day) => {
    const regions = await regionsOn(day)
    expect([...regions.keys()].sort()).toEqual([
      'Region Midtjylland',
      'Region Nordjylland',
      'Region Syddanmark',
      'Region Østdanmark',
    ])
    expect([...regions.values()].flat()).toHaveLength(98)
  })

  test('the two regions that end point at the one that follows them', async () => {
    const ended = await db.region.findMany({ where: { validTo: { not: null } }, include: { successor: true } })
    expect(ended.map(({ name, code, successor }) => [name, code, successor?.name]).sort()).toEqual([
      ['Region Hovedstaden', '1084', 'Region Østdanmark'],
      ['Region Sjælland', '1085', 'Region Østdanmark'],
    ])
  })

  test('every municipality is in exactly one region on any day around the turn of the year', async () => {
    for (const day of ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']) {
      const places = [...(await regionsOn(day)).values()].flat()
      expect(new Set(places).size).toBe(98)
      expect(places).toHaveLength(98)
    }
  })
})

describe('loading it', () => {
  beforeEach(async () => {
    await db.organisation.deleteMany()
    await db.region.updateMany({ data: { successorId: null } })
    await db.region.deleteMany()
    await db.healthCouncil.deleteMany()
  })

  test('a second time does nothing', async () => {
    expect(await loadCountry(work, municipalities)).toBe(98)
    expect(await loadCountry(work, municipalities)).toBe(0)
    expect(await db.organisation.count()).toBe(98)
  })

  test('by two instances that start at the same moment loads it once', async () => {
    const loaded = await Promise.all([loadCountry(work, municipalities), loadCountry(work, municipalities)])
    expect(loaded.sort()).toEqual([0, 98])
    expect(await db.organisation.count()).toBe(98)
    expect(await db.region.count()).toBe(6)
  })

  test('that fails half-way leaves nothing behind', async () => {
    const [first] = municipalities
    await expect(loadCountry(work, [...municipalities, ...(first ? [first] : [])])).rejects.toThrow()
    expect(await db.organisation.count()).toBe(0)
    expect(await db.region.count()).toBe(0)
  })

  test('from an empty list loads nothing', async () => {
    expect(await loadCountry(work, [])).toBe(0)
  })
})
