import { expect, inject, test } from 'vitest'
import * as m from '~/messages/generated/messages.js'
import { urls } from '~/urls.ts'
import { demoPeople } from '../../prisma/worlds/demo-people.ts'
import { ask } from '../support/ask.ts'
import { until } from '../support/browser.ts'
import { runCommand } from '../support/command.ts'
import type { ReceivedMail } from '../support/mail-server.ts'
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
