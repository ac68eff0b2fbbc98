import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, inject, test } from 'vitest'
import { checkout } from '~/commands/checkout.ts'
import * as m from '~/messages/generated/messages.js'
import { urls } from '~/urls.ts'
import { demoPeople } from '../../prisma/worlds/demo-people.ts'
import { ask } from '../support/ask.ts'
import { until, type Visitor } from '../support/browser.ts'
import { runCommand } from '../support/command.ts'
import type { ReceivedMail } from '../support/mail-server.ts'
import { caseId, choose, courseId, hasEnded, like, readLesson } from '../support/steps.ts'
import { onStage } from '../support/stories.ts'

const { production } = inject('portals')
const { address, databaseUrl, settings } = production

test('production has neither outbox nor one-click sign-in, not even for those who ask', async () => {
  for (const path of [urls.outbox(), urls.demoSignIn()]) {
    expect((await fetch(address + path)).status, path).toBe(404)
    const answer = await fetch(address + path, {
      ...{ method: 'POST', headers: { Origin: address }, redirect: 'manual' },
      body: new URLSearchParams({ email: demoPeople.karen.email }),
    })
    expect(answer.status, path).toBe(404)
    expect(answer.headers.getSetCookie(), path).toEqual([])
  }
})

test('production knows nobody of the demonstration', async () => {
  for (const path of [urls.signIn(), urls.front(), urls.cookies()]) {
    const page = await (await fetch(address + path)).text()
    expect(page).not.toMatch(/\.example"|Sofie Krogh|udbakke|demonstration/i)
  }
  expect(await ask(databaseUrl, 'SELECT 1 FROM "Person" WHERE email = $1', [demoPeople.karen.email])).toEqual([])
})

test('an unknown command line is told what was expected', async () => {
  await expect(runCommand('app/commands/organisation.ts', ['destroy'], settings)).rejects.toThrow(/Expected:/)
  await expect(
    runCommand('app/commands/organisation.ts', ['create', '--code', '9999', ...coordinator], settings),
  ).rejects.toThrow(/9999/)
})

test('whoever runs the portal lets what people learned follow them, and is told when she asks for the impossible', async () => {
  const carryOver = (...args: string[]) =>
    runCommand('app/commands/organisation.ts', ['carry-over', '--from', '0101', ...args], settings)
  expect(await carryOver('--to', 'Aarhus Kommune', '--dry-run')).toMatch(/0 people would be carried over/)
  await expect(carryOver('--to', 'Ingensteds')).rejects.toThrow(/found "Ingensteds"/)
  await expect(carryOver('--to', '0751', '--list', 'nowhere.csv')).rejects.toThrow(/nowhere\.csv, found none/)
})

const coordinator = ['--coordinator-name', 'Ida Holm', '--coordinator-email', 'ida@odense.example']

onStage({ way: 'phone', address, databaseUrl }, 'Ida, the first coordinator of Odense', (stage) => {
  const ida = stage.visitor()

  test('is invited by mail', async () => {
    const told = await runCommand(
      'app/commands/organisation.ts',
      ['create', '--code', '0461', ...coordinator],
      settings,
    )
    expect(told).toContain('Ida Holm')
    const mail = await newestMail()
    expect(mail.to).toEqual(['ida@odense.example'])
    expect(plain(mail)).toContain(address + urls.signIn())
  })

  test('comes in with the code that real mail brings', async () => {
    await comeIn(ida)
  })

  test('has cookies that no script can read and no other site can use', async () => {
    const cookies = await ida.page.context().cookies()
    const signIn = cookies.find(({ name }) => name.endsWith('tvaers_login'))
    expect(signIn).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    for (const { sameSite, name } of cookies) expect(sameSite, name).toBe('Lax')
    expect(await ida.page.evaluate(() => document.cookie)).not.toContain('tvaers_login')
  })

  test('finds her own municipality, and herself in it', async () => {
    await ida.goTo(urls.people())
    await ida.isAt(urls.people())
    await ida.sees('Ida Holm')
    await ida.sees(m.people_count({ count: 1 }))
  })

  test('finds the courses that came with the release', async () => {
    await ida.goTo(urls.catalogue())
    await ida.isAt(urls.catalogue())
    expect(await ida.page.locator('main a[href^="/kurser/"]').count()).toBeGreaterThan(0)
  })
})

onStage({ way: 'phone', address, databaseUrl }, 'A release in the middle of what Ida does', (stage) => {
  const ida = stage.visitor()
  const lesson = urls.lesson(courseId, 'naar-alle-er-dygtige')
  let attempt = ''

  test('finds her with a lesson read and a case begun', async () => {
    await comeIn(ida)
    await ida.goTo(urls.course(courseId))
    await ida.press(m.course_enrol())
    await ida.link(like(m.course_begin({ title: '#' }))).waitFor()
    await ida.goTo(lesson)
    await readLesson(ida)
    await ida.goTo(urls.case(caseId))
    await ida.press(m.case_begin())
    await ida.page.waitForURL(/\/cases\/[^/]+\/.+/)
    await ida.isReady()
    await choose(ida)
    attempt = new URL(ida.page.url()).pathname
  })

  test('says beforehand what it changes and for how many, and then does it', async () => {
    const texts = await mkdtemp(path.join(os.tmpdir(), 'tvaers-content-'))
    await cp(path.join(checkout, 'content'), texts, { recursive: true })
    await mend(
      path.join(texts, `courses/${courseId}/11-naar-alle-er-dygtige.mdx`),
      'Klokken er 7.40',
      'Klokken er 7.55',
    )
    await mend(path.join(texts, `vignettes/${caseId}.mdx`), 'title="Tredive minutter"', 'title="Fyrre minutter"')
    const publish = (...flags: string[]) =>
      runCommand('app/commands/content.ts', ['publish', ...flags], { ...settings, CONTENT_DIR: texts })
    const rehearsed = await publish('--dry-run')
    expect(rehearsed).toContain(`${courseId}: version 2, for 1 deltagere`)
    expect(rehearsed).toMatch(new RegExp(`ændret +vignette ${caseId} \\(1 spiller videre`))
    expect(await publish()).toContain('Udgivet.')
    await rm(texts, { recursive: true })
  })

  test('shows her the new text of what she has read, and what she has read is read', async () => {
    await ida.goTo(lesson)
    await ida.sees(/7\.55/)
    expect(await ida.button(m.lesson_mark_read()).count()).toBe(0)
  })

  test('lets her end the case in the text she began with, and gives her the new one next time', async () => {
    await ida.goTo(attempt)
    const titles: string[] = []
    while (!(await hasEnded(ida))) {
      titles.push(await ida.heading())
      await choose(ida)
    }
    expect(titles).toContain('Tredive minutter')
    expect(titles).not.toContain('Fyrre minutter')
    const [row] = await ask<{ body: string }>(
      databaseUrl,
      `SELECT d.body::text AS body FROM "CourseVersionDocument" v JOIN "Document" d ON d.hash = v."documentHash"
       JOIN "Course" c ON c."currentVersionId" = v."versionId" WHERE d."documentId" = $1`,
      [caseId],
    )
    expect(row?.body).toContain('Fyrre minutter')
  })

  async function mend(file: string, before: string, after: string) {
    const text = await readFile(file, 'utf8')
    expect(text).toContain(before)
    await writeFile(file, text.replaceAll(before, after))
  }
})

/** Signs Ida in as everybody signs in: with the code that came by mail. */
async function comeIn(ida: Visitor) {
  const before = (await mails()).length
  await ida.goTo(urls.signIn())
  expect(await ida.isAt(urls.signIn())).toBe(m.sign_in_title())
  await ida.write(m.sign_in_email(), 'Ida@Odense.example ')
  await ida.press(m.sign_in_send())
  await ida.isAt(urls.signInCode())
  await until(async () => (await mails()).length > before, 'the mail with the code', 30_000)
  const mail = await newestMail()
  expect(mail.to).toEqual(['ida@odense.example'])
  const code = /\d{3} \d{3}/.exec(plain(mail))?.[0]
  await ida.write(m.code_label(), code ?? '')
  await ida.press(m.code_confirm())
  await ida.isAt(urls.overview())
}

const mails = async () => (await (await fetch(production.mails)).json()) as ReceivedMail[]

async function newestMail(): Promise<ReceivedMail> {
  const mail = (await mails()).at(-1)
  if (!mail) throw new Error('Expected a mail.')
  return mail
}

/** The mail as its reader sees it: quoted-printable and base64 undone. */
function plain({ text }: ReceivedMail): string {
  const [head = '', ...rest] = text.split(/\r?\n\r?\n/)
  const body = rest.join('\n\n')
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return /quoted-printable/i.test(head) ? Buffer.from(bytes, 'latin1').toString('utf8') : body
}
