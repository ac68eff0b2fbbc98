import { calledIn, namedIn } from '~/domains/identity/called.ts'
import { type Day, dateToDay, dayToDate } from '~/platform/clock/day.ts'
import type { Db } from '~/platform/db/database.server.ts'
import type { Role, Visibility } from './actor.ts'
import type { Job } from './job.ts'
import { type ContactKind, type LocalContact, readContactKind } from './local-contact.ts'
import type { JobFunction, OrganisationKind } from './organisation.ts'

export type Membership = {
  id: string
  organisationId: string
  personId: string
  unitId: string | null
  jobFunction: JobFunction
  jobTitle: string
  isManager: boolean
  roles: Role[]
  startsOn: Day
  endsOn: Day | null
  predecessorId?: string | null
}

export type NewOrganisation = {
  id: string
  kind: OrganisationKind
  municipalityCode: string | null
  name: string
  officialName: string
  isFictional: boolean
  accentColour: string | null
  healthCouncilId: string | null
  createdAt: Date
}

export const insertOrganisation = (db: Db, organisation: NewOrganisation) =>
  db.organisation.create({ data: organisation })

export const findOrganisationByCode = (db: Db, municipalityCode: string) =>
  db.organisation.findUnique({ where: { municipalityCode } })

export const findOrganisationByName = (db: Db, kind: OrganisationKind, name: string) =>
  db.organisation.findFirst({ where: { kind, name } })

export const insertRegion = (
  db: Db,
  region: {
    id: string
    code: string | null
    name: string
    validFrom: Day
    validTo: Day | null
    successorId: string | null
    isFictional: boolean
  },
) =>
  db.region.create({
    data: { ...region, validFrom: dayToDate(region.validFrom), validTo: region.validTo && dayToDate(region.validTo) },
  })

export const insertHealthCouncil = (db: Db, council: { id: string; name: string; isFictional: boolean }) =>
  db.healthCouncil.create({ data: council })

export const insertOrganisationRegion = (
  db: Db,
  link: { organisationId: string; regionId: string; validFrom: Day; validTo: Day | null },
) =>
  db.organisationRegion.create({
    data: { ...link, validFrom: dayToDate(link.validFrom), validTo: link.validTo && dayToDate(link.validTo) },
  })

/** Regions of an organisation that reach past a day end on it; one that would begin after it never was. */
export async function endOrganisationRegions(db: Db, organisationId: string, lastDay: Day): Promise<void> {
  const validTo = dayToDate(lastDay)
  await db.organisationRegion.deleteMany({ where: { organisationId, validFrom: { gt: validTo } } })
  await db.organisationRegion.updateMany({
    where: { organisationId, OR: [{ validTo: null }, { validTo: { gt: validTo } }] },
    data: { validTo },
  })
}

export const findRegionCalled = (db: Db, name: string) =>
  db.region.findFirst({ where: { name: { equals: name, mode: 'insensitive' } }, select: { id: true } })

export const findHealthCouncilCalled = (db: Db, name: string) =>
  db.healthCouncil.findFirst({ where: { name: { equals: name, mode: 'insensitive' } }, select: { id: true } })

export const saveHealthCouncil = (db: Db, id: string, healthCouncilId: string) =>
  db.organisation.update({ where: { id }, data: { healthCouncilId } })

export const insertUnit = (
  db: Db,
  unit: { id: string; organisationId: string; parentId: string | null; name: string; validFrom: Day },
) => db.unit.create({ data: { ...unit, validFrom: dayToDate(unit.validFrom) } })

/** The units of one organisation in Danish order, with what they were before. */
export async function listUnitsOf(db: Db, organisationId: string) {
  const rows = await db.unit.findMany({
    where: { organisationId },
    include: { pasts: { select: { name: true, parentId: true, until: true }, orderBy: { until: 'asc' } } },
  })
  const units = rows.map((row) => ({
    ...row,
    pasts: row.pasts.map((past) => ({ ...past, until: dateToDay(past.until) })),
    validFrom: dateToDay(row.validFrom),
    validTo: row.validTo && dateToDay(row.validTo),
  }))
  return units.sort((one, other) => new Intl.Collator('da').compare(one.name, other.name))
}

export async function insertMembership(
  db: Db,
  membership: Membership & { createdAt: Date; predecessorId?: string | null },
): Promise<void> {
  const { startsOn, endsOn, ...columns } = membership
  await db.membership.create({
    data: { ...columns, startsOn: dayToDate(startsOn), endsOn: endsOn && dayToDate(endsOn) },
  })
}

export const saveMembershipEnd = (db: Db, key: { organisationId: string; id: string }, endsOn: Day) =>
  db.membership.update({ where: { organisationId_id: key }, data: { endsOn: dayToDate(endsOn) } })

export const saveJob = (
  db: Db,
  key: { organisationId: string; id: string },
  job: { jobFunction: JobFunction; jobTitle: string },
) => db.membership.update({ where: { organisationId_id: key }, data: { ...job, revision: { increment: 1 } } })

export const saveRoles = (db: Db, key: { organisationId: string; id: string }, roles: Role[]) =>
  db.membership.update({ where: { organisationId_id: key }, data: { roles } })

/** One membership with its person and organisation: what a sign-in needs on every request. */
export async function findMembershipForSignIn(db: Db, key: { organisationId: string; id: string }) {
  const row = await db.membership.findUnique({
    where: { organisationId_id: key },
    include: { person: true, organisation: true },
  })
  return row && { ...row, startsOn: dateToDay(row.startsOn), endsOn: row.endsOn && dateToDay(row.endsOn) }
}

/** A person's jobs, newest first. */
export async function listMembershipsOf(db: Db, personId: string): Promise<Membership[]> {
  const rows = await db.membership.findMany({ where: { personId }, orderBy: [{ startsOn: 'desc' }, { id: 'asc' }] })
  return rows.map((row) => ({ ...row, startsOn: dateToDay(row.startsOn), endsOn: row.endsOn && dateToDay(row.endsOn) }))
}

/** Every job of an organisation, with no name in it. */
export async function listJobsOf(db: Db, organisationId: string): Promise<Job[]> {
  const rows = await db.membership.findMany({
    where: { organisationId },
    select: {
      ...{ id: true, organisationId: true, personId: true, unitId: true, jobFunction: true, isManager: true },
      ...{ startsOn: true, endsOn: true, predecessorId: true },
    },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id, startsOn, endsOn, ...row }) => ({
    ...row,
    ...{ membershipId: id, startsOn: dateToDay(startsOn), endsOn: endsOn && dateToDay(endsOn) },
  }))
}

/** The formal names of organisations by their id. */
export async function listOrganisationNames(db: Db, ids: string[]): Promise<Map<string, string>> {
  const rows = await db.organisation.findMany({ where: { id: { in: ids } }, select: { id: true, officialName: true } })
  return new Map(rows.map(({ id, officialName }) => [id, officialName]))
}

/** The ids of all organisations somebody works in. */
export async function listOrganisationIds(db: Db): Promise<string[]> {
  const rows = await db.organisation.findMany({
    where: { memberships: { some: {} } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}

/** The memberships an actor may see, with name, address and unit; of all of them those asked for. */
export async function listVisibleMembers(db: Db, visibility: Visibility, asked: { personId?: string; id?: string }) {
  const person = { select: { email: true, ...namedIn(visibility.organisationId) } }
  const rows = await db.membership.findMany({
    where: { AND: [visibility, asked] },
    include: { person, unit: { select: { name: true } } },
  })
  return rows.map(({ person: { email, ...names }, ...row }) => ({
    ...{ ...row, person: { email, name: calledIn(names) } },
    ...{ startsOn: dateToDay(row.startsOn), endsOn: row.endsOn && dateToDay(row.endsOn) },
  }))
}

/** The organisation a membership belongs to, whoever asks: only to tell "another municipality's" from "nobody's". */
export async function findOrganisationIdOfMembership(db: Db, id: string): Promise<string | null> {
  const row = await db.membership.findFirst({ where: { id }, select: { organisationId: true } })
  return row?.organisationId ?? null
}

export const getOrganisation = (db: Db, id: string) => db.organisation.findUniqueOrThrow({ where: { id } })

export const saveAsksLeaders = (db: Db, id: string, asksLeaders: boolean) =>
  db.organisation.update({ where: { id }, data: { asksLeaders } })

/** What people do for a living, in every organisation: for figures that name nobody. Their newest job in each. */
export const listJobFunctions = (db: Db, personIds: string[]) =>
  db.membership.findMany({
    where: { personId: { in: personIds } },
    orderBy: { startsOn: 'asc' },
    select: { personId: true, organisationId: true, jobFunction: true },
  })

export async function listContacts(db: Db, organisationId: string): Promise<LocalContact[]> {
  const rows = await db.localContact.findMany({ where: { organisationId } })
  return rows.flatMap((row) => toContact(row) ?? [])
}

export async function findContact(db: Db, organisationId: string, kind: ContactKind): Promise<LocalContact | null> {
  const row = await db.localContact.findUnique({ where: { organisationId_kind: { organisationId, kind } } })
  return row && toContact(row)
}

export async function saveContact(db: Db, organisationId: string, contact: LocalContact): Promise<void> {
  const { kind, reviewedOn, ...text } = contact
  const data = { ...text, reviewedOn: dayToDate(reviewedOn) }
  const key = { organisationId_kind: { organisationId, kind } }
  await db.localContact.upsert({ where: key, create: { organisationId, kind, ...data }, update: data })
}

type ContactRow = Omit<LocalContact, 'kind' | 'reviewedOn'> & { organisationId: string; kind: string; reviewedOn: Date }

/** An entry of a kind the courses no longer name is not shown. */
function toContact({ organisationId: _, ...row }: ContactRow): LocalContact | null {
  const kind = readContactKind(row.kind)
  return kind && { ...row, kind, reviewedOn: dateToDay(row.reviewedOn) }
}
