import { expect, test } from 'vitest'
import * as m from '~/messages/generated/messages.js'
import { urls } from '~/urls.ts'
import { demoPeople } from '../../prisma/worlds/demo-people.ts'
import { until } from '../support/browser.ts'
import { firstCheck, publishedLessons } from '../support/published.ts'
import { caseId, checkCard, courseId, decisionLine, hasEnded, newestCode } from '../support/steps.ts'
import { inBothWays } from '../support/stories.ts'

inBothWays('Line uses the keyboard alone', (stage) => {
  const line = stage.visitor()
  const { email } = demoPeople.line

  /** Tabs on until what has focus has this text or name, as somebody does who cannot point. */
  const tabTo = async (wanted: string | RegExp) => {
    for (let press = 0; press < 120; press += 1) {
      await line.page.keyboard.press('Tab')
      const name = await line.page.evaluate(() => {
        const at = document.activeElement
        if (!(at instanceof HTMLElement)) return ''
        const label = 'labels' in at ? (at.labels as NodeListOf<HTMLElement> | null)?.[0]?.innerText : ''
        return (label || at.innerText || at.getAttribute('name') || '').replaceAll(/\s+/g, ' ').trim()
      })
      if (typeof wanted === 'string' ? name === wanted : wanted.test(name)) return
    }
    throw new Error(`Tabbed 120 times and never came to ${wanted}.`)
  }

  test('the first stop of a page leads past its menu', async () => {
    await line.goTo(urls.signIn())
    await line.page.keyboard.press('Tab')
    expect(await line.page.evaluate(() => document.activeElement?.textContent)).toBe(m.frame_skip())
    await line.look()
    await line.page.keyboard.press('Enter')
    await line.page.waitForURL(/#indhold$/)
  })

  test('she signs in', async () => {
    await tabTo(m.sign_in_email())
    await line.page.keyboard.type(email)
    await line.page.keyboard.press('Enter')
    await line.page.waitForURL(/\/log-ind\/kode/)
    const code = await newestCode(line, email)
    await line.goTo(urls.signInCode())
    await tabTo(m.code_label())
    await line.page.keyboard.type(code)
    await line.page.keyboard.press('Enter')
    await line.isAt(urls.myLearning())
  })

  test('she answers a check', async () => {
    const lesson = (await publishedLessons(stage.databaseUrl, courseId)).at(-1)
    if (!lesson) throw new Error('Expected a lesson.')
    const { id } = firstCheck(lesson)
    await line.goTo(urls.lesson(courseId, lesson.lesson.slug))
    const text = await checkCard(line, id).locator('.option-list__label').first().innerText()
    await tabTo(text.replaceAll(/\s+/g, ' ').trim())
    await line.page.keyboard.press('Space')
    await tabTo(m.check_answer())
    await line.page.keyboard.press('Enter')
    await checkCard(line, id).locator('.card__outcome p').first().waitFor()
  })

  test('she plays the case to its ending', async () => {
    await line.goTo(urls.case(caseId))
    await tabTo(new RegExp(`^(${m.case_begin()}|${m.case_go_on()}|${m.case_again()})$`))
    await line.page.keyboard.press('Enter')
    await line.page.waitForURL(/\/cases\/[^/]+\/.+/)
    await line.isReady()
    while (!(await hasEnded(line))) {
      const before = await decisionLine(line)
      await tabTo(/^B /)
      await line.page.keyboard.press('Enter')
      await until(async () => (await decisionLine(line).catch(() => before)) !== before, 'the next scene')
    }
    await line.sees(m.debrief_ending())
  })
})
