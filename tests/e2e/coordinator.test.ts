import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { formatNumber } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { urls } from '~/urls.ts'
import { ask } from '../support/ask.ts'
import type { Visitor } from '../support/browser.ts'
import { caseId, like } from '../support/steps.ts'
import { inBothWays } from '../support/stories.ts'

inBothWays('Karen follows up on her municipality', (stage) => {
  const karen = stage.visitor()

  test('her first page is the overview', async () => {
    await karen.signInAs('Karen Holst')
    expect(await karen.isAt(urls.overview())).toBe(m.overview_title())
  })

  test('every figure counts the list behind it', async () => {
    const figures = await karen.page.locator('.figures a:has(.figures__number)').evaluateAll((links) =>
      links.map((link) => ({
        to: link.getAttribute('href') ?? '',
        number: Number(link.querySelector('.figures__number')?.textContent?.replace(/\D/g, '')),
      })),
    )
    expect(figures).toHaveLength(4)
    for (const { to, number } of figures) {
      await karen.goTo(urls.overview())
      await karen.page.locator(`.figures a[href="${to}"]`).click()
      await karen.isAt(to)
      const rows = await csv(karen, to.replace('/medarbejdere', '/medarbejdere.csv'))
      const people = new Set(rows.map(({ Mail }) => Mail)).size
      expect(to === urls.people() ? people : rows.length, to).toBe(number)
      const count = rows.length
      await karen.sees(
        count === people ? m.people_count({ count }) : m.people_lines_count({ lines: formatNumber(count), people }),
      )
    }
  })

  test('the tables of the overview lead to what they count', async () => {
    await karen.goTo(urls.overview())
    const table = karen.page.getByRole('table', { name: m.overview_by_unit() })
    const row = table.locator('tbody tr').first()
    const numbers = (await row.locator('td').allInnerTexts()).map((text) => Number(text.replace(/\D/g, '')))
    const figures = await row.locator('td a').evaluateAll((links) =>
      links.map((link) => ({
        ...{ to: link.getAttribute('href') ?? '', number: Number(link.textContent?.replace(/\D/g, '')) },
      })),
    )
    expect(figures.length).toBeGreaterThan(1)
    for (const { to, number } of figures) {
      expect(await csv(karen, to.replace('/medarbejdere', '/medarbejdere.csv')), to).toHaveLength(number)
    }
    await row.getByRole('link').first().click()
    await karen.page.waitForURL(/\/medarbejdere\?enhed=/)
    const { search } = new URL(karen.page.url())
    const rows = await csv(karen, `/medarbejdere.csv${search}`)
    expect(rows.filter(({ Kursus }) => Kursus !== '')).toHaveLength(numbers[0] ?? -1)
  })

  test('a filter is an address one can keep', async () => {
    await karen.goTo(urls.people())
    await karen.isAt(urls.people())
    const fold = karen.page.getByText(m.filter_title())
    if (await fold.isVisible()) await fold.click()
    await karen.page.getByLabel(m.column_standing()).selectOption('late')
    await karen.press(m.filter_show())
    await karen.page.waitForURL(/status=late/)
    await karen.isReady()
    const kept = new URL(karen.page.url())
    const shown = await karen.page.locator('tbody th').allInnerTexts()
    expect(shown.length).toBeGreaterThan(0)
    await karen.goTo(kept.pathname + kept.search)
    expect(await karen.page.locator('tbody th').allInnerTexts()).toEqual(shown)
    expect(await karen.page.getByLabel(m.column_standing()).inputValue()).toBe('late')
    await karen.look()
  })

  test('a search that finds nobody says so, and leads back to all', async () => {
    await karen.goTo(urls.people({ navn: 'Ingen Hedder Sådan' }))
    await karen.sees(m.people_none())
    await karen.look()
    await karen.page.locator('main').getByRole('link', { name: m.people_show_all() }).last().click()
    await karen.isAt(urls.people())
  })

  test('a long list has pages', async () => {
    await karen.goTo(urls.people())
    const first = await karen.page.locator('tbody th').allInnerTexts()
    await karen.follow(m.people_next())
    await karen.isAt(urls.people({ side: '2' }))
    expect(await karen.page.locator('tbody th').allInnerTexts()).not.toEqual(first)
  })

  test("a person's page has status and dates, and nothing she answered, chose or scored", async () => {
    await karen.goTo(urls.people({ navn: 'Peter Lind' }))
    await karen.page.locator('tbody th a').first().click()
    await karen.page.waitForURL(/\/medarbejdere\/.+/)
    expect(await karen.isAt(/\/medarbejdere\/.+/)).toBe('Peter Lind')
    await karen.sees(m.person_privacy())
    const { pathname } = new URL(karen.page.url())
    const data = await (await karen.request.get(`${stage.address}${pathname}.data`)).text()
    for (const told of ['rk-', caseId, 'option', 'choice', 'score', 'answer', 'isRight', 'endingId']) {
      expect(data, told).not.toContain(told)
    }
  })

  test('the list comes as a file that Danish Excel opens, and that does nothing there', async () => {
    const answer = await karen.request.get(stage.address + staffUrls.peopleCsv())
    expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers()['content-disposition']).toMatch(
      /^attachment; filename="medarbejdere-\d{4}-\d\d-\d\d\.csv"$/,
    )
    const text = await answer.text()
    expect(text.startsWith('\ufeffNavn;Mail;')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const row of await csv(karen, staffUrls.peopleCsv()))
      for (const value of Object.values(row)) expect(value).not.toMatch(/^[=+\-@\t\r]/)
  })

  test('the people of another municipality are not there for her', async () => {
    const [elsewhere] = await ask<{ id: string }>(
      stage.databaseUrl,
      `SELECT m.id FROM "Membership" m JOIN "Organisation" o ON o.id = m."organisationId" WHERE o.name = 'Lyngsø' LIMIT 1`,
    )
    await karen.goTo(staffUrls.person(elsewhere?.id ?? ''))
    expect(await karen.heading()).toBe(m.error_not_found_title())
    await karen.look()
    expect((await karen.request.get(stage.address + staffUrls.person(elsewhere?.id ?? ''))).status()).toBe(404)
  })
})

inBothWays('Henrik follows up on his', (stage) => {
  const henrik = stage.visitor()

  test('he sees Lyngsø and nobody else', async () => {
    await henrik.signInAs('Henrik Skov')
    await henrik.isAt(urls.overview())
    await henrik.sees(like('Lyngsø'))
    const rows = await csv(henrik, staffUrls.peopleCsv())
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ Mail }) => !Mail?.endsWith('@lyngsoe.example'))).toEqual([])
    await henrik.goTo(urls.people({ navn: 'Sofie Krogh' }))
    await henrik.sees(m.people_none())
  })
})

inBothWays('Jonas, who is a learner and a head teacher', (stage) => {
  const jonas = stage.visitor()

  test('has no overview', async () => {
    await jonas.signInAs('Jonas Winther')
    await jonas.isAt(urls.myLearning())
    for (const path of [urls.overview(), urls.people(), staffUrls.peopleCsv()]) {
      expect((await jonas.request.get(stage.address + path)).status(), path).toBe(404)
    }
    await jonas.goTo(urls.overview())
    expect(await jonas.heading()).toBe(m.error_not_found_title())
    expect(await jonas.link(m.nav_overview()).count()).toBe(0)
  })

  test('sees in red that he is late', async () => {
    await jonas.goTo(urls.myLearning())
    await jonas.sees(like(m.my_learning_late({ day: '#' })))
  })
})

async function csv(visitor: Visitor, path: string): Promise<Record<string, string>[]> {
  const text = await (await visitor.request.get(visitor.address + path)).text()
  return parse(text, { bom: true, delimiter: ';', columns: true })
}
