import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { browserPlace } from './browser-place.ts'

/** Starts the Chromium of this machine; it talks to nobody but the portal. */
export function openBrowser(): Promise<Browser> {
  const executablePath = browserPlace()
  if (!executablePath) throw new Error('Expected a Chromium or Chrome, found none. Set CHROME_PATH to one.')
  const flags = ['no-sandbox', 'disable-gpu', 'disable-quic', 'no-first-run', 'disable-background-networking']
  const args = [...flags, 'disable-component-update', 'disable-sync'].map((flag) => `--${flag}`)
  return chromium.launch({ executablePath, args })
}

/** How somebody looks at the portal: on a phone with JavaScript, or at a desk without. */
export type Way = 'phone' | 'desktop'

const widths: Record<Way, { viewport: { width: number; height: number }; hasTouch: boolean }> = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 900 }, hasTouch: false },
}

const patience = 10_000

/**
 * Somebody with a browser of her own. What goes wrong while she looks around (an error in the console, a breach of the
 * policy, a request to a stranger, a page that breaks axe's rules or moves sideways) is kept in `faults`.
 */
export class Visitor {
  readonly faults: string[] = []
  private readonly forgiven: RegExp[] = []
  private openPage: Page | null = null
  private context: BrowserContext | null = null
  private lookingContext: BrowserContext | null = null

  constructor(
    readonly way: Way,
    readonly address: string,
  ) {}

  get hasScript(): boolean {
    return this.way === 'phone'
  }

  get page(): Page {
    if (!this.openPage) throw new Error('Expected the visitor to have come.')
    return this.openPage
  }

  /** Requests with this visitor's cookies, past the page. */
  get request() {
    return this.page.context().request
  }

  async come(browser: Browser): Promise<this> {
    const common = {
      ...widths[this.way],
      locale: 'da-DK',
      timezoneId: 'Europe/Copenhagen',
      reducedMotion: 'reduce' as const,
    }
    this.context = await browser.newContext({ ...common, javaScriptEnabled: this.hasScript })
    this.context.setDefaultTimeout(patience)
    this.watch(this.context)
    if (!this.hasScript) this.lookingContext = await browser.newContext(common)
    this.openPage = await this.context.newPage()
    return this
  }

  async leave() {
    await this.context?.close()
    await this.lookingContext?.close()
  }

  /** A second tab of the same browser. */
  async secondTab(): Promise<Visitor> {
    const tab = new Visitor(this.way, this.address)
    tab.context = this.context
    tab.lookingContext = this.lookingContext
    tab.openPage = (await this.context?.newPage()) ?? null
    return tab
  }

  /** From now on this is no fault: the visitor does it on purpose. */
  forgive(fault: RegExp) {
    this.forgiven.push(fault)
  }

  /** The faults since this was asked last. */
  takeFaults(): string[] {
    return this.faults.splice(0)
  }

  async goTo(path: string) {
    await this.page.goto(this.address + path)
    await this.isReady()
  }

  /** Waits until this address is open, looks at the page, and gives its main heading. */
  async isAt(path: string | RegExp): Promise<string> {
    const isThere = (url: URL) => {
      const place = url.pathname + url.search
      return typeof path === 'string' ? place === path : path.test(place)
    }
    await this.page.waitForURL(isThere, { waitUntil: 'load' })
    await this.look()
    return this.heading()
  }

  async heading(): Promise<string> {
    return (await this.page.locator('h1').first().innerText()).replaceAll('\u00ad', '')
  }

  button = (name: string | RegExp): Locator => this.page.getByRole('button', { name, exact: typeof name === 'string' })
  link = (name: string | RegExp): Locator =>
    this.page.getByRole('link', { name, exact: typeof name === 'string' }).first()

  press = (name: string | RegExp) => this.button(name).first().click()
  follow = (name: string | RegExp) => this.link(name).click()
  write = (label: string, text: string) => this.page.getByLabel(label, { exact: true }).fill(text)
  sees = (text: string | RegExp) => this.page.getByText(text).filter({ visible: true }).first().waitFor()

  /** Follows a link of the main menu, which waits behind »Menu« on a phone. */
  async followMenu(name: string) {
    const menu = this.page.locator('.page-menu > summary')
    if (await menu.isVisible()) await menu.click()
    await this.page
      .getByRole('navigation', { name: /Hovedmenu|Main menu/ })
      .getByRole('link', { name, exact: true })
      .click()
  }

  /** Signs in by the demonstration's button. */
  async signInAs(name: string) {
    await this.goTo('/log-ind')
    await this.press(new RegExp(`^${name}`))
    await this.page.waitForURL((url) => url.pathname !== '/log-ind')
    await this.isReady()
  }

  /** The page has loaded and, with JavaScript, come alive. */
  async isReady() {
    await this.page.waitForLoadState('load')
    if (this.hasScript) await until(() => this.page.evaluate(isAlive).catch(() => false), 'the page to come alive')
  }

  /** Looks at the page as it stands, at this visitor's width: axe's rules, and nothing that moves sideways. */
  async look() {
    await this.isReady()
    if (this.hasScript) return this.examine(this.page)
    // axe hangs where scripts are off: the same page is opened where they are on, without its scripts.
    const html = (await this.page.content()).replace(/<script\b[\s\S]*?<\/script>|<link rel="modulepreload"[^>]*>/g, '')
    const looking = await this.lookingPage()
    await looking.setContent(html, { waitUntil: 'load' })
    await this.examine(looking)
  }

  /** A page of the portal's own origin, so that what is put into it finds its stylesheet. */
  private async lookingPage(): Promise<Page> {
    const known = this.lookingContext?.pages()[0]
    if (known) return known
    const page = await this.lookingContext?.newPage()
    if (!page) throw new Error('Expected the visitor to have come.')
    await page.goto(`${this.address}/healthz`)
    return page
  }

  private async examine(page: Page) {
    const where = `${new URL(this.page.url()).pathname} (${widths[this.way].viewport.width})`
    await page.evaluate(axe.source)
    const found = await page.evaluate(lookWithAxe)
    for (const fault of found) this.faults.push(`${where}: ${fault}`)
  }

  private watch(context: BrowserContext) {
    const note = (fault: string) => {
      if (!this.forgiven.some((pattern) => pattern.test(fault))) this.faults.push(fault)
    }
    context.on('weberror', (error) => note(`page error: ${error.error().message}`))
    context.on('console', (message) => {
      // What the server refuses on purpose is seen by the story; what a page needs and lacks is seen below.
      const isRefusal = /^Failed to load resource: the server responded with a status of 4/.test(message.text())
      if (['error', 'warning'].includes(message.type()) && !isRefusal) note(`console: ${message.text()}`)
    })
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      if (protocol !== 'data:' && origin !== this.address) note(`request to a stranger: ${request.url()}`)
    })
    context.on('response', (response) => {
      const isPart = !['document', 'fetch', 'xhr'].includes(response.request().resourceType())
      const status = response.status()
      if (status >= 500 || (status >= 400 && isPart)) note(`${status} for ${response.url()}`)
    })
  }
}

/** Asks again until it is so; says what was waited for when it never is. */
export async function until(isSo: () => Promise<boolean>, what: string, withinMs = patience): Promise<number> {
  const started = performance.now()
  while (!(await isSo())) {
    if (performance.now() - started > withinMs) throw new Error(`Waited ${withinMs} ms in vain for ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return performance.now() - started
}

/**
 * Runs in the page: has React taken it over, and drawn what the address bar says? The address changes a moment before the
 * page does; the language form at its foot holds the address that was drawn.
 */
function isAlive(): boolean {
  const main = document.getElementById('indhold')
  const drawn = document.querySelector<HTMLInputElement>('input[name=returnTo]')?.value
  const isTakenOver = main !== null && Object.keys(main).some((key) => key.startsWith('__reactFiber'))
  return isTakenOver && drawn === location.pathname + location.search
}

/** Runs in the page. */
async function lookWithAxe(): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import('axe-core') }
  const { violations } = await axe.run(document, { resultTypes: ['violations'] })
  const faults = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}, ${help}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  )
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) faults.push(`moves sideways: ${scrollWidth} px on ${clientWidth}`)
  return faults
}
