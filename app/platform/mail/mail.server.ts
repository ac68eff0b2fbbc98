import { createTransport } from 'nodemailer'
import { after, days, minutes, seconds } from '../clock/duration.ts'
import type { Db } from '../db/database.server.ts'
import type { Log } from '../log/log.server.ts'
import type { Work } from '../work.server.ts'
import { claimDueMail, insertMail, listNewestMails, saveMailNextTry, saveMailSent } from './mail-store.server.ts'

export type Mail = { organisationId: string | null; recipient: string; subject: string; text: string }

/**
 * Puts a mail in the outbox, in the caller's transaction: it goes out if and only if what caused it was saved.
 * The caller never waits for the mail server, so the time an answer takes does not tell whether a mail was sent.
 * @returns the mail's id
 */
export async function queueMail(work: Work, mail: Mail): Promise<string> {
  const id = work.newId()
  await insertMail(work.db, { id, ...mail, now: work.now })
  return id
}

export const listOutbox = (db: Db) => listNewestMails(db, 50)

export type Send = (mail: { recipient: string; subject: string; text: string }) => Promise<void>

/** How long a mail is kept from other senders while one sends it: longer than the mail server is ever waited for. */
const claimLength = minutes(5)

/** Sends over SMTP; gives up on a server that says nothing long before another sender may take the mail. */
export function smtpSender(smtpUrl: string, from: string): Send {
  const url = new URL(smtpUrl)
  for (const wait of ['dnsTimeout', 'connectionTimeout', 'greetingTimeout', 'socketTimeout']) {
    if (!url.searchParams.has(wait)) url.searchParams.set(wait, String(seconds(20)))
  }
  const transport = createTransport(url.href)
  return async ({ recipient, subject, text }) => {
    await transport.sendMail({ from, to: recipient, subject, text })
  }
}

/**
 * Sends what is due, one mail after the other, twenty at most. A mail that fails waits twice as long each time, from a
 * minute to a day, twenty times. Several instances may do this at once; a mail is sent by one of them.
 * @returns how many were sent
 */
export async function sendDueMails(db: Db, send: Send, now: Date, log: Log): Promise<number> {
  const begun = performance.now()
  let sent = 0
  for (let count = 0; count < 20; count++) {
    const moment = after(now, performance.now() - begun)
    const mail = await claimDueMail(db, moment, after(moment, claimLength))
    if (!mail) break
    try {
      await send(mail)
      await saveMailSent(db, mail.id, moment)
      sent += 1
    } catch (error) {
      // The code alone: a mail server's own words can name the recipient.
      const { code } = error as { code?: string }
      log.warn({ mailId: mail.id, tries: mail.tries, code }, 'mail not sent')
      await saveMailNextTry(db, mail.id, after(moment, Math.min(minutes(1) * 2 ** (mail.tries - 1), days(1))))
    }
  }
  return sent
}

/** Keeps sending until stopped. */
export function startMailSender(db: Db, send: Send, log: Log): { stop(): Promise<void> } {
  let isStopped = false
  let wake: () => void = () => {}
  const loop = async () => {
    while (!isStopped) {
      const sent = await sendDueMails(db, send, new Date(), log).catch((error) => {
        log.error({ err: error }, 'mail sender could not look for mails')
        return 0
      })
      if (sent === 0 && !isStopped) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, seconds(1))
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
    }
  }
  const running = loop()
  return {
    stop: async () => {
      isStopped = true
      wake()
      await running
    },
  }
}
