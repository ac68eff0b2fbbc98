import { expect, test } from 'vitest'
import { cohortUrls } from '~/cohort-urls.ts'
import * as m from '~/messages/generated/messages.js'
import { addDays, dayOf } from '~/platform/clock/day.ts'
import { urls } from '~/urls.ts'
import { ask } from '../support/ask.ts'
import type { Visitor } from '../support/browser.ts'
import { courseId } from '../support/steps.ts'
import { inBothWays } from '../support/stories.ts'

inBothWays('Karen holds a cohort across sectors', (stage) => {
  const karen = stage.visitor()
  const amal = stage.visitor()
  const sofie = stage.visitor()
  const line = stage.visitor()
  const nikolaj = stage.visitor()
  const henrik = stage.visitor()
  const title = 'Prøvehold på tværs'
  const first = addDays(dayOf(new Date()), 21)
  let cohort = ''

  const fill = (visitor: Visitor, id: string, text: string) => visitor.page.locator(`[id="${id}"]`).fill(text)
  const mailsTo = (email: string) =>
    ask<{ subject: string; text: string }>(
      stage.databaseUrl,
      'SELECT subject, text FROM "OutgoingMail" WHERE recipient = $1 AND subject LIKE $2 ORDER BY "createdAt"',
      [email, `%${title}%`],
    )
  const open = async (visitor: Visitor, path: string) => {
    await visitor.goTo(path)
    await visitor.look()
  }

  test('first the outline: an hour that does not exist is sent back with what was typed', async () => {
    await karen.signInAs('Karen Holst')
    await karen.followMenu(m.nav_cohorts())
    expect(await karen.isAt(urls.cohorts())).toBe(m.cohort_title())
    await karen.follow(m.cohort_make())
    await karen.isAt(cohortUrls.make())
    await karen.page.getByLabel(m.column_course()).selectOption(courseId)
    await fill(karen, 'day', '2027-03-28')
    await fill(karen, 'time', '02:30')
    await karen.press(m.cohort_onward())
    await karen.sees(m.cohort_skipped_hour())
    await karen.look()
    expect(await karen.page.locator('#day').inputValue()).toBe('2027-03-28')
    await fill(karen, 'day', first)
    await fill(karen, 'time', '09:00')
    await karen.press(m.cohort_onward())
    await karen.page.locator('#session-3-day').waitFor()
    await karen.look()
  })

  test('then the cohort: three sessions, seats by sector, and what is wrong at its field', async () => {
    await fill(karen, 'title', title)
    await karen.page.locator('input[name=isOpenToOthers][value=yes]').check()
    for (const [sector, seats] of Object.entries({
      MUNICIPALITY: '1',
      PSYCHIATRY: '1',
      SOMATIC: '0',
      GENERAL_PRACTICE: '1',
    }))
      await fill(karen, `seats-${sector}`, seats)
    await fill(karen, 'session-1-assignment', 'Ring til din makker.')
    await fill(karen, 'session-1-videoLink', 'http://video.example/usikkert')
    await fill(karen, 'session-3-day', '')
    await fill(karen, 'session-3-time', '')
    await karen.press(m.cohort_save_new())
    await karen.sees(m.cohort_not_link())
    await karen.look()
    expect(await karen.page.locator('#session-1-assignment').inputValue()).toBe('Ring til din makker.')
    await fill(karen, 'session-1-videoLink', 'https://video.example/sikkert')
    await karen.press(m.cohort_save_new())
    await karen.sees(m.cohort_done_made())
    expect(await karen.heading()).toBe(title)
    await karen.look()
    cohort = new URL(karen.page.url()).pathname.split('/')[2] ?? ''
  })

  test('who applies reads first what the others will see; a full sector has a line', async () => {
    await amal.signInAs('Amal Nassar')
    await amal.goTo(urls.cohorts())
    await amal.follow(title)
    await amal.isAt(cohortUrls.page(cohort))
    await amal.sees(m.cohort_apply_shown())
    await amal.press(m.cohort_take_place())
    await amal.sees(m.cohort_done_place())
    await amal.look()
    for (const [visitor, name] of [
      ...([
        [sofie, 'Sofie Krogh'],
        [line, 'Line Østergaard'],
        [nikolaj, 'Nikolaj Bang'],
      ] as const),
    ]) {
      await visitor.signInAs(name)
      await visitor.goTo(cohortUrls.page(cohort))
      expect(await visitor.page.getByText('Amal Nassar').count()).toBe(0)
      await visitor.page.locator('input[name=sharesMail]').check()
      await visitor.page.locator('button[value=apply]').click()
      await visitor.page.locator('button[value=leave]').waitFor({ state: 'attached' })
    }
    await sofie.sees(m.cohort_waiting_now({ number: 1, sector: m.cohort_from_municipality() }))
    await sofie.look()
    expect(await sofie.page.getByText('Amal Nassar').count()).toBe(0)
    await line.sees('Amal Nassar')
  })

  test('who leaves gives her seat to the first in line, who gets a mail', async () => {
    await amal.page.locator('summary').filter({ hasText: m.cohort_leave_title() }).click()
    await amal.press(m.cohort_leave())
    await amal.sees(m.cohort_done_left())
    await sofie.goTo(cohortUrls.page(cohort))
    await sofie.sees(m.cohort_members_title())
    expect((await mailsTo('sofie.krogh@boegedal.example')).at(-1)?.subject).toBe(m.cohort_mail_place_subject({ title }))
  })

  test('the host says no with a reason, or not at all', async () => {
    await amal.goTo(cohortUrls.page(cohort))
    await amal.press(m.cohort_apply())
    await amal.page.locator('button[value=leave]').waitFor({ state: 'attached' })
    await open(karen, cohortUrls.places(cohort))
    const row = karen.page.locator('li').filter({ hasText: 'Amal Nassar' })
    await row.locator('summary').click()
    await row.locator('button[value=REJECTED]').click()
    await karen.sees(m.cohort_no_reason())
    await karen.look()
    await row.locator('textarea').fill('Der kommer et hold til i maj.')
    await row.locator('button[value=REJECTED]').click()
    await karen.sees(m.cohort_done_moved())
    await amal.goTo(cohortUrls.page(cohort))
    await amal.sees('Der kommer et hold til i maj.')
    await amal.look()
  })

  test('a date is found together', async () => {
    await open(karen, cohortUrls.dates(cohort))
    for (const [at, days] of [40, 41].entries()) {
      await fill(karen, `day-3-${at}`, addDays(first, days))
      await fill(karen, `time-3-${at}`, '13:00')
    }
    await karen.press(m.cohort_offer())
    await karen.sees(m.cohort_done_offered())
    for (const visitor of [line, nikolaj]) {
      await open(visitor, cohortUrls.dates(cohort))
      await visitor.page.locator('input[value=NO]').first().check()
      await visitor.page.locator('input[value=YES]').last().check()
      await visitor.press(m.cohort_answer_save())
      await visitor.sees(m.cohort_done_answered())
    }
    await open(karen, cohortUrls.dates(cohort))
    await karen.sees(m.cohort_dates_best())
    await karen.page.locator('button[name=candidateId]').last().click()
    await karen.sees(m.cohort_done_date())
    await karen.look()
  })

  test('the calendar’s address opens without signing in; a stranger’s does not', async () => {
    await line.goTo(cohortUrls.page(cohort))
    const address = await line.page.locator('#kalenderadresse').inputValue()
    const { pathname } = new URL(address)
    const fetched = await fetch(stage.address + pathname)
    expect(fetched.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const text = await fetched.text()
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3)
    expect(text).not.toContain('Sofie')
    expect((await fetch(`${stage.address}${pathname.slice(0, -1)}-`)).status).toBe(404)
    expect((await line.request.get(stage.address + cohortUrls.calendar(cohort))).status()).toBe(200)
  })

  test('a message is seen before it is sent, to each alone', async () => {
    await open(karen, cohortUrls.messages(cohort))
    await karen.write(m.cohort_subject(), 'Vel mødt')
    await karen.press(m.cohort_preview())
    await karen.sees(m.cohort_no_text())
    await fill(karen, 'text', 'Vi begynder til tiden.')
    await karen.press(m.cohort_preview())
    await karen.sees(m.cohort_preview_title({ count: 3 }))
    await karen.look()
    await karen.press(m.cohort_send({ count: 3 }))
    await karen.sees(m.cohort_done_sent())
    await karen.look()
    const [mail] = (await mailsTo('line.oestergaard@buc-fjordland.example')).slice(-1)
    expect(mail?.text).toContain('Vi begynder til tiden.')
    expect(mail?.text).not.toContain('@')
  })

  test('pairs are seen with their reasons before they are saved', async () => {
    await open(karen, cohortUrls.pairs(cohort, 1))
    await karen.follow(m.cohort_pairs_make())
    await karen.sees(m.cohort_pairs_proposal_text())
    await karen.sees(m.cohort_why_three_sectors())
    await karen.look()
    await karen.press(m.cohort_pairs_confirm())
    await karen.sees(m.cohort_done_pairs())
    await karen.look()
  })

  test('a home assignment: the partners, a note nobody else reads, and an answer one shares', async () => {
    await open(line, cohortUrls.assignment(cohort, 1))
    await line.sees('sofie.krogh@boegedal.example')
    await line.page.locator('#isDone').check()
    await fill(line, 'note', 'Det her er kun mit.')
    await line.page.locator('#isShared').check()
    await line.press(m.profile_save())
    await line.sees(m.cohort_nothing_to_share())
    await line.look()
    expect(await line.page.locator('#note').inputValue()).toBe('Det her er kun mit.')
    await fill(line, 'answer', 'Vi ringer, før vi skriver.')
    await line.press(m.profile_save())
    await line.sees(m.cohort_done_saved())
    for (const visitor of [nikolaj, karen]) {
      await open(visitor, cohortUrls.assignment(cohort, 1))
      await visitor.sees('Vi ringer, før vi skriver.')
      expect(await visitor.page.content()).not.toContain('Det her er kun mit.')
    }
  })

  test('attendance is noted in the cohort whose first session was held', async () => {
    await karen.goTo(urls.cohorts())
    await karen.follow('Relationel koordinering på tværs')
    await karen.page.waitForURL(/\/hold\/[^/]+$/)
    const held = new URL(karen.page.url()).pathname.split('/')[2] ?? ''
    await open(karen, cohortUrls.attendance(held, 1))
    await karen.page.locator('input[value=PARTLY]').first().check()
    await karen.press(m.cohort_attendance_save())
    await karen.sees(m.cohort_done_saved())
    expect(await karen.page.locator('input[value=PARTLY]').first().isChecked()).toBe(true)
    await open(sofie, cohortUrls.page(held))
    await sofie.sees(/er færdige med hjemmeopgaven fra session 1/)
    expect((await sofie.request.get(stage.address + cohortUrls.attendance(held, 1))).status()).toBe(404)
  })

  test('closed to others it does not exist for them; who is in it stays; a moved date is told', async () => {
    await open(karen, cohortUrls.mend(cohort))
    await karen.page.locator('input[name=isOpenToOthers][value=no]').check()
    await fill(karen, 'session-2-time', '10:00')
    await karen.press(m.cohort_save())
    await karen.sees(m.cohort_done_saved())
    await henrik.signInAs('Henrik Skov')
    await henrik.goTo(cohortUrls.page(cohort))
    expect(await henrik.heading()).toBe(m.error_not_found_title())
    await open(line, cohortUrls.page(cohort))
    expect(await line.heading()).toBe(title)
    const [mail] = (await mailsTo('line.oestergaard@buc-fjordland.example')).slice(-1)
    expect(mail?.subject).toBe(m.cohort_mail_changed_subject({ title }))
  })
})
