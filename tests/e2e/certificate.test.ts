import { expect, test } from 'vitest'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { urls } from '~/urls.ts'
import { ask } from '../support/ask.ts'
import type { Visitor } from '../support/browser.ts'
import { pngOf } from '../support/png.ts'
import { courseId } from '../support/steps.ts'
import { inBothWays } from '../support/stories.ts'

type Issued = { code: string; personName: string; enrolmentId: string }

inBothWays('Somebody is handed a certificate', (stage) => {
  const stranger = stage.visitor()
  const issued = () =>
    ask<Issued>(
      stage.databaseUrl,
      `SELECT "code", "personName", "enrolmentId" FROM "Certificate" WHERE "personName" = 'Peter Lind' LIMIT 1`,
    ).then(([found]) => found ?? { code: '', personName: '', enrolmentId: '' })

  test('and looks its code up without signing in', async () => {
    await stranger.goTo(staffUrls.checkCertificate())
    expect(await stranger.isAt(staffUrls.checkCertificate())).toBe(m.certificate_check_title())
  })

  test('a code that cannot be one is sent back with what was typed', async () => {
    stranger.forgive(/400/)
    await stranger.write(m.certificate_check_code(), 'abc')
    await stranger.press(m.certificate_check_show())
    await stranger.isAt(`${staffUrls.checkCertificate()}?kode=abc`)
    await stranger.sees(m.certificate_check_malformed())
    expect(await stranger.page.locator('#kode').inputValue()).toBe('abc')
  })

  test('typed in small letters and without hyphens, it says whose it is', async () => {
    const { code, personName } = await issued()
    await stranger.write(m.certificate_check_code(), code.toLowerCase().replaceAll('-', ''))
    await stranger.press(m.certificate_check_show())
    expect(await stranger.isAt(staffUrls.checkCertificate(code))).toBe(m.certificate_check_valid())
    await stranger.sees(personName)
    // Bøgedal wants this course learned anew after three years.
    await stranger.sees(m.certificate_check_until())
    expect(await stranger.page.getByText(m.certificate_check_for_good()).count()).toBe(0)
    const { headers } = await fetch(stage.address + staffUrls.checkCertificate(code))
    expect(headers.get('x-robots-tag')).toBe('noindex')
    expect(headers.get('cache-control')).toContain('no-store')
  })

  test('one that has run out says so', async () => {
    const { code, enrolmentId } = await issued()
    const until = (day: string | null) =>
      ask(stage.databaseUrl, `UPDATE "Enrolment" SET "validTo" = $2 WHERE "id" = $1::uuid`, [enrolmentId, day])
    await until('2020-01-31')
    await stranger.goTo(staffUrls.checkCertificate(code))
    expect(await stranger.isAt(staffUrls.checkCertificate(code))).toBe(m.certificate_check_expired())
    await until(null)
  })

  test('one that nobody has is the same page, and a 404', async () => {
    stranger.forgive(/404/)
    await stranger.goTo(staffUrls.checkCertificate('2222-2222-2222'))
    expect(await stranger.isAt(staffUrls.checkCertificate('2222-2222-2222'))).toBe(m.certificate_check_unknown())
    expect((await fetch(stage.address + staffUrls.checkCertificate('2222-2222-2222'))).status).toBe(404)
    expect((await fetch(stage.address + staffUrls.checkCertificate('hvad-som-helst'))).status).toBe(404)
  })
})

inBothWays('Karen hands out certificates', (stage) => {
  const karen = stage.visitor()
  const sofie = stage.visitor()
  const jonas = stage.visitor()
  const henrik = stage.visitor()

  const choose = (name: string, buffer: Buffer) =>
    karen.page.getByLabel(m.certificate_logo_file()).setInputFiles({ name, mimeType: 'image/png', buffer })

  test('a file that is no picture is refused, whatever its name says', async () => {
    await karen.signInAs('Karen Holst')
    await karen.goTo(urls.people())
    await karen.follow(m.certificate_logo_title())
    expect(await karen.isAt(staffUrls.certificateLogo())).toBe(m.certificate_logo_title())
    await choose('logo.png', Buffer.from('no picture'))
    karen.forgive(/400/)
    await karen.press(m.certificate_logo_save())
    await karen.sees(m.certificate_logo_no_picture())
    await karen.look()
  })

  test('her logo is shown on the example, and printed', async () => {
    await choose('logo.png', pngOf(400, 160))
    await karen.press(m.certificate_logo_save())
    await karen.sees(m.certificate_logo_saved())
    await karen.look()
    const picture = karen.page.locator('.certificate img')
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(400)
    const example = await pdf(karen, `${staffUrls.certificateLogo()}/eksempel.pdf`)
    expect(example).toContain('/Subtype /Image')
  })

  test('a much too large file is refused before it is read', async () => {
    await choose('logo.png', Buffer.alloc(2_200_000))
    await karen.press(m.certificate_logo_replace())
    await karen.sees(m.certificate_logo_too_many_bytes())
    await karen.look()
  })

  test('one file has a page for each on the list who is done', async () => {
    await karen.goTo(urls.people({ kursus: courseId, status: 'done' }))
    const link = karen.page.getByRole('link', { name: m.certificate_bundle() })
    expect(await link.getAttribute('href')).toBe(staffUrls.certificates({ kursus: courseId, status: 'done' }))
    const bundle = await pdf(karen, staffUrls.certificates({ kursus: courseId, status: 'done' }))
    expect(pagesOf(bundle)).toBe(await doneIn(karen, { kursus: courseId, status: 'done' }))
    expect(bundle).toContain('/Outlines')
  })

  test('a list without anybody who is done leads back and says so', async () => {
    await karen.goTo(staffUrls.certificates({ status: 'late' }))
    await karen.sees(m.certificate_bundle_none())
    await karen.look()
  })

  test('Henrik gets those of his own municipality', async () => {
    await henrik.signInAs('Henrik Skov')
    const done = await doneIn(henrik, {})
    expect(done).toBeGreaterThan(0)
    expect(pagesOf(await pdf(henrik, staffUrls.certificates()))).toBe(done)
  })

  test('a leader gets those of her own team, and nobody else’s', async () => {
    await jonas.signInAs('Jonas Winther')
    await jonas.goTo(urls.team({ status: 'done' }))
    const done = await jonas.page.locator('main tbody tr').count()
    expect(done).toBeGreaterThan(0)
    await jonas.look()
    expect(await jonas.link(m.team_certificates()).getAttribute('href')).toBe(staffUrls.teamCertificates())
    expect(pagesOf(await pdf(jonas, staffUrls.teamCertificates()))).toBe(done)
    expect((await jonas.request.get(stage.address + staffUrls.certificates())).status()).toBe(404)
  })

  test('a learner has neither', async () => {
    await sofie.signInAs('Sofie Krogh')
    for (const path of [
      staffUrls.certificates(),
      staffUrls.teamCertificates(),
      staffUrls.certificateLogo(),
      `${staffUrls.certificateLogo()}/eksempel.pdf`,
    ]) {
      expect((await sofie.request.get(stage.address + path)).status(), path).toBe(404)
    }
  })

  test('the logo is taken off again', async () => {
    await karen.goTo(staffUrls.certificateLogo())
    await karen.press(m.certificate_logo_remove())
    await karen.sees(m.certificate_logo_removed())
    expect(await karen.page.locator('.certificate img').count()).toBe(0)
    await karen.look()
  })

  async function pdf(visitor: Visitor, path: string): Promise<string> {
    const answer = await visitor.request.get(stage.address + path)
    expect(answer.headers()['content-type'], path).toBe('application/pdf')
    return (await answer.body()).toString('latin1')
  }

  /** How many courses on a list are done, as its file says. */
  async function doneIn(visitor: Visitor, filter: Record<string, string>): Promise<number> {
    const text = await (await visitor.request.get(stage.address + staffUrls.peopleCsv(filter))).text()
    return text.split('\r\n').filter((line) => line.includes(`;${m.standing_done()};`)).length
  }
})

const pagesOf = (bytes: string) => bytes.match(/\/Type \/Page\b/g)?.length ?? 0
