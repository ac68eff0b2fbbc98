import type { Db } from '../db/database.server.ts'

export type WaitingMail = { id: string; recipient: string; subject: string; text: string; tries: number }

/** Takes mails that are due, and moves their next try ahead so that no other sender takes them meanwhile. */
export async function claimDueMails(db: Db, now: Date, most: number): Promise<WaitingMail[]> {
  return db.$queryRaw<WaitingMail[]>`
    UPDATE "OutgoingMail" SET "tries" = "tries" + 1,
      "nextTryAt" = ${now} + LEAST(interval '1 day', interval '1 minute' * power(2, "tries"))
    WHERE "id" IN (
      SELECT "id" FROM "OutgoingMail" WHERE "sentAt" IS NULL AND "nextTryAt" <= ${now} AND "tries" < 20
      ORDER BY "nextTryAt" LIMIT ${most} FOR UPDATE SKIP LOCKED
    )
    RETURNING "id"::text, "recipient", "subject", "text", "tries"`
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
