import * as m from '~/messages/generated/messages.js'
import { urls } from '~/urls.ts'
import type { Visitor } from './browser.ts'

// What people do again and again in the stories.

export const courseId = 'relationel-koordinering'
export const caseId = 'malte-tre-beskeder'

/** A message as a pattern: `#` in it stands for whatever comes there. `m.my_learning_go({ minutes: '#' })`. */
export function like(message: string): RegExp {
  const parts = message
    .split('#')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[ \u00a0]/g, '\\s'))
  return new RegExp(parts.join('.+?'))
}

/** The newest code in the demonstration's outbox for this address. Opens that page. */
export async function newestCode(visitor: Visitor, email: string): Promise<string> {
  await visitor.goTo(urls.outbox())
  const mail = visitor.page.locator('.mail-list > li').filter({ hasText: email }).first()
  const code = /\d{3} \d{3}/.exec(await mail.locator('h2').innerText())?.[0]
  if (!code) throw new Error(`Expected a code for ${email} in the outbox.`)
  return code.replace(' ', '')
}

/** Asks for a code and comes in with it, as everybody does in production. */
export async function signInByCode(visitor: Visitor, email: string) {
  await visitor.write(m.sign_in_email(), email)
  await visitor.press(m.sign_in_send())
  await visitor.page.waitForURL(/\/log-ind\/kode/)
  const code = await newestCode(visitor, email)
  await visitor.goTo(urls.signInCode())
  await visitor.write(m.code_label(), code)
  await visitor.press(m.code_confirm())
  await visitor.page.waitForURL((url) => !url.pathname.startsWith('/log-ind'))
  await visitor.isReady()
}

/** Chooses an option of a check by its id and sends it. */
export async function answer(visitor: Visitor, checkId: string, optionId: string) {
  const card = checkCard(visitor, checkId)
  await card
    .locator('label')
    .filter({ has: visitor.page.locator(`input[value="${optionId}"]`) })
    .click()
  await card.getByRole('button', { name: m.check_answer() }).click()
}

export const checkCard = (visitor: Visitor, checkId: string) => visitor.page.locator(`#tjek-${checkId}`)

export const decisionLine = async (visitor: Visitor) =>
  (await visitor.page.locator('.case-head__line').innerText()).replaceAll(/\s+/g, ' ')

/** Makes the choice at a place on the page (the first unless told) and waits until it is stored and shown. */
export async function choose(visitor: Visitor, place = 0) {
  const before = await visitor.page.locator('.case-head__line').innerText()
  const card = visitor.page.locator('.choice-card').nth(place)
  if (visitor.hasScript) {
    const stored = visitor.page.waitForResponse((response) => response.url().endsWith('/valg') && response.ok())
    await card.click()
    await stored
  } else {
    await card.click()
  }
  await visitor.page.locator('.case-head__line').filter({ hasNotText: before }).waitFor()
}

export const hasEnded = async (visitor: Visitor) => (await visitor.page.locator('.choice-card').count()) === 0

/** Takes whatever step the course asks for next, until it asks for none. */
export async function finishCourse(
  visitor: Visitor,
  looked: (visitor: Visitor) => Promise<unknown>,
  course: string = courseId,
) {
  for (let step = 0; step < 40; step += 1) {
    await visitor.goTo(urls.course(course))
    const onward = visitor.page.getByRole('link', { name: /^(Fortsæt|Begynd): / })
    if ((await onward.count()) === 0) return
    await onward.click()
    await visitor.page.waitForURL((url) => url.pathname !== urls.course(course))
    await visitor.isReady()
    await looked(visitor)
    if (visitor.page.url().includes('/cases/')) await playToTheEnd(visitor)
    else await readLesson(visitor)
  }
  throw new Error('Expected the course to come to an end.')
}

/** Answers what is asked in a lesson and marks it as read. */
export async function readLesson(visitor: Visitor) {
  const cards = visitor.page.locator('[id^="tjek-"]')
  for (let index = 0; index < (await cards.count()); index += 1) {
    const card = cards.nth(index)
    const send = card.getByRole('button', { name: m.check_answer() })
    if ((await send.count()) === 0) continue
    await card.locator('label').first().click()
    await send.click()
    await card.locator('.card__outcome p').first().waitFor()
  }
  const read = visitor.button(m.lesson_mark_read())
  if ((await read.count()) === 0) return
  const here = visitor.page.url()
  await read.click()
  await visitor.page.waitForURL((url) => url.pathname !== new URL(here).pathname)
  await visitor.isReady()
}

/** Begins the case from its own page, or goes on, and takes the first choice each time. */
export async function playToTheEnd(visitor: Visitor) {
  await visitor.page.locator('main form button').first().click()
  await visitor.page.waitForURL(/\/cases\/[^/]+\/.+/)
  await visitor.isReady()
  while (!(await hasEnded(visitor))) await choose(visitor)
}
