import type { Db } from '../db/database.server.ts'

export type WaitingMail = { id: string; recipient: string; subject: string; text: string; tries: number }

/** Takes the mail that has been due longest, and keeps it from other senders until `until`; null where none is due. */
export async function claimDueMail(db: Db, now: Date, until: Date): Promise<WaitingMail | null> {
  const [mail] = await db.$queryRaw<WaitingMail[]>`
    UPDATE "OutgoingMail" SET "tries" = "tries" + 1, "nextTryAt" = ${until}
    WHERE "id" = (
      SELECT "id" FROM "OutgoingMail" WHERE "sentAt" IS NULL AND "nextTryAt" <= ${now} AND "tries" < 20
      ORDER BY "nextTryAt" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING "id"::text, "recipient", "subject", "text", "tries"`
  return mail ?? null
}

export async function saveMailNextTry(db: Db, id: string, nextTryAt: Date): Promise<void> {
  await db.outgoingMail.update({ where: { id }, data: { nextTryAt } })
}

export async function saveMailSent(db: Db, id: string, now: Date): Promise<void> {
  await db.outgoingMail.update({ where: { id }, data: { sentAt: now, text: '' } })
}

export async function insertMail(
  db: Db,
  mail: { id: string; organisationId: string | null; recipient: string; subject: string; text: string; now: Date },
): Promise<void> {
  const { now, ...columns } = mail
  await db.outgoingMail.create({ data: { ...columns, createdAt: now, nextTryAt: now } })
}

/** The newest mails with their text, for the outbox page of the demonstration. */
export async function listNewestMails(db: Db, most: number) {
  return db.outgoingMail.findMany({ orderBy: { createdAt: 'desc' }, take: most })
}
