import { expect, test } from 'vitest'
import * as m from '~/messages/generated/messages.js'
import { urls } from '~/urls.ts'
import { ask } from '../support/ask.ts'
import { until } from '../support/browser.ts'
import { firstCheck, publishedLessons } from '../support/published.ts'
import { answer, caseId, checkCard, choose, courseId, decisionLine } from '../support/steps.ts'
import { inOneWay } from '../support/stories.ts'

inOneWay('phone', 'What JavaScript adds for Amal', (stage) => {
  const amal = stage.visitor()
  const focused = () => amal.page.evaluate(() => document.activeElement?.id ?? '')

  test('after a move inside the site focus is at the new page, and its title is said', async () => {
    await amal.signInAs('Amal Nassar')
    await amal.followMenu(m.nav_courses())
    await amal.page.waitForURL(stage.address + urls.catalogue())
    await until(async () => (await focused()) === 'indhold', 'focus at the new page')
    const said = amal.page.locator('main > p[role=status], .page p.sr-only[role=status]')
    await until(async () => (await said.first().innerText()) === (await amal.page.title()), 'the title to be said')
    expect(await amal.page.title()).toContain(m.catalogue_title())
  })

  test('a lesson is fetched without loading the page again, and shows its text', async () => {
    await amal.page.evaluate(() => Object.assign(window, { stayed: true }))
    await amal.followMenu(m.nav_my_learning())
    await amal.page.getByRole('link', { name: /^Gå i gang/ }).click()
    await amal.page.waitForURL(/\/kurser\/[^/]+\/.+|\/cases\//)
    await amal.page.locator('.prose').first().waitFor()
    expect((await amal.page.locator('.prose').first().innerText()).length).toBeGreaterThan(100)
    expect(await amal.page.evaluate(() => 'stayed' in window)).toBe(true)
  })

  test('answering a check keeps the page, and says how it fell', async () => {
    const lesson = (await publishedLessons(stage.databaseUrl, courseId)).at(-1)
    if (!lesson) throw new Error('Expected a lesson.')
    const check = firstCheck(lesson)
    await amal.goTo(urls.lesson(courseId, lesson.lesson.slug))
    await amal.page.evaluate(() => Object.assign(window, { stayed: true }))
    await answer(amal, check.id, check.wrong)
    await checkCard(amal, check.id).getByText(m.check_outcome_not_quite()).waitFor()
    expect(await amal.page.evaluate(() => 'stayed' in window)).toBe(true)
    await until(
      () => amal.page.evaluate(() => document.activeElement?.classList.contains('card__outcome') ?? false),
      'focus at the outcome',
    )
  })

  test('after a choice focus is at what it led to, without a load', async () => {
    await amal.goTo(urls.case(caseId))
    await amal.page.locator('main form button').first().click()
    await amal.page.waitForURL(/\/cases\/[^/]+\/.+/)
    await amal.isReady()
    await amal.page.evaluate(() => Object.assign(window, { stayed: true }))
    await choose(amal)
    await until(async () => (await focused()) === 'konsekvens', 'focus at the consequence')
    expect(await amal.page.evaluate(() => 'stayed' in window)).toBe(true)
  })

  test('without a connection choices wait on the page, and are stored in order when it is back', async () => {
    const attemptId = new URL(amal.page.url()).pathname.split('/')[3] ?? ''
    const stored = () => ask(stage.databaseUrl, 'SELECT 1 FROM "AttemptChoice" WHERE "attemptId" = $1', [attemptId])
    amal.forgive(/ERR_INTERNET_DISCONNECTED/)
    await amal.page.context().setOffline(true)
    for (let count = 0; count < 2; count += 1) {
      const before = await decisionLine(amal)
      await amal.page.locator('.choice-card').first().click()
      await until(async () => (await decisionLine(amal)) !== before, 'the next scene')
    }
    await amal.sees(m.case_offline())
    await amal.look()
    expect(await stored()).toHaveLength(1)
    await amal.page.context().setOffline(false)
    await amal.sees(m.case_saved_as_you_go())
    expect(await stored()).toHaveLength(3)
    const line = await decisionLine(amal)
    await amal.goTo(new URL(amal.page.url()).pathname)
    expect(await decisionLine(amal)).toBe(line)
  })

  test('a page asks for what it needs and for nothing else', async () => {
    const asked: string[] = []
    amal.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await amal.goTo(urls.catalogue())
    await amal.page.waitForLoadState('networkidle')
    const strange = asked.filter(
      (path) => !/^\/(kurser|favicon\.svg|__manifest|assets\/[\w.-]+\.(js|css|woff2|svg)|accent\/\w+\.css)$/.test(path),
    )
    expect(strange).toEqual([])
    expect(new Set(asked).size).toBe(asked.length)
  })
})
