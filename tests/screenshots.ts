import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { checkout } from '~/commands/checkout.ts'
import { dropDatabase, ensureDatabase } from '~/platform/db/database.server.ts'
import { startEmbeddedPostgres } from '~/platform/db/embedded-postgres.server.ts'
import { urls } from '~/urls.ts'
import { openBrowser, Visitor, type Way } from './support/browser.ts'
import { startCommand } from './support/command.ts'
import { firstCheck, publishedLessons } from './support/published.ts'
import { answer, caseId, checkCard, choose, courseId, hasEnded } from './support/steps.ts'

// npm run screenshots: the pictures of README.md, taken from a demonstration that is started for them alone.

const folder = path.join(checkout, 'tests/pictures')
const height = 1000

await mkdir(folder, { recursive: true })
const postgres = await startEmbeddedPostgres(checkout, 'test')
const databaseUrl = postgres.url('tvaers_pictures')
await dropDatabase(databaseUrl)
await ensureDatabase(databaseUrl)
const demo = startCommand('app/commands/demo.ts', [], { DATABASE_URL: databaseUrl, PORT: '0' })
const browser = await openBrowser()
try {
  const [, address = ''] = await demo.prints(/Tværs: (http:\S+)/, 240)
  const come = (way: Way) => new Visitor(way, address).come(browser)
  await takeFront(await come('desktop'))
  await takeLesson(await come('phone'))
  await takeCase(await come('phone'))
  await takeDebrief(await come('desktop'))
  await takeOverview(await come('desktop'))
} finally {
  await browser.close()
  await demo.stop()
  await dropDatabase(databaseUrl)
  if (postgres.startedHere) await postgres.stop()
}

async function takeFront(somebody: Visitor) {
  await somebody.goTo(urls.front())
  await take(somebody, 'front-1280')
}

/** A check just answered, with both reasons. */
async function takeLesson(nikolaj: Visitor) {
  const lesson = (await publishedLessons(databaseUrl, courseId)).at(-1)
  if (!lesson) throw new Error('Expected a lesson.')
  const check = firstCheck(lesson)
  await nikolaj.signInAs('Nikolaj Bang')
  await nikolaj.goTo(urls.lesson(courseId, lesson.lesson.slug))
  await take(nikolaj, 'lesson-390')
  await answer(nikolaj, check.id, check.wrong)
  await checkCard(nikolaj, check.id).locator('.card__outcome p').first().waitFor()
  await checkCard(nikolaj, check.id).screenshot({ path: path.join(folder, 'check-390.png') })
}

/** One choice into the case: what it led to, and the next scene. */
async function takeCase(sofie: Visitor) {
  await begin(sofie, 'Sofie Krogh')
  await choose(sofie)
  await take(sofie, 'case-390')
}

async function takeDebrief(maja: Visitor) {
  await begin(maja, 'Maja Friis')
  while (!(await hasEnded(maja))) await choose(maja)
  await take(maja, 'debrief-1280')
}

async function takeOverview(karen: Visitor) {
  await karen.signInAs('Karen Holst')
  await karen.goTo(urls.overview())
  await take(karen, 'overview-1280')
}

async function begin(player: Visitor, name: string) {
  await player.signInAs(name)
  await player.goTo(urls.case(caseId))
  await player.page.locator('main form button').first().click()
  await player.page.waitForURL(/\/cases\/[^/]+\/.+/)
  await player.isReady()
}

/** The top of the page as it stands. */
async function take(visitor: Visitor, name: string) {
  const file = path.join(folder, `${name}.png`)
  const { page } = visitor
  await page.mouse.move(0, 0)
  const width = page.viewportSize()?.width ?? 0
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled', clip: { x: 0, y: 0, width, height } })
  console.log(`${path.relative(checkout, file)}  ${Math.round((await stat(file)).size / 1000)} kB`)
}
