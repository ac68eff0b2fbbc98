import { createServer } from 'node:net'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { cloneDatabase, workOn } from '../../../tests/support/database.ts'
import { startMailServer } from '../../../tests/support/mail-server.ts'
import { days, after as later, minutes, seconds } from '../clock/duration.ts'
import { inTransaction } from '../db/database.server.ts'
import { within } from '../work.server.ts'
import { listOutbox, queueMail, type Send, sendDueMails, smtpSender, startMailSender } from './mail.server.ts'

const { db, openAnother } = await cloneDatabase()
const work = workOn(db, '2026-11-16T08:00:00Z')
const server = await startMailServer()
const send = smtpSender(server.url, 'Tværs <tvaers@example.dk>')
const queue = (subject: string, recipient = 'ida@noerreby.example') =>
  queueMail(work, { organisationId: null, recipient, subject, text: `Hej. ${subject}` })
const deliver = (now: Date, how: Send = send, through = db) => sendDueMails(through, how, now, work.log)
const failing: Send = async () => {
  throw new Error('no')
}

afterAll(() => server.stop())
beforeEach(async () => {
  await db.outgoingMail.deleteMany()
  server.received.length = 0
  server.state.answer = null
})

describe('the outbox', () => {
  test('a mail goes out if and only if what caused it was saved', async () => {
    const lost = inTransaction(db, async (transaction) => {
      await queueMail(within(work, transaction), { organisationId: null, recipient: 'a@b.dk', subject: 'x', text: 'y' })
      throw new Error('stop')
    })
    await expect(lost).rejects.toThrow('stop')
    expect(await deliver(work.now)).toBe(0)
    await inTransaction(db, (transaction) =>
      queueMail(within(work, transaction), { organisationId: null, recipient: 'a@b.dk', subject: 'x', text: 'y' }),
    )
    expect(await deliver(work.now)).toBe(1)
    expect(server.received).toHaveLength(1)
  })

  test('shows the newest mails first', async () => {
    await queue('den første')
    await queueMail(
      { ...work, now: later(work.now, minutes(1)) },
      {
        ...{ organisationId: null, recipient: 'ida@noerreby.example', subject: 'den anden', text: 'Hej.' },
      },
    )
    expect((await listOutbox(db)).map(({ subject }) => subject)).toEqual(['den anden', 'den første'])
  })
})

describe('sending', () => {
  test('a mail arrives with its sender, recipient and Danish letters, and its text is emptied', async () => {
    await queue('Øvelse gør æblet rødt')
    expect(await deliver(work.now)).toBe(1)
    expect(server.received).toMatchObject([{ from: 'tvaers@example.dk', to: ['ida@noerreby.example'] }])
    expect(server.received[0]?.text).toContain('=?UTF-8?Q?')
    const [stored] = await db.outgoingMail.findMany()
    expect(stored).toMatchObject({ text: '', tries: 1 })
    expect(stored?.sentAt?.getTime()).toBeGreaterThanOrEqual(work.now.getTime())
  })

  test('a mail that was sent is not sent again', async () => {
    await queue('én gang')
    await deliver(work.now)
    expect(await deliver(later(work.now, days(3)))).toBe(0)
    expect(server.received).toHaveLength(1)
  })

  test('a mail whose moment has not come waits', async () => {
    await queue('i morgen')
    expect(await deliver(later(work.now, -seconds(1)))).toBe(0)
  })

  test('a subject with a line break in it makes no header of its own', async () => {
    await queue('Hej\r\nBcc: nogen@andre.example')
    await deliver(work.now)
    expect(server.received.flatMap(({ to }) => to)).toEqual(['ida@noerreby.example'])
    const [head] = server.received[0]?.text.split('\r\n\r\n') ?? []
    expect(head).toMatch(/^Subject: Hej/m)
    expect(head).not.toMatch(/^Bcc:/m)
  })

  test('a server that refuses is tried again a minute later, and then it arrives once', async () => {
    await queue('prøv igen')
    server.state.answer = { code: 451, text: 'Prøv senere' }
    expect(await deliver(work.now)).toBe(0)
    server.state.answer = null
    expect(await deliver(later(work.now, seconds(59)))).toBe(0)
    expect(await deliver(later(work.now, seconds(65)))).toBe(1)
    expect(server.received).toHaveLength(1)
    expect(await db.outgoingMail.findMany()).toMatchObject([{ tries: 2, text: '' }])
  })

  test('each failure doubles the wait, to a day at most, and after twenty it is given up', async () => {
    await queue('aldrig')
    const waits: number[] = []
    let now = work.now
    for (let count = 0; count < 20; count++) {
      await deliver(now, failing)
      const [mail] = await db.outgoingMail.findMany()
      if (!mail) throw new Error('Expected a mail.')
      waits.push(Math.round((mail.nextTryAt.getTime() - now.getTime()) / minutes(1)))
      now = later(mail.nextTryAt, seconds(1))
    }
    expect(waits.slice(0, 12)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1440])
    expect(new Set(waits.slice(12))).toEqual(new Set([1440]))
    expect(await deliver(later(now, days(30)))).toBe(0)
    expect(await db.outgoingMail.findMany()).toMatchObject([{ tries: 20, sentAt: null }])
  })

  test('one bad mail does not hold up the others', async () => {
    for (const name of ['a', 'b', 'c']) await queue(name, `${name}@noerreby.example`)
    const picky: Send = async (mail) => (mail.subject === 'b' ? failing(mail) : send(mail))
    expect(await deliver(work.now, picky)).toBe(2)
    expect(server.received.flatMap(({ to }) => to).sort()).toEqual(['a@noerreby.example', 'c@noerreby.example'])
  })

  test('no recipient and no text of a mail is in the log when it fails', async () => {
    await queue('hemmeligt')
    const lines: unknown[] = []
    const log = { ...work.log, warn: (...given: unknown[]) => lines.push(given) } as unknown as typeof work.log
    await sendDueMails(db, failing, work.now, log)
    expect(lines).toHaveLength(1)
    expect(JSON.stringify(lines)).not.toMatch(/hemmeligt|noerreby/)
  })
})

describe('several senders at once', () => {
  test('send every mail exactly once', async () => {
    for (let index = 0; index < 30; index++) await queue(`mail ${index}`)
    const senders = [db, openAnother(), openAnother(), openAnother()]
    const counts = await Promise.all(senders.map((through) => deliver(work.now, send, through)))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(30)
    const subjects = server.received.map(({ text }) => /^Subject: (.*)$/m.exec(text)?.[1])
    expect(new Set(subjects).size).toBe(30)
    expect(subjects).toHaveLength(30)
  })

  test('one that hangs on a mail keeps the others from none of the rest, and sends nothing twice when it wakes', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await queue(name)
    const sent: string[] = []
    let wake = () => {}
    const asleep = new Promise<void>((resolve) => {
      wake = resolve
    })
    const slow: Send = async ({ subject }) => {
      await asleep
      sent.push(subject)
    }
    const sleeper = deliver(work.now, slow)
    await expect.poll(() => db.outgoingMail.count({ where: { tries: 1 } })).toBe(1)
    await deliver(later(work.now, minutes(2)), async ({ subject }) => void sent.push(subject))
    wake()
    await sleeper
    expect(sent.sort()).toEqual(['a', 'b', 'c', 'd'])
  })

  test('a mail whose sender died is sent by another', async () => {
    await queue('efterladt')
    const never: Send = () => new Promise(() => {})
    void deliver(work.now, never)
    await expect.poll(() => db.outgoingMail.count({ where: { tries: 1 } })).toBe(1)
    expect(await deliver(later(work.now, minutes(4)))).toBe(0)
    expect(await deliver(later(work.now, minutes(6)))).toBe(1)
  })
})

describe('a mail server', () => {
  test('that nobody answers at is a failure, not an end', async () => {
    await queue('ingen hjemme')
    expect(await deliver(work.now, smtpSender('smtp://127.0.0.1:1', 'tvaers@example.dk'))).toBe(0)
    expect(await deliver(later(work.now, minutes(2)))).toBe(1)
  })

  test('that takes the connection and says nothing is given up on', async () => {
    const silent = createServer()
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const address = silent.address()
    const port = typeof address === 'object' ? address?.port : 0
    await queue('tavshed')
    const hasty = smtpSender(`smtp://127.0.0.1:${port}?greetingTimeout=200`, 'tvaers@example.dk')
    expect(await deliver(work.now, hasty)).toBe(0)
    silent.close()
  })

  test('gets the mails from the sender that runs beside the portal, until it is stopped', async () => {
    await queue('i baggrunden')
    const sender = startMailSender(db, send, work.log)
    await expect.poll(() => server.received.length, { timeout: 5000 }).toBe(1)
    await sender.stop()
    await queue('for sent')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(server.received).toHaveLength(1)
  })
})
