import { expect, test } from 'vitest'
import * as m from '~/messages/generated/messages.js'
import { urls } from '~/urls.ts'
import { ask } from '../support/ask.ts'
import { until, type Visitor } from '../support/browser.ts'
import { firstCheck, publishedCase, publishedLessons } from '../support/published.ts'
import { answer, caseId, checkCard, choose, courseId, decisionLine } from '../support/steps.ts'
import { inBothWays, type Stage } from '../support/stories.ts'

inBothWays('Peter has the same case open twice', (stage) => {
  const peter = stage.visitor()
  const stranger = stage.visitor()
  let tab: Visitor
  let attemptId = ''

  test('both tabs stand at the same scene', async () => {
    await peter.signInAs('Peter Lind')
    await peter.goTo(urls.case(caseId))
    await peter.press(m.case_again())
    await peter.page.waitForURL(/\/cases\/[^/]+\/.+/)
    await peter.isReady()
    attemptId = new URL(peter.page.url()).pathname.split('/')[3] ?? ''
    tab = await peter.secondTab()
    await tab.goTo(urls.attempt(caseId, attemptId))
    expect(await tab.heading()).toBe(await peter.heading())
  })

  test('another choice in the second tab is put right with a kind word, and nothing is doubled', async () => {
    await choose(peter, 0)
    await tab.page.locator('.choice-card').nth(1).click()
    await tab.sees(m.case_put_right_text())
    await tab.look()
    await until(async () => (await decisionLine(tab)) === (await decisionLine(peter)), 'the tab to be put right')
    expect(await tab.heading()).toBe(await peter.heading())
    expect(await storedChoices(stage, attemptId)).toHaveLength(1)
  })

  test('the same choice in both tabs is one choice', async () => {
    await tab.goTo(urls.attempt(caseId, attemptId))
    await choose(peter, 0)
    await choose(tab, 0)
    expect(await tab.heading()).toBe(await peter.heading())
    expect(await storedChoices(stage, attemptId)).toHaveLength(2)
    await tab.page.close()
  })

  test('a double click stores one choice', async () => {
    const before = await decisionLine(peter)
    await peter.page.locator('.choice-card').first().dblclick({ noWaitAfter: true })
    await until(async () => (await storedChoices(stage, attemptId)).length > 2, 'the choice to be stored')
    await until(async () => (await decisionLine(peter).catch(() => before)) !== before, 'the next scene')
    await peter.goTo(urls.attempt(caseId, attemptId))
    const stored = await storedChoices(stage, attemptId)
    expect(stored.map(({ position }) => position)).toEqual([0, 1, 2])
  })

  test('a forged choice, scene or place is refused and changes nothing', async () => {
    const before = await storedChoices(stage, attemptId)
    const vignette = await publishedCase(stage.databaseUrl, caseId)
    const last = before.at(-1)
    const first = vignette.scenes[0]
    const forged = [
      { choice: 'findes-ikke', scene: first?.id ?? '', position: '3' },
      { choice: first?.choices[0]?.id ?? '', scene: 'findes-ikke', position: '3' },
      { choice: last?.choiceId ?? '', scene: last?.sceneId ?? '', position: '3' },
      { choice: last?.choiceId ?? '', scene: last?.sceneId ?? '', position: '99' },
      { choice: last?.choiceId ?? '', scene: last?.sceneId ?? '', position: '-1' },
      { choice: '', scene: '', position: '' },
      { choice: '__proto__', scene: 'constructor', position: '3' },
    ]
    for (const form of forged) {
      for (const path of [urls.choice(caseId, attemptId), urls.attempt(caseId, attemptId)]) {
        const status = await post(peter, path, form)
        expect(status, `${path} ${JSON.stringify(form)}`).toBeGreaterThanOrEqual(400)
        expect(status).toBeLessThan(500)
      }
    }
    expect(await storedChoices(stage, attemptId)).toEqual(before)
  })

  test("somebody else's attempt is not there, to see or to play", async () => {
    const before = await storedChoices(stage, attemptId)
    await stranger.signInAs('Jonas Winther')
    await stranger.goTo(urls.attempt(caseId, attemptId))
    expect(await stranger.heading()).toBe(m.error_not_found_title())
    const vignette = await publishedCase(stage.databaseUrl, caseId)
    const scene = vignette.scenes.find(({ id }) => !before.some(({ sceneId }) => sceneId === id))
    const form = { choice: scene?.choices[0]?.id ?? '', scene: scene?.id ?? '', position: String(before.length) }
    for (const path of [urls.choice(caseId, attemptId), urls.attempt(caseId, attemptId)]) {
      expect(await post(stranger, path, form)).toBe(404)
    }
    expect(await post(peter, urls.choice(caseId, 'ikke-et-nummer'), form)).toBe(404)
    expect(await storedChoices(stage, attemptId)).toEqual(before)
  })
})

inBothWays('Nikolaj answers the same check in two tabs', (stage) => {
  const nikolaj = stage.visitor()

  test('the second answer is not taken, and the page says why', async () => {
    const lesson = (await publishedLessons(stage.databaseUrl, courseId)).at(-1)
    if (!lesson) throw new Error('Expected a lesson.')
    const check = firstCheck(lesson)
    await nikolaj.signInAs('Nikolaj Bang')
    await nikolaj.goTo(urls.lesson(courseId, lesson.lesson.slug))
    const tab = await nikolaj.secondTab()
    await tab.goTo(urls.lesson(courseId, lesson.lesson.slug))

    await answer(nikolaj, check.id, check.right)
    await checkCard(nikolaj, check.id).getByText(m.check_outcome_right()).waitFor()
    await answer(tab, check.id, check.wrong)
    await checkCard(tab, check.id).getByText(m.check_yours_right()).waitFor()
    await tab.sees(m.stale_page())
    await tab.look()
    const stored = await ask<{ optionId: string }>(
      stage.databaseUrl,
      `SELECT a."optionId" FROM "CheckAnswer" a JOIN "Enrolment" e ON e.id = a."enrolmentId"
       JOIN "Person" p ON p.id = e."personId" WHERE p.name = 'Nikolaj Bang' AND a."checkId" = $1`,
      [check.id],
    )
    expect(stored).toEqual([{ optionId: check.right }])
  })
})

function storedChoices(stage: Stage, attemptId: string) {
  return ask<{ position: number; sceneId: string; choiceId: string }>(
    stage.databaseUrl,
    'SELECT position, "sceneId", "choiceId" FROM "AttemptChoice" WHERE "attemptId" = $1 ORDER BY position',
    [attemptId],
  )
}

async function post(visitor: Visitor, path: string, form: Record<string, string>): Promise<number> {
  const headers = { Origin: visitor.address, Accept: 'application/json' }
  return (await visitor.request.post(visitor.address + path, { form, headers, maxRedirects: 0 })).status()
}
