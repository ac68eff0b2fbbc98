import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openPublishedLibrary } from '~/domains/course/published-library.server.ts'
import { reminderKindName } from '~/domains/reminder/reminder-mail.tsx'
import { doDailyWork } from '~/door/daily-work.server.ts'
import * as m from '~/messages/generated/messages.js'
import { addDays, dayOf } from '~/platform/clock/day.ts'
import { workingDayFrom } from '~/platform/clock/working-day.ts'
import { openDatabase } from '~/platform/db/database.server.ts'
import { urls } from '~/urls.ts'
import { momentAt } from '../../prisma/worlds/moment.ts'
import { ask } from '../support/ask.ts'
import { type RunningCommand, startCommand } from '../support/command.ts'
import { freePort } from '../support/free-port.ts'
import { addressOf, copyDatabase, dropDatabase } from '../support/postgres-server.ts'
import { quietWork } from '../support/quiet-work.ts'
import { onStage } from '../support/stories.ts'

// The morning of the next working day, on a copy of the demonstration: what the portal sends, how one stops it, and where the
// coordinator sees it.

const { server, copy: world } = inject('demoWorld')
const database = `${world}_reminders`
const port = await freePort()
const place = { address: `http://127.0.0.1:${port}`, databaseUrl: addressOf(server, database) }
/** What the demonstration signs its links with. */
const secret = 'only for demonstration and development'
let portal: RunningCommand

beforeAll(async () => {
  await copyDatabase(server, world, database)
  portal = startCommand('app/commands/demo.ts', [], { DATABASE_URL: place.databaseUrl, PORT: String(port) })
  await portal.prints(/Tværs: http:/, 300)
}, 330_000)

afterAll(async () => {
  await portal?.stop()
  await dropDatabase(server, database)
})

/** Does what the portal does at seven on a morning to come; gives how many mails went out. */
async function morning(offset: number): Promise<number> {
  const db = openDatabase(place.databaseUrl)
  try {
    const day = workingDayFrom(addDays(dayOf(new Date()), offset))
    const work = quietWork(db, momentAt(day, 7))
    const env = { publicUrl: place.address, secret }
    return (await doDailyWork(work, openPublishedLibrary(db), env)).mails
  } finally {
    await db.$disconnect()
  }
}

for (const way of ['phone', 'desktop'] as const) {
  onStage({ way, ...place }, `Somebody new gets one mail, and stops the rest, ${way}`, ({ visitor }) => {
    const newcomer = visitor()
    const karen = visitor()
    let stopLink = ''
    let invited = { name: '', email: '' }

    test('the mail of the morning tells what waits for her, once', async () => {
      await morning(way === 'phone' ? 1 : 2)
      const [first] = await ask<typeof invited>(
        place.databaseUrl,
        `SELECT p.name, p.email FROM "Reminder" r JOIN "Person" p ON p.id = r."recipientId" JOIN "Organisation" o
         ON o.id = r."organisationId" WHERE r.kind = 'INVITATION' AND o.name = 'Bøgedal' ORDER BY p.email LIMIT 1`,
      )
      invited = first ?? invited
      await newcomer.goTo(urls.outbox())
      await newcomer.look()
      const mails = newcomer.page
        .locator('.mail-list > li')
        .filter({ hasText: invited.email })
        .filter({ hasText: '/paamindelser/stop/' })
      expect(await mails.count()).toBe(1)
      const text = await mails.first().innerText()
      stopLink = /\/paamindelser\/stop\/[0-9a-f.-]+/.exec(text)?.[0] ?? ''
      expect(await morning(way === 'phone' ? 1 : 2)).toBe(0)
    })

    test('the link works without signing in, and opening it stops nothing yet', async () => {
      await newcomer.goTo(stopLink)
      expect(await newcomer.heading()).toBe(m.stop_title())
      await newcomer.look()
      await newcomer.press(m.stop_stop())
      await newcomer.sees(m.stop_stopped_text())
      await newcomer.look()
      await newcomer.press(m.stop_start_again())
      await newcomer.sees(m.stop_text())
      const forged = await newcomer.request.get(
        `${place.address}${stopLink.slice(0, -1)}${stopLink.endsWith('0') ? '1' : '0'}`,
      )
      expect(forged.status()).toBe(404)
    })

    test('Karen sees on her page what was sent when', async () => {
      await karen.signInAs('Karen Holst')
      await karen.goTo(urls.people({ navn: invited.name }))
      await karen.page.locator('tbody th a').first().click()
      await karen.isReady()
      await karen.sees(m.person_mail_log())
      await karen.sees(reminderKindName('INVITATION'))
      await karen.sees(m.person_mail_self())
      await karen.look()
    })
  })
}
