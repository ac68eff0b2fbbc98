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

/** The job of somebody's newest sign-in. */
export async function findLastJob(db: Db, personId: string): Promise<string | null> {
  const last = await db.signIn.findFirst({
    where: { personId },
    orderBy: [{ createdAt: 'desc' }, { idHash: 'asc' }],
    select: { membershipId: true },
  })
  return last?.membershipId ?? null
}

export const findSignInByHash = (db: Db, idHash: string) => db.signIn.findUnique({ where: { idHash } })

export const saveSignInEnded = (db: Db, idHash: string, endedAt: Date) =>
  db.signIn.updateMany({ where: { idHash, endedAt: null }, data: { endedAt } })

/** Adds many; gives the id of everybody with one of these addresses, whoever added her. */
export async function insertPeople(
  db: Db,
  people: { id: string; email: string; name: string; createdAt: Date }[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (let at = 0; at < people.length; at += 1000) {
    const some = people.slice(at, at + 1000)
    await db.person.createMany({ data: some, skipDuplicates: true })
    const rows = await db.person.findMany({
      where: { email: { in: some.map(({ email }) => email) } },
      select: { id: true, email: true },
    })
    for (const { id, email } of rows) ids.set(email, id)
  }
  return ids
}

export async function saveNames(db: Db, people: { personId: string; name: string }[]): Promise<void> {
  if (people.length === 0) return
  await db.$executeRaw`
    UPDATE "Person" p SET "name" = v."name", "revision" = p."revision" + 1
    FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS v("personId" uuid, "name" text)
    WHERE p."id" = v."personId"`
}

export async function listAddressesIn(db: Db, emails: string[]): Promise<string[]> {
  const rows = await db.person.findMany({ where: { email: { in: emails } }, select: { email: true } })
  return rows.map(({ email }) => email)
}

export async function saveEmails(db: Db, people: { personId: string; email: string }[]): Promise<void> {
  await db.$executeRaw`
    UPDATE "Person" p SET "email" = v."email", "revision" = p."revision" + 1
    FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS v("personId" uuid, "email" text)
    WHERE p."id" = v."personId"`
}

export const endSignInsOf = (db: Db, personIds: string[], endedAt: Date) =>
  db.signIn.updateMany({ where: { personId: { in: personIds }, endedAt: null }, data: { endedAt } })
