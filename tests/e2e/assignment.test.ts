import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { standingName } from '~/domains/enrolment/standing-tag.tsx'
import * as m from '~/messages/generated/messages.js'
import { addDays, dayOf } from '~/platform/clock/day.ts'
import { workingDayFrom } from '~/platform/clock/working-day.ts'
import { staffUrls } from '~/staff-urls.ts'
import { urls } from '~/urls.ts'
import { ask } from '../support/ask.ts'
import type { Visitor } from '../support/browser.ts'
import { like } from '../support/steps.ts'
import { inBothWays } from '../support/stories.ts'

const course = 'signs-of-safety'
const title = 'Signs of Safety'

inBothWays('Karen decides who is to learn what', (stage) => {
  const karen = stage.visitor()
  const jonas = stage.visitor()

  test('she makes a path, and nothing she typed is lost when a number is missing', async () => {
    await karen.signInAs('Karen Holst')
    await karen.follow(new RegExp(`^${m.paths_title()}`))
    expect(await karen.isAt(staffUrls.paths())).toBe(m.paths_title())
    await karen.follow(m.path_new())
    await karen.isAt(staffUrls.newPath())
    await karen.page.locator('#name').fill('Skolernes forløb')
    await karen.page.locator(`#place-${course}`).selectOption('1')
    await karen.page.locator(`#days-${course}`).fill('snart')
    await karen.press(m.profile_save())
    await karen.sees(m.path_no_days())
    await karen.look()
    expect(await karen.page.locator('#name').inputValue()).toBe('Skolernes forløb')
    expect(await karen.page.locator(`#place-${course}`).inputValue()).toBe('1')
    expect(await karen.page.locator(`#days-${course}`).inputValue()).toBe('snart')
    await karen.page.locator(`#days-${course}`).fill('45')
    await karen.press(m.profile_save())
    await karen.isAt(`${staffUrls.paths()}?gemt=1`)
    await karen.sees('Skolernes forløb')
  })

  /** How many have the course open, before the rule and after it. */
  let open = 0

  test('she sees whom a rule touches before it is saved', async () => {
    const section = karen.page
      .locator('section')
      .filter({ has: karen.page.getByRole('heading', { name: 'Skolernes forløb' }) })
    await section.getByRole('link', { name: m.rule_new() }).click()
    await karen.page.waitForURL(/\/forloeb\/regel\/ny/)
    await karen.isReady()
    await karen.page.getByRole('radio', { name: m.rule_managers(), exact: true }).check()
    expect(await karen.button(m.rule_save()).count()).toBe(0)
    await karen.press(m.rule_look())
    await karen.sees(like(m.rule_touches({ count: '#' })))
    await karen.look()
    const said = await karen.page.getByText(like(m.rule_enrols({ count: '#' }))).innerText()
    const touched = Number(/[\d.]+/.exec(said)?.[0].replace(/\D/g, ''))
    expect(touched).toBeGreaterThan(0)
    const before = await countOpen(karen)
    expect(await karen.page.getByRole('radio', { name: m.rule_managers(), exact: true }).isChecked()).toBe(true)
    await karen.press(m.rule_save())
    await karen.isAt(`${staffUrls.paths()}?gemt=1`)
    open = await countOpen(karen)
    expect(open).toBe(before + touched)
  })

  test('a new deadline for all of them is one step, and is undone by another', async () => {
    const due = workingDayFrom(addDays(dayOf(new Date()), 400))
    await karen.goTo(staffUrls.bulk({ kursus: course }))
    await karen.look()
    await karen.press(like(m.bulk_do({ count: '#' })))
    await karen.sees(m.bulk_no_kind())
    await karen.page.getByRole('radio', { name: m.bulk_redate(), exact: true }).check()
    await karen.page.locator('#due').fill(due)
    await karen.press(like(m.bulk_do({ count: '#' })))
    await karen.page.waitForURL(/\/medarbejdere\/samlet\/[0-9a-f-]{36}/)
    expect(await karen.heading()).toBe(m.bulk_done_redate({ course: title, count: open }))
    await karen.look()
    expect((await linesIn(karen)).map(({ Frist }) => Frist)).toEqual(Array(open).fill(due))
    await karen.press(m.bulk_undo())
    await karen.sees(m.bulk_undone({ count: open }))
    expect((await linesIn(karen)).some(({ Frist }) => Frist === due)).toBe(false)
  })

  test('a filter she uses often gets a name, and goes again', async () => {
    await karen.goTo(urls.people({ kursus: course }))
    await karen.page.locator('summary').filter({ hasText: m.filter_save() }).click()
    await karen.write(m.filter_save_name(), 'Lederne på fredag')
    await karen.press(m.filter_save())
    await karen.link('Lederne på fredag').waitFor()
    await karen.look()
    await karen.goTo(urls.people())
    await karen.follow('Lederne på fredag')
    await karen.isAt(urls.people({ kursus: course }))
    await karen.press(m.filter_remove_label({ name: 'Lederne på fredag' }))
    await karen.page.waitForURL((url) => url.search === '')
    await karen.page.getByText('Lederne på fredag').first().waitFor({ state: 'detached' })
  })

  test('the list comes as a workbook too', async () => {
    const answer = await karen.request.get(stage.address + staffUrls.peopleXlsx({ kursus: course }))
    expect(answer.headers()['content-type']).toContain('spreadsheetml')
    expect((await answer.body()).subarray(0, 2).toString()).toBe('PK')
  })

  test('somebody is waived, with a reason, and the waiver is lifted again', async () => {
    await karen.goTo(urls.people({ kursus: course, status: 'not-started' }))
    const name = await karen.page.locator('tbody th a').first().innerText()
    await karen.page.locator('tbody th a').first().click()
    await karen.isReady()
    await karen.follow(m.person_waive())
    await karen.page.waitForURL(/\/fritag$/)
    await karen.isReady()
    await karen.look()
    await karen.page.locator('#course').selectOption(course)
    await karen.page.locator('#reason').fill('nej')
    await karen.press(m.waiver_save())
    await karen.sees(m.waiver_no_reason())
    await karen.page.locator('#reason').fill('Underviser selv i kurset')
    await karen.press(m.waiver_save())
    await karen.page.waitForURL((url) => !url.pathname.endsWith('/fritag'))
    await karen.sees(/Underviser selv i kurset/)
    await karen.look()
    expect(await karen.heading()).toBe(name)
    expect(await countOpen(karen)).toBe(open - 1)
    await karen.press(m.waiver_lift_label({ course: title }))
    await karen.page.getByText('Underviser selv i kurset').first().waitFor({ state: 'detached' })
  })

  test('the gap map says who has what, in three ways and on an earlier day', async () => {
    for (const efter of ['funktion', 'enhed', 'begge']) {
      await karen.goTo(staffUrls.gapMap({ efter }))
      await karen.look()
      expect(await karen.page.locator('.gap-map tbody tr').count()).toBeGreaterThan(3)
    }
    await karen.goTo(staffUrls.gapMap({ dag: '2001-01-01', enheder: 'then' }))
    await karen.sees(m.gaps_none())
  })

  test('she says it in her own words, and sees the mail before it is kept', async () => {
    await karen.goTo(staffUrls.reminderTexts())
    await karen.look()
    await karen.goTo(staffUrls.reminderText('INVITATION', 'da'))
    await karen.look()
    await karen.page.locator('#text').fill('Kære {fornavn}, velkommen til kurset.')
    await karen.press(m.profile_save())
    await karen.sees(m.reminder_unknown_placeholder())
    await karen.page.locator('#text').fill('Kære {navn}, velkommen til kurset i {organisation}.')
    await karen.press(m.reminder_preview())
    await karen.sees(/Kære Karen Holst, velkommen til kurset i Bøgedal Kommune\./)
    await karen.press(m.profile_save())
    await karen.isAt(`${staffUrls.reminderTexts()}?gemt=1`)
    await karen.sees(m.reminder_own())
    await karen.goTo(staffUrls.reminderText('INVITATION', 'da'))
    await karen.press(m.reminder_drop())
    await karen.isAt(`${staffUrls.reminderTexts()}?gemt=1`)
    await karen.page.getByText(m.reminder_own(), { exact: true }).first().waitFor({ state: 'detached' })
  })

  test('new leaders have a page', async () => {
    await karen.goTo(staffUrls.newLeaders())
    await karen.look()
    expect(await karen.heading()).toBe(m.new_leaders_title())
  })

  test('who begins to lead is one of them, from the day it is said', async () => {
    const [bente] = await ask<{ id: string }>(
      stage.databaseUrl,
      `SELECT m.id FROM "Membership" m JOIN "Person" p ON p.id = m."personId" WHERE p.name = 'Bente Bech'`,
    )
    await karen.goTo(staffUrls.employee(bente?.id ?? ''))
    await karen.look()
    await karen.page.getByLabel(m.roster_is_manager()).check()
    await karen.press(m.profile_save())
    await karen.page.waitForURL(/gemt=1/)
    await karen.goTo(staffUrls.newLeaders())
    await karen.link('Bente Bech').waitFor()
  })

  test('what a page shows comes as a file', async () => {
    for (const path of [
      staffUrls.overviewFile('csv'),
      staffUrls.gapMapFile('csv', {}),
      staffUrls.newLeadersFile('csv'),
    ]) {
      const answer = await karen.request.get(stage.address + path)
      const lines = (await answer.text()).trim().split('\r\n')
      expect(answer.headers()['content-disposition'], path).toMatch(/attachment; filename=".+\.csv"/)
      expect(lines.length, path).toBeGreaterThan(1)
    }
    const workbook = await karen.request.get(stage.address + staffUrls.gapMapFile('xlsx', { efter: 'begge' }))
    expect((await workbook.body()).subarray(0, 2).toString()).toBe('PK')
  })

  test('a changed path shows whom it touches before it is saved', async () => {
    await karen.goTo(staffUrls.paths())
    const section = karen.page
      .locator('section')
      .filter({ has: karen.page.getByRole('heading', { name: 'Skolernes forløb' }) })
    await section.getByRole('link', { name: m.path_mend() }).click()
    await karen.page.waitForURL(/\/forloeb\/[0-9a-f-]{36}/)
    await karen.isReady()
    await karen.page.locator('#place-adhd').selectOption('2')
    await karen.press(m.profile_save())
    await karen.sees(m.path_touches())
    await karen.look()
    expect(await karen.page.locator('#place-adhd').inputValue()).toBe('2')
    await karen.press(m.path_save_seen())
    await karen.isAt(`${staffUrls.paths()}?gemt=1`)
  })

  test('where leaders approve, a course is applied for, and the answer opens it', async () => {
    await karen.goTo(staffUrls.paths())
    await karen.page.locator('#asksLeaders').check()
    await karen.press(m.profile_save())
    await karen.isAt(`${staffUrls.paths()}?gemt=1`)
    const sofie = jonas
    await sofie.signInAs('Sofie Krogh')
    await sofie.goTo(urls.course('spiseforstyrrelser'))
    await sofie.press(m.course_enrol())
    await sofie.sees(m.course_applied())
    await sofie.look()
    await karen.goTo(staffUrls.applications())
    await karen.look()
    await karen.press(m.application_approve_label({ name: 'Sofie Krogh', course: 'Spiseforstyrrelser' }))
    await karen.isAt(`${staffUrls.applications()}?svaret=1`)
    await karen.sees(m.applications_none())
    await sofie.goTo(urls.course('spiseforstyrrelser'))
    await sofie.link(like(m.course_begin({ title: '#' }))).waitFor()
    await karen.goTo(staffUrls.paths())
    await karen.page.locator('#asksLeaders').uncheck()
    await karen.press(m.profile_save())
    await karen.isAt(`${staffUrls.paths()}?gemt=1`)
  })

  test('a leader sees her own unit, and nobody else', async () => {
    await jonas.goTo('/')
    await jonas.page.context().clearCookies()
    await jonas.signInAs('Jonas')
    await jonas.goTo(urls.team())
    expect(await jonas.heading()).toBe(m.team_title())
    await jonas.look()
    const units = await jonas.page.locator('td[data-title="Enhed"]').allInnerTexts()
    expect(new Set(units)).toEqual(new Set(['Skolerne Vest']))
    expect(await jonas.page.getByText('Jonas', { exact: false }).filter({ visible: true }).count()).toBeLessThan(3)
    const answer = await jonas.request.get(stage.address + urls.overview())
    expect(answer.status()).toBe(404)
  })

  test('reminders are stopped and let come again on one’s profile', async () => {
    await jonas.goTo(urls.profile())
    await jonas.press(m.stop_stop())
    await jonas.sees(m.profile_reminders_off())
    await jonas.look()
    await jonas.press(m.stop_start_again())
    await jonas.sees(m.profile_reminders_on())
  })
})

/** The lines of those who have the course open, as the coordinator downloads them. */
async function linesIn(visitor: Visitor): Promise<Record<string, string>[]> {
  const answer = await visitor.request.get(visitor.address + staffUrls.peopleCsv({ kursus: course }))
  const lines: Record<string, string>[] = parse(await answer.text(), { columns: true, delimiter: ';', bom: true })
  return lines.filter(({ Status }) => Status !== standingName('done'))
}

const countOpen = async (visitor: Visitor) => (await linesIn(visitor)).length
