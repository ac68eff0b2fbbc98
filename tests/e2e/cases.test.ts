import { expect, test } from 'vitest'
import * as m from '~/messages/generated/messages.js'
import { urls } from '~/urls.ts'
import { ask } from '../support/ask.ts'
import { until, type Visitor } from '../support/browser.ts'
import { publishedCase } from '../support/published.ts'
import { caseId, choose, decisionLine, hasEnded, playToTheEnd } from '../support/steps.ts'
import { inBothWays, inOneWay, type Stage } from '../support/stories.ts'

const attemptIn = (visitor: Visitor) => new URL(visitor.page.url()).pathname.split('/')[3] ?? ''
type Stored = { sceneId: string; choiceId: string; isCopied: boolean }
const choicesOf = (stage: Stage, attemptId: string): Promise<Stored[]> =>
  ask(stage.databaseUrl, 'SELECT * FROM "AttemptChoice" WHERE "attemptId" = $1 ORDER BY "position"', [attemptId])

inBothWays('Maja plays a case again', (stage) => {
  const maja = stage.visitor()
  let first = ''

  test('after the first time the page shows her way, who knew what, and what to do with it', async () => {
    await maja.signInAs('Maja Friis')
    await maja.goTo(urls.case(caseId))
    await playToTheEnd(maja)
    first = attemptIn(maja)
    await maja.sees(m.debrief_family())
    await maja.page.locator('svg.own-map').waitFor()
    await maja.sees(m.debrief_knowledge())
    await maja.sees(m.debrief_monday())
    expect(await maja.page.locator('.case-path__step').count()).toBe((await choicesOf(stage, first)).length)
    await maja.look()
  })

  test('what she writes to herself is kept, and one that is too long is not lost', async () => {
    const note = maja.page.locator('#note-0')
    await note.fill('Jeg ringer, før jeg skriver.')
    await maja.press(m.debrief_notes_save())
    await maja.sees(m.debrief_notes_saved())
    await maja.look()
    const long = 'x'.repeat(2001)
    await maja.page.locator('#note-0').fill(long)
    maja.forgive(/422/)
    await maja.press(m.debrief_notes_save())
    await maja.sees(m.debrief_notes_too_long())
    expect(await maja.page.locator('#note-0').inputValue()).toBe(long)
    await maja.goTo(urls.attempt(caseId, first))
    expect(await maja.page.locator('#note-0').inputValue()).toBe('Jeg ringer, før jeg skriver.')
  })

  test('she tries again from the second decision, and the first attempt is as it was', async () => {
    const before = await choicesOf(stage, first)
    await maja.page
      .locator('.case-path__step')
      .nth(1)
      .getByRole('button', { name: new RegExp(m.debrief_retry()) })
      .click()
    await maja.page.waitForURL((url) => !url.pathname.includes(first))
    await maja.isReady()
    expect(await decisionLine(maja)).toContain('2. beslutning')
    await choose(maja, 1)
    expect(await choicesOf(stage, first)).toEqual(before)
    expect((await choicesOf(stage, attemptIn(maja))).map(({ isCopied }) => isCopied)).toEqual([true, false])
  })

  test('as the PPR psychologist she makes only her own choices, and sees the two runs side by side', async () => {
    const vignette = await publishedCase(stage.databaseUrl, caseId)
    await maja.goTo(urls.case(caseId))
    await maja.sees(m.case_roles_title())
    await maja.look()
    await maja.press(m.case_play_as({ role: m.role_ppr() }))
    await maja.page.waitForURL(/\/cases\/[^/]+\/.+/)
    await maja.isReady()
    // The teacher has chosen before she comes on; what she reads is the teacher's choice, not hers.
    await maja.sees(m.case_others_chose())
    expect(await maja.page.locator('#konsekvens').count()).toBe(0)
    await maja.look()
    while (!(await hasEnded(maja))) {
      expect(await decisionLine(maja)).toContain(m.case_you_are({ role: m.role_ppr() }))
      await choose(maja)
    }
    await maja.sees(m.debrief_runs())
    await maja.look()
    const own = vignette.scenes.filter(({ role }) => role === 'ppr').map(({ id }) => id)
    const stored = await choicesOf(stage, attemptIn(maja))
    expect(stored.every(({ sceneId }) => own.includes(sceneId))).toBe(true)
  })

  test('nobody else opens her attempt or takes it over', async () => {
    const stranger = await maja.request.post(stage.address + urls.case(caseId), {
      headers: { Origin: stage.address },
      form: { from: '00000000-0000-4000-8000-000000000000', position: '1' },
    })
    expect(stranger.status()).toBe(404)
  })
})

inBothWays('A visitor tries a case without signing in', (stage) => {
  const visitor = stage.visitor()
  const attempts = async () => (await ask(stage.databaseUrl, 'SELECT 1 FROM "Attempt"', [])).length

  test('from the front page to the end, and nothing is kept of it', async () => {
    const before = await attempts()
    await visitor.goTo(urls.front())
    await visitor.follow(m.front_case_go())
    await visitor.isAt(urls.trial())
    await visitor.press(m.case_begin())
    await visitor.page.locator('.choice-card').first().waitFor()
    await visitor.look()
    for (let count = 0; count < 12 && !(await hasEnded(visitor)); count += 1) {
      const line = await decisionLine(visitor)
      await visitor.page.locator('.choice-card').first().click()
      await until(async () => (await decisionLine(visitor).catch(() => line)) !== line, 'the next scene')
      await visitor.isReady()
    }
    await visitor.sees(m.trial_onward())
    await visitor.look()
    expect(await attempts()).toBe(before)
  })

  test('a cookie that is not as we wrote it counts for nothing', async () => {
    const { name, value, domain, path } = (await visitor.page.context().cookies()).find(
      (cookie) => cookie.name === 'tvaers_proev',
    ) ?? { name: '', value: '', domain: '', path: '' }
    expect(value).toContain('.')
    const [text = '', signature = ''] = value.split('.')
    const trial = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    const forged = Buffer.from(JSON.stringify({ ...trial, choices: [] })).toString('base64url')
    await visitor.page.context().addCookies([{ name, value: `${forged}.${signature}`, domain, path }])
    await visitor.goTo(urls.trial())
    await visitor.button(m.case_begin()).waitFor()
  })
})

inOneWay('phone', 'What a screen reader hears of a case', (stage) => {
  const amal = stage.visitor()
  const role = (name: string) => amal.page.getByRole(name as 'region')

  test('the scene, who one is, and the choices as buttons with their letters', async () => {
    await amal.signInAs('Amal Nassar')
    await amal.goTo(urls.case(caseId))
    await amal.page.locator('main form button').first().click()
    await amal.page.waitForURL(/\/cases\/[^/]+\/.+/)
    await amal.isReady()
    expect(await amal.page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await amal.page.getByRole('heading', { level: 2, name: m.case_question() }).count()).toBe(1)
    const names = await amal.page.locator('.choice-card').evaluateAll((cards) => cards.map((card) => card.textContent))
    for (const [index, name] of names.entries()) expect(name).toMatch(new RegExp(`^${'ABCD'[index]} `))
    expect(await decisionLine(amal)).toContain('Du er')
  })

  test('after a choice: focus at a named region with what it led to and why, in that order', async () => {
    await choose(amal)
    await until(() => amal.page.evaluate(() => document.activeElement?.id === 'konsekvens'), 'focus at the consequence')
    const region = role('region').and(amal.page.locator('#konsekvens'))
    expect(await region.getAttribute('aria-label')).toBe(m.case_consequence())
    const heard = await region.innerText()
    expect(heard.indexOf(m.case_you_chose())).toBeLessThan(heard.indexOf(m.case_because()))
  })

  test('how it is saved is said politely, and only once', async () => {
    const polite = amal.page.locator('.case-foot[role="status"]')
    expect(await polite.count()).toBe(1)
    expect(await polite.innerText()).toBe(m.case_saved_as_you_go())
  })

  test('at the end the drawing of the way is silent, and the list beside it tells the same', async () => {
    while (!(await hasEnded(amal))) await choose(amal)
    await amal.page.locator('svg.own-map').waitFor()
    expect(await amal.page.locator('svg.own-map').getAttribute('aria-hidden')).toBe('true')
    const vignette = await publishedCase(stage.databaseUrl, caseId)
    expect(await amal.page.locator('.own-map__legend li').allInnerTexts()).toEqual(
      vignette.scenes.map(({ title }) => title),
    )
  })
})

inBothWays('Bo sees how a case is played', (stage) => {
  const bo = stage.visitor()
  const sofie = stage.visitor()

  test('from the page of the case, with no figure of fewer than five', async () => {
    await bo.signInAs('Bo Lind')
    await bo.goTo(urls.case(caseId))
    await bo.follow(m.case_figures_link())
    expect(await bo.isAt(urls.caseStatistics(caseId))).toBe(m.case_figures_title())
    await bo.look()
  })

  test('Sofie, who mends nothing, does not', async () => {
    await sofie.signInAs('Sofie Krogh')
    await sofie.goTo(urls.caseStatistics(caseId))
    expect(await sofie.isAt(urls.caseStatistics(caseId))).toBe(m.error_not_found_title())
  })
})
