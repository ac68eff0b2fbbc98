import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { buildFolder } from '~/commands/build.ts'
import { urls } from '~/urls.ts'
import { openBrowser, Visitor } from '../support/browser.ts'
import { publishedLessons } from '../support/published.ts'
import { caseId, courseId } from '../support/steps.ts'

// The demonstration is the same build as production but for two pages; in it one can sign in and look.
const { phone: demo, production } = inject('portals')
const assets = path.join(buildFolder('production'), 'client/assets')
let browser: Browser
let visitor: Visitor

beforeAll(async () => {
  browser = await openBrowser()
  visitor = await new Visitor('phone', demo.address).come(browser)
  await visitor.signInAs('Amal Nassar')
})
afterAll(() => browser.close())

test('the stylesheet is at most 25 kB', async () => {
  const sheets = (await readdir(assets)).filter((name) => name.endsWith('.css'))
  const bytes = await Promise.all(
    sheets.map(async (name) => brotliCompressSync(await readFile(path.join(assets, name)))),
  )
  const total = bytes.reduce((sum, { length }) => sum + length, 0)
  console.log(`Stylesheet: ${total} bytes (brotli).`)
  expect(total).toBeLessThanOrEqual(25_000)
})

test('a lesson and a case bring at most 110 kB of JavaScript', async () => {
  const lesson = (await publishedLessons(demo.databaseUrl, courseId))[0]?.lesson.slug ?? ''
  await visitor.goTo(urls.case(caseId))
  await visitor.page.locator('main form button').first().click()
  await visitor.page.waitForURL(/\/cases\/[^/]+\/.+/)
  const attempt = new URL(visitor.page.url()).pathname
  for (const place of [urls.lesson(courseId, lesson), attempt]) {
    const bytes = await scriptBytes(place)
    console.log(`JavaScript of ${place.replace(/[\da-f-]{36}/, '…')}: ${bytes} bytes (gzip).`)
    expect(bytes, place).toBeLessThanOrEqual(110_000)
  }
})

test('assets come as brotli, and may be kept for ever', async () => {
  const names = (await readdir(assets)).filter((name) => /\.(js|css)$/.test(name))
  expect(names.length).toBeGreaterThan(5)
  for (const name of names.slice(0, 12)) {
    const answer = await fetch(`${production.address}/assets/${name}`, { headers: { 'Accept-Encoding': 'br' } })
    expect(answer.headers.get('content-encoding'), name).toBe('br')
    expect(answer.headers.get('cache-control'), name).toMatch(/max-age=31536000.*immutable/)
    expect(answer.headers.get('content-type'), name).toMatch(name.endsWith('.css') ? /text\/css/ : /javascript/)
    expect(await answer.text(), name).toBe(await readFile(path.join(assets, name), 'utf8'))
  }
  expect((await fetch(`${production.address}/assets/findes-ikke.js`)).status).toBe(404)
})

test('the key of no check leaves the server before the answer', async () => {
  const { address, databaseUrl } = inject('portals').desktop
  const reader = await new Visitor('desktop', address).come(browser)
  // Nikolaj has only just begun: almost every check is unanswered.
  await reader.signInAs('Nikolaj Bang')
  let checks = 0
  for (const { lesson, keys, hash } of await publishedLessons(databaseUrl, courseId)) {
    const place = urls.lesson(courseId, lesson.slug)
    const answers = await Promise.all(
      [place, `${place}.data`, urls.content(hash)].map(async (path) =>
        (await reader.request.get(address + path)).text(),
      ),
    )
    const [html = ''] = answers
    for (const [checkId, { reasons }] of Object.entries(keys)) {
      if (!html.includes(`id="tjek-${checkId}"`) || isAnswered(html, checkId)) continue
      checks += 1
      for (const reason of Object.values(reasons)) {
        const told = words(reason)
        for (const text of answers) expect(words(text), checkId).not.toContain(told)
      }
      for (const text of answers) expect(text).not.toMatch(/rightOptionId|"reasons"|isRight\\?":true/)
    }
  }
  expect(checks).toBeGreaterThan(2)
  await reader.leave()
})

const isAnswered = (html: string, checkId: string) =>
  html.split(`id="tjek-${checkId}"`)[1]?.split('</section>')[0]?.includes('option-list--answered') ?? false

/** The letters of a text alone, however it is marked up, escaped or written as JSON. */
function words(text: string): string {
  return text
    .replace(/\\u003c[^>]*?\\u003e|<[^>]*>/g, '')
    .replace(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/&#x?\w+;|&\w+;/g, '')
    .replace(/[^a-zæøåéA-ZÆØÅ]/g, '')
}

/** All scripts a page loads when it is opened for the first time, packed as they are sent. */
async function scriptBytes(place: string): Promise<number> {
  const bodies: Promise<Buffer>[] = []
  const page = await visitor.page.context().newPage()
  page.on('response', (response) => {
    if (/\.js$|__manifest/.test(new URL(response.url()).pathname)) bodies.push(response.body())
  })
  // Whoever routes requests gets them past the browser's cache.
  await page.route('**/*', (route) => route.continue())
  await page.goto(demo.address + place)
  await page.waitForLoadState('networkidle')
  const scripts = await Promise.all(bodies)
  await page.close()
  return scripts.reduce((total, body) => total + gzipSync(body).length, 0)
}

test('every tool prints on one sheet of A4', async () => {
  const reader = await new Visitor('desktop', demo.address).come(browser)
  await reader.goTo(urls.tools())
  const tools = await reader.page.locator(`main a[href^="${urls.tools()}/"]`).all()
  expect(tools.length).toBeGreaterThan(6)
  const places = await Promise.all(tools.map((tool) => tool.getAttribute('href')))
  for (const place of places) {
    await reader.goTo(place ?? '')
    const sheet = await reader.page.pdf({ preferCSSPageSize: true })
    expect(sheet.toString('latin1').match(/\/Type \/Page\b/g), place ?? '').toHaveLength(1)
  }
  await reader.leave()
})
