import { expect, test } from 'vitest'
import * as m from '~/messages/generated/messages.js'
import { urls } from '~/urls.ts'
import { demoPeople } from '../../prisma/worlds/demo-people.ts'
import { until } from '../support/browser.ts'
import { tabTo as tabOn } from '../support/keyboard.ts'
import { firstCheck, publishedLessons } from '../support/published.ts'
import { caseId, checkCard, courseId, decisionLine, hasEnded, newestCode } from '../support/steps.ts'
import { inBothWays } from '../support/stories.ts'

inBothWays('Jonas uses the keyboard alone', (stage) => {
  const jonas = stage.visitor()
  const { email } = demoPeople.jonas

  const tabTo = (wanted: string | RegExp) => tabOn(jonas, wanted)

  test('the first stop of a page leads past its menu', async () => {
    await jonas.goTo(urls.signIn())
    await jonas.page.keyboard.press('Tab')
    expect(await jonas.page.evaluate(() => document.activeElement?.textContent)).toBe(m.frame_skip())
    await jonas.look()
    await jonas.page.keyboard.press('Enter')
    await jonas.page.waitForURL(/#indhold$/)
  })

  test('he signs in', async () => {
    await tabTo(m.sign_in_email())
    await jonas.page.keyboard.type(email)
    await jonas.page.keyboard.press('Enter')
    await jonas.page.waitForURL(/\/log-ind\/kode/)
    const code = await newestCode(jonas, email)
    await jonas.goTo(urls.signInCode())
    await tabTo(m.code_label())
    await jonas.page.keyboard.type(code)
    await jonas.page.keyboard.press('Enter')
    await jonas.isAt(urls.myLearning())
  })

  test('he answers a check', async () => {
    const lesson = (await publishedLessons(stage.databaseUrl, courseId)).at(-1)
    if (!lesson) throw new Error('Expected a lesson.')
    const { id } = firstCheck(lesson)
    await jonas.goTo(urls.lesson(courseId, lesson.lesson.slug))
    const text = await checkCard(jonas, id).locator('.option-list__label').first().innerText()
    await tabTo(text.replaceAll(/\s+/g, ' ').trim())
    await jonas.page.keyboard.press('Space')
    await tabTo(m.check_answer())
    await jonas.page.keyboard.press('Enter')
    await checkCard(jonas, id).locator('.card__outcome p').first().waitFor()
  })

  test('he plays the case to its ending', async () => {
    await jonas.goTo(urls.case(caseId))
    await tabTo(new RegExp(`^(${m.case_begin()}|${m.case_go_on()}|${m.case_again()})$`))
    await jonas.page.keyboard.press('Enter')
    await jonas.page.waitForURL(/\/cases\/[^/]+\/.+/)
    await jonas.isReady()
    while (!(await hasEnded(jonas))) {
      const before = await decisionLine(jonas)
      await tabTo(/^B /)
      await jonas.page.keyboard.press('Enter')
      await until(async () => (await decisionLine(jonas).catch(() => before)) !== before, 'the next scene')
    }
    await jonas.sees(m.debrief_ending())
  })
})
