import type { Actor } from '~/domains/organisation/actor.ts'
import { type Sector, sectors } from '~/domains/organisation/organisation.ts'
import { type Day, dayToDate } from '~/platform/clock/day.ts'
import type { Db, Transaction } from '~/platform/db/database.server.ts'
import { takeLock } from '~/platform/db/database.server.ts'
import { type Cohort, type CohortSession, liveStates, type Place, type PlaceState, type Seats } from './cohort.ts'

export type CohortWithSessions = { cohort: Cohort; sessions: CohortSession[] }

/** Lets what happens in one cohort go one after the other, until the transaction of each ends. */
export const takeCohortLock = (transaction: Transaction, cohortId: string) =>
  takeLock(transaction, `cohort:${cohortId}`)

/** The cohorts an actor may know of: her organisation's, those open to others, and those she is in. */
const visibleTo = ({ organisationId, personId }: Actor) => ({
  OR: [
    { organisationId },
    { isOpenToOthers: true },
    { places: { some: { organisationId, personId, state: { in: liveStates } } } },
  ],
})

const withSessions = {
  organisation: { select: { officialName: true } },
  sessions: { orderBy: { number: 'asc' } },
} as const

/** A cohort the actor may know of; null where there is none for her. */
export async function findVisibleCohort(db: Db, actor: Actor, id: string): Promise<CohortWithSessions | null> {
  const row = await db.cohort.findFirst({ where: { id, ...visibleTo(actor) }, include: withSessions })
  return row && toCohort(row)
}

/** A cohort the actor's own organisation holds. */
export async function findHostedCohort(db: Db, organisationId: string, id: string): Promise<CohortWithSessions | null> {
  const row = await db.cohort.findFirst({ where: { id, organisationId }, include: withSessions })
  return row && toCohort(row)
}

/** The cohorts the actor may know of, the newest first; of other organisations only those that are not over. */
export async function listVisibleCohorts(db: Db, actor: Actor, now: Date): Promise<CohortWithSessions[]> {
  const { organisationId, personId } = actor
  const isComing = { cancelledAt: null, OR: [{ startsAt: null }, { startsAt: { gte: now } }] }
  const mayConcern = [
    { organisationId },
    { places: { some: { organisationId, personId } } },
    { sessions: { some: isComing } },
  ]
  const rows = await db.cohort.findMany({
    where: { AND: [visibleTo(actor), { OR: mayConcern }] },
    include: withSessions,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map(toCohort)
}

export async function insertCohort(
  db: Db,
  cohort: Omit<Cohort, 'hostName' | 'revision' | 'cancelledAt'> & { createdAt: Date },
): Promise<void> {
  const { seats, ...columns } = cohort
  await db.cohort.create({ data: { ...columns, ...seatColumns(seats) } })
}

/** Saves what a host changed, over the revision she saw; false where somebody saved in between. */
export async function saveCohort(
  db: Db,
  key: { organisationId: string; id: string; revision: number },
  change: Partial<
    Pick<Cohort, 'courseId' | 'title' | 'about' | 'isOpenToOthers' | 'isApprovedByHost' | 'cancelledAt'>
  > & {
    seats?: Seats
  },
): Promise<boolean> {
  const { seats, ...columns } = change
  const { count } = await db.cohort.updateMany({
    where: key,
    data: { ...columns, ...(seats && seatColumns(seats)), revision: { increment: 1 } },
  })
  return count === 1
}

export async function insertSession(
  db: Db,
  session: Omit<CohortSession, 'sequence' | 'cancelledAt'> & { organisationId: string; cohortId: string },
): Promise<void> {
  await db.cohortSession.create({ data: session })
}

export async function saveSession(
  db: Db,
  key: { organisationId: string; id: string },
  change: Partial<Omit<CohortSession, 'id' | 'number'>>,
): Promise<void> {
  await db.cohortSession.updateMany({ where: key, data: change })
}

const withPerson = {
  person: { select: { name: true, email: true, language: true } },
  membership: {
    select: {
      ...{ jobTitle: true, jobFunction: true, unitId: true },
      organisation: { select: { officialName: true } },
    },
  },
} as const

/** Every place of one cohort, withdrawn ones too, in the order people applied. */
export async function listPlaces(db: Db, cohort: Pick<Cohort, 'id' | 'organisationId'>): Promise<Place[]> {
  const rows = await db.cohortPlace.findMany({
    where: { hostId: cohort.organisationId, cohortId: cohort.id },
    include: withPerson,
    orderBy: [{ appliedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ person, membership, ...place }) => ({
    ...{ ...place, ...person },
    ...{ jobTitle: membership.jobTitle, jobFunction: membership.jobFunction, unitId: membership.unitId },
    organisationName: membership.organisation.officialName,
  }))
}

/** The states and sectors of the places of many cohorts: for tables that name nobody. */
export const listPlaceStates = (db: Db, cohortIds: string[]) =>
  db.cohortPlace.findMany({
    where: { cohortId: { in: cohortIds } },
    select: { cohortId: true, sector: true, state: true },
  })

/** The actor's own places, in one cohort or all. */
export const listPlacesOf = (db: Db, { organisationId, personId }: Actor, cohortId?: string) =>
  db.cohortPlace.findMany({
    where: { organisationId, personId, ...(cohortId && { cohortId }) },
    orderBy: [{ appliedAt: 'desc' }, { id: 'asc' }],
  })

export type NewPlace = {
  id: string
  organisationId: string
  hostId: string
  cohortId: string
  membershipId: string
  personId: string
  sector: Sector
  state: PlaceState
  appliedAt: Date
  queuedAt: Date
  sharesMail: boolean
  calendarToken: string
}

export const insertPlace = (db: Db, place: NewPlace) => db.cohortPlace.create({ data: { ...place, reason: '' } })

/** @param isStep she comes in or goes out, which her calendar has to hear of */
export const savePlace = (
  db: Db,
  key: { organisationId: string; id: string },
  change: Partial<Pick<NewPlace, 'state' | 'queuedAt' | 'sector' | 'membershipId' | 'sharesMail'>> & {
    reason?: string
  },
  isStep = false,
) =>
  db.cohortPlace.update({
    where: { organisationId_id: key },
    data: { ...change, ...(isStep && { sequence: { increment: 1 } }) },
  })

/** The cohorts in which somebody of an organisation has a place who has no job there any more, and whose place it is. */
export const listPlacesOfLeavers = (db: Db, organisationId: string, today: Day) =>
  db.cohortPlace.findMany({
    where: {
      ...{ organisationId, state: { in: liveStates }, cohort: { cancelledAt: null } },
      person: {
        memberships: { none: { organisationId, OR: [{ endsOn: null }, { endsOn: { gte: dayToDate(today) } }] } },
      },
    },
    select: { id: true, cohortId: true, hostId: true },
    orderBy: { id: 'asc' },
  })

/** The function of somebody's job, where she holds it on this day. */
export async function findJobFunction(db: Db, actor: Actor, today: Day) {
  const { organisationId, membershipId, personId } = actor
  const date = dayToDate(today)
  const row = await db.membership.findFirst({
    where: {
      ...{ organisationId, id: membershipId, personId, startsOn: { lte: date } },
      OR: [{ endsOn: null }, { endsOn: { gte: date } }],
    },
    select: { jobFunction: true },
  })
  return row?.jobFunction ?? null
}

/** Whose calendar a token opens; who has it needs not sign in. */
export async function findCalendar(db: Db, calendarToken: string) {
  const place = await db.cohortPlace.findUnique({
    where: { calendarToken },
    include: { cohort: { include: withSessions }, person: { select: { language: true } } },
  })
  return place && { place, language: place.person.language, ...toCohort(place.cohort) }
}

export const insertMessage = (
  db: Db,
  message: {
    id: string
    organisationId: string
    cohortId: string
    authorName: string
    subject: string
    text: string
    recipients: number
    sentAt: Date
  },
) => db.cohortMessage.create({ data: message })

export const listMessages = (db: Db, { id, organisationId }: Pick<Cohort, 'id' | 'organisationId'>) =>
  db.cohortMessage.findMany({
    where: { organisationId, cohortId: id },
    orderBy: { sentAt: 'desc' },
    select: { id: true, authorName: true, subject: true, text: true, recipients: true, sentAt: true },
  })

type CohortRow = Omit<Cohort, 'seats' | 'hostName'> & {
  seatsMunicipality: number
  seatsPsychiatry: number
  seatsSomatic: number
  seatsGeneralPractice: number
  createdAt: Date
  organisation: { officialName: string }
  sessions: (CohortSession & { organisationId: string; cohortId: string })[]
}

const columnOf = {
  MUNICIPALITY: 'seatsMunicipality',
  PSYCHIATRY: 'seatsPsychiatry',
  SOMATIC: 'seatsSomatic',
  GENERAL_PRACTICE: 'seatsGeneralPractice',
} as const satisfies Record<Sector, keyof CohortRow>

function seatColumns(seats: Seats) {
  return {
    ...{ seatsMunicipality: seats.MUNICIPALITY, seatsPsychiatry: seats.PSYCHIATRY },
    ...{ seatsSomatic: seats.SOMATIC, seatsGeneralPractice: seats.GENERAL_PRACTICE },
  }
}

function toCohort(row: CohortRow): CohortWithSessions {
  const { id, organisationId, courseId, title, about, isOpenToOthers, isApprovedByHost, revision, cancelledAt } = row
  const seats = Object.fromEntries(sectors.map((sector) => [sector, row[columnOf[sector]]])) as Seats
  return {
    cohort: {
      ...{ id, organisationId, courseId, title, about, isOpenToOthers, isApprovedByHost, revision, cancelledAt },
      ...{ hostName: row.organisation.officialName, seats },
    },
    sessions: row.sessions.map(({ organisationId: _, cohortId: __, ...session }) => session),
  }
}
