import type { Day } from '~/platform/clock/day.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import { readAccent } from './accent.ts'
import { isFictionalCode, type OrganisationKind } from './organisation.ts'
import {
  findOrganisationByCode,
  insertHealthCouncil,
  insertOrganisation,
  insertOrganisationRegion,
  insertRegion,
  insertUnit,
} from './organisation-store.server.ts'

export type AddedOrganisation = {
  kind: OrganisationKind
  municipalityCode: string | null
  name: string
  officialName: string
  accentColour: string | null
  healthCouncilId: string | null
  /** Unless told, read off the code: invented municipalities have codes from 9001. */
  isFictional?: boolean
}

/** Adds an organisation that is not in the national list: a practice, a hospital, a region, an invented municipality. */
export async function addOrganisation(
  work: Work,
  added: AddedOrganisation,
): Promise<Result<string, 'code-taken' | 'not-a-colour' | 'too-pale'>> {
  const { municipalityCode, accentColour } = added
  if (municipalityCode && (await findOrganisationByCode(work.db, municipalityCode))) return refuse('code-taken')
  const accent = accentColour === null ? allow(null) : readAccent(accentColour)
  if (!accent.ok) return accent
  const id = work.newId()
  await insertOrganisation(work.db, {
    id,
    ...added,
    accentColour: accent.value,
    isFictional: added.isFictional ?? (municipalityCode !== null && isFictionalCode(municipalityCode)),
    createdAt: work.now,
  })
  return allow(id)
}

/** Adds a unit under another, or at the top. */
export async function addUnit(
  work: Work,
  unit: { organisationId: string; parentId: string | null; name: string; validFrom: Day },
): Promise<string> {
  const id = work.newId()
  await insertUnit(work.db, { id, ...unit })
  return id
}

/** Adds an invented region with its health council, for a demonstration world. */
export async function addFictionalRegion(
  work: Work,
  region: { name: string; healthCouncil: string; validFrom: Day },
): Promise<{ regionId: string; healthCouncilId: string }> {
  const [regionId, healthCouncilId] = [work.newId(), work.newId()]
  await insertRegion(work.db, {
    id: regionId,
    code: null,
    name: region.name,
    validFrom: region.validFrom,
    validTo: null,
    successorId: null,
    isFictional: true,
  })
  await insertHealthCouncil(work.db, { id: healthCouncilId, name: region.healthCouncil, isFictional: true })
  return { regionId, healthCouncilId }
}

/** Says which region an organisation lies in, from a day on. */
export async function placeInRegion(
  work: Work,
  place: { organisationId: string; regionId: string; validFrom: Day },
): Promise<void> {
  await insertOrganisationRegion(work.db, { ...place, validTo: null })
}
