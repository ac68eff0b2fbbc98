import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { checkout } from '~/commands/checkout.ts'
import { urls } from '~/urls.ts'
import { demoPeople } from '../../prisma/worlds/demo-people.ts'
import { ask } from '../support/ask.ts'
import { openBrowser, until, Visitor } from '../support/browser.ts'
import { type RunningCommand, startCommand } from '../support/command.ts'
import { freePort } from '../support/free-port.ts'
import { addressOf, copyDatabase, dropDatabase } from '../support/postgres-server.ts'
import { publishedLessons } from '../support/published.ts'
import { courseId } from '../support/steps.ts'

// Bo writes a course: the real `npm run dev`, on a copy of the texts and of the demonstration's world.

const { server, copy: world } = inject('demoWorld')
const database = `${world}_dev`
const databaseUrl = addressOf(server, database)
let content: string
let dev: RunningCommand
let browser: Browser
let bo: Visitor
let file: string
let place: string

beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'tvaers-content-'))
  await cp(path.join(checkout, 'content'), content, { recursive: true })
  await copyDatabase(server, world, database)
  dev = startCommand('app/commands/dev.ts', [], {
    ...{ DATABASE_URL: databaseUrl, PORT: '0', HMR_PORT: String(await freePort()), CONTENT_DIR: content },
  })
  const [, address = ''] = await dev.prints(/Tværs in development: (http:\S+)/, 120)
  browser = await openBrowser()
  bo = await new Visitor('phone', address).come(browser)
  bo.page.setDefaultTimeout(60_000)

  const lesson = (await publishedLessons(databaseUrl, courseId))[0]?.lesson.slug ?? ''
  const folder = path.join(content, 'courses', courseId)
  file = path.join(folder, (await readdir(folder)).find((name) => name.endsWith(`-${lesson}.mdx`)) ?? '')
  place = urls.lesson(courseId, lesson)
  await bo.request.post(address + urls.demoSignIn(), {
    ...{ form: { email: demoPeople.bo.email }, headers: { Origin: address }, maxRedirects: 0 },
  })
  // Vite finds some parts only when they are first used, and loads the page anew for them.
  await bo.page.goto(address + place)
  await bo.page.waitForLoadState('networkidle')
  const connected = bo.page.waitForEvent('console', (message) => message.text().includes('[vite] connected'))
  await bo.page.goto(address + place)
  await connected
  await bo.page.locator('.prose').first().waitFor()
  bo.takeFaults()
})

afterAll(async () => {
  await browser?.close()
  expect(await dev?.stop('SIGINT')).toBe(0)
  await dropDatabase(server, database)
  await rm(content, { recursive: true, force: true })
})

test('a changed sentence shows in the open page, and makes no version', async () => {
  const before = await countVersions()
  const text = await readFile(file, 'utf8')
  await writeFile(file, withSentence(text, 'Den her sætning er ganske ny.'))
  const took = await until(async () => (await lessonText()).includes('ganske ny'), 'the new sentence')
  console.log(`A saved sentence showed after ${Math.round(took)} ms.`)
  expect(await countVersions()).toBe(before)
  await bo.look()
  expect(bo.takeFaults()).toEqual([])
})

test('a mistake is told with its place, in the page and in the terminal, while the text stays', async () => {
  const text = await readFile(file, 'utf8')
  const lines = text.split('\n').length
  await writeFile(file, `${text}\n<FindesIkke />\n`)
  const where = `${path.relative(content, file)}:${lines + 1}:1`
  await bo.page.getByRole('alert').getByText(where).waitFor()
  await dev.prints(new RegExp(where.replace(/[.]/g, '\\.')), 10)
  expect(await lessonText()).toContain('ganske ny')
  await bo.page.reload()
  expect(await lessonText()).toContain('ganske ny')
  await writeFile(file, withSentence(text, 'Og nu er den rettet.'))
  await until(async () => (await lessonText()).includes('nu er den rettet'), 'the mended text')
  expect(await bo.page.getByText(where).count()).toBe(0)
})

const lessonText = async () =>
  (
    await bo.page
      .locator('.prose')
      .allInnerTexts()
      .catch(() => [])
  ).join('\n')

const countVersions = async () => (await ask(databaseUrl, 'SELECT 1 FROM "CourseVersion"')).length

/** The text with one more sentence at the end of its first paragraph. */
function withSentence(text: string, sentence: string): string {
  const start = text.indexOf('\n---', 3) + 4
  const paragraph = /\n\n(?=[A-ZÆØÅ])[^\n]+/.exec(text.slice(start))
  if (!paragraph) throw new Error('Expected a paragraph in the lesson.')
  const end = start + paragraph.index + paragraph[0].length
  return `${text.slice(0, end)} ${sentence}${text.slice(end)}`
}
