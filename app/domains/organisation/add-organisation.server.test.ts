import { describe, expect, test } from 'vitest'
import type { Day } from '~/platform/clock/day.ts'
import { cloneDatabase, workOn } from '../../../tests/support/database.ts'
import {
  type AddedOrganisation,
  addFictionalRegion,
  addOrganisation,
  addUnit,
  placeInRegion,
} from './add-organisation.server.ts'

const { db } = await cloneDatabase()
const work = workOn(db, '2026-11-16T08:00:00Z')
const municipality = (municipalityCode: string, rest: Partial<AddedOrganisation> = {}): AddedOrganisation => ({
  ...{ kind: 'MUNICIPALITY', municipalityCode, name: 'Nørreby', officialName: 'Nørreby Kommune' },
  ...{ accentColour: null, healthCouncilId: null, ...rest },
})
const added = async (organisation: AddedOrganisation) => {
  const answer = await addOrganisation(work, organisation)
  return answer.ok ? db.organisation.findUniqueOrThrow({ where: { id: answer.value } }) : answer.refusal
}

describe('adding an organisation', () => {
  test('an invented municipality is marked as such', async () => {
    expect(await added(municipality('9101'))).toMatchObject({ isFictional: true, name: 'Nørreby', accentColour: null })
  })

  test('a code that is taken is refused, the national ones too', async () => {
    await added(municipality('9102'))
    expect(await added(municipality('9102'))).toBe('code-taken')
    expect(await added(municipality('0101'))).toBe('code-taken')
  })

  test('an accent is stored in small letters', async () => {
    expect(await added(municipality('9103', { accentColour: ' #1F4E79 ' }))).toMatchObject({ accentColour: '#1f4e79' })
  })

  test.each([
    ['blue', 'not-a-colour'],
    ['#12345', 'not-a-colour'],
    ['#1b5e5a; --x: url(x)', 'not-a-colour'],
    ['#ffff00', 'too-pale'],
  ])('the accent %s is refused: %s', async (accentColour, refusal) => {
    expect(await added(municipality('9104', { accentColour }))).toBe(refusal)
    expect(await db.organisation.count({ where: { municipalityCode: '9104' } })).toBe(0)
  })

  test('a practice has no municipality code, a municipality has one of four digits, and the database holds both', async () => {
    const practice = { kind: 'PRACTICE', name: 'Lægehuset', officialName: 'Lægehuset Torvet' } as const
    expect(await added(municipality('9105', { ...practice, municipalityCode: null }))).toMatchObject({
      kind: 'PRACTICE',
    })
    await expect(added(municipality('9105', practice))).rejects.toThrow('Organisation_municipality_code')
    await expect(added(municipality('91'))).rejects.toThrow('Organisation_municipality_code')
    await expect(added({ ...municipality('9106'), municipalityCode: null })).rejects.toThrow(
      'Organisation_municipality_code',
    )
  })
})

describe('what belongs to an organisation', () => {
  const day = '2026-01-01' as Day

  test('a unit can stand under another of the same organisation and of no other', async () => {
    const [one, other] = await Promise.all(['9107', '9108'].map((code) => addOrganisation(work, municipality(code))))
    if (!one?.ok || !other?.ok) throw new Error('Expected both to be added.')
    const unit = { name: 'Børn og unge', validFrom: day, parentId: null }
    const parentId = await addUnit(work, { ...unit, organisationId: one.value })
    const childId = await addUnit(work, { ...unit, organisationId: one.value, parentId, name: 'PPR' })
    expect(await db.unit.findUniqueOrThrow({ where: { id: childId } })).toMatchObject({ parentId, name: 'PPR' })
    await expect(addUnit(work, { ...unit, organisationId: other.value, parentId })).rejects.toThrow()
  })

  test('an invented region comes with its health council, and is marked', async () => {
    const region = await addFictionalRegion(work, {
      name: 'Region Prøve',
      healthCouncil: 'Sundhedsråd Prøve',
      validFrom: day,
    })
    const answer = await addOrganisation(work, municipality('9109', { healthCouncilId: region.healthCouncilId }))
    if (!answer.ok) throw new Error('Expected it to be added.')
    await placeInRegion(work, { organisationId: answer.value, regionId: region.regionId, validFrom: day })
    const stored = await db.organisation.findUniqueOrThrow({
      ...{ where: { id: answer.value }, include: { healthCouncil: true, regions: { include: { region: true } } } },
    })
    expect(stored.healthCouncil).toMatchObject({ name: 'Sundhedsråd Prøve', isFictional: true })
    expect(stored.regions).toMatchObject([{ validTo: null, region: { name: 'Region Prøve', isFictional: true } }])
  })
})
