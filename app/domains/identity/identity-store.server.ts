import type { Db } from '~/platform/db/database.server.ts'

export type Person = { id: string; email: string; name: string; language: 'da' | 'en'; revision: number }

export const findPersonByEmail = (db: Db, email: string): Promise<Person | null> =>
  db.person.findUnique({ where: { email } })

export const findPerson = (db: Db, id: string): Promise<Person | null> => db.person.findUnique({ where: { id } })

export type Addressee = {
  id: string
  name: string
  email: string
  language: 'da' | 'en'
  remindersStoppedAt: Date | null
}

export const listAddressees = (db: Db, ids: string[]): Promise<Addressee[]> =>
  db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, email: true, language: true, remindersStoppedAt: true },
  })

/** Stops or allows reminders; says nothing where there is no such person. */
export const saveRemindersStopped = (db: Db, id: string, remindersStoppedAt: Date | null) =>
  db.person.updateMany({ where: { id }, data: { remindersStoppedAt } })

/** Adds a person, and gives whoever has the address: where somebody else added it just before, that is the one. */
export async function insertPerson(
  db: Db,
  person: { id: string; email: string; name: string; createdAt: Date },
): Promise<Person> {
  await db.person.createMany({ data: person, skipDuplicates: true })
  return db.person.findUniqueOrThrow({ where: { email: person.email } })
}

/** Saves only over the revision the page was opened with; false where somebody saved in between. */
export async function savePerson(
  db: Db,
  expected: { id: string; revision: number },
  change: { name: string; language: 'da' | 'en' },
): Promise<boolean> {
  const { count } = await db.person.updateMany({ where: expected, data: { ...change, revision: { increment: 1 } } })
  return count === 1
}

export const saveLanguage = (db: Db, id: string, language: 'da' | 'en') =>
  db.person.update({ where: { id }, data: { language } })

export const countCodesSince = (db: Db, email: string, since: Date): Promise<number> =>
  db.signInCode.count({ where: { email, createdAt: { gt: since } } })

export const findNewestCode = (db: Db, email: string) =>
  db.signInCode.findFirst({ where: { email }, orderBy: { createdAt: 'desc' } })

export const insertCode = (
  db: Db,
  code: { id: string; email: string; codeHash: string; createdAt: Date; expiresAt: Date },
) => db.signInCode.create({ data: code })

export const deleteCodesBefore = (db: Db, moment: Date) =>
  db.signInCode.deleteMany({ where: { createdAt: { lt: moment } } })

/** Marks the code as used; false where another request used it first. */
export async function saveCodeUsed(db: Db, id: string, usedAt: Date): Promise<boolean> {
  const { count } = await db.signInCode.updateMany({ where: { id, usedAt: null }, data: { usedAt } })
  return count === 1
}

export const saveWrongTry = (db: Db, id: string) =>
  db.signInCode.update({ where: { id }, data: { wrongTries: { increment: 1 } } })

export const insertSignIn = (
  db: Db,
  signIn: {
    idHash: string
    personId: string
    organisationId: string
    membershipId: string
    createdAt: Date
    lastSeenAt: Date
    expiresAt: Date
  },
) => db.signIn.create({ data: signIn })

export const findSignInByHash = (db: Db, idHash: string) => db.signIn.findUnique({ where: { idHash } })

export const saveSignInEnded = (db: Db, idHash: string, endedAt: Date) =>
  db.signIn.updateMany({ where: { idHash, endedAt: null }, data: { endedAt } })
