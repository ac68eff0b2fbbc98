import { calledIn, namedIn } from '~/domains/identity/called.ts'
import { type Day, dateToDay, dayToDate } from '~/platform/clock/day.ts'
import type { Db } from '~/platform/db/database.server.ts'
import type { KeyPerson, ReadKeyPerson, SittingKeyPerson } from './key-person.ts'

type Key = { organisationId: string; id: string }

export async function listKeyPersonsOf(db: Db, organisationId: string): Promise<KeyPerson[]> {
  const person = { select: namedIn(organisationId) }
  const named = { include: { person, unit: { select: { name: true } } } }
  const rows = await db.keyPerson.findMany({ where: { organisationId }, include: { membership: named, deputy: named } })
  return rows.map(({ id, membershipId, field, area, startsOn, endsOn, deputyMembershipId, revision, ...row }) => ({
    ...{ id, membershipId, field, area, deputyMembershipId, revision },
    ...{ startsOn: dateToDay(startsOn), endsOn: endsOn && dateToDay(endsOn) },
    ...{ name: calledIn(row.membership.person), unitName: row.membership.unit?.name ?? null },
    deputyName: row.deputy && calledIn(row.deputy.person),
  }))
}

/** Who carries a field on a day, in a job she holds on it. */
export async function listSitting(db: Db, organisationId: string, day: Day): Promise<SittingKeyPerson[]> {
  const on = dayToDate(day)
  const untilThen = [{ endsOn: null }, { endsOn: { gte: on } }]
  const person = { select: { email: true, ...namedIn(organisationId) } }
  const named = { select: { person, unit: { select: { name: true } } } }
  const rows = await db.keyPerson.findMany({
    where: {
      organisationId,
      startsOn: { lte: on },
      OR: untilThen,
      membership: { startsOn: { lte: on }, OR: untilThen },
    },
    include: { membership: named, deputy: { select: { endsOn: true, ...named.select } } },
  })
  return rows.map(({ id, field, area, membership, deputy }) => ({
    ...{ id, field, area, name: calledIn(membership.person), email: membership.person.email },
    unitName: membership.unit?.name ?? null,
    deputyName: deputy && (deputy.endsOn === null || deputy.endsOn >= on) ? calledIn(deputy.person) : null,
  }))
}

const columns = ({ startsOn, endsOn, ...rest }: ReadKeyPerson) => ({
  ...{ ...rest, startsOn: dayToDate(startsOn), endsOn: endsOn && dayToDate(endsOn) },
})

export const insertKeyPerson = (db: Db, key: Key, keyPerson: ReadKeyPerson) =>
  db.keyPerson.create({ data: { ...key, ...columns(keyPerson) } })

/** Saves only over the revision the page was opened with; false where somebody saved in between. */
export async function saveKeyPerson(db: Db, key: Key, revision: number, keyPerson: ReadKeyPerson): Promise<boolean> {
  const data = { ...columns(keyPerson), revision: { increment: 1 } }
  const { count } = await db.keyPerson.updateMany({ where: { ...key, revision }, data })
  return count === 1
}

export async function deleteKeyPerson(db: Db, key: Key): Promise<boolean> {
  return (await db.keyPerson.deleteMany({ where: key })).count === 1
}
