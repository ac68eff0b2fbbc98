import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject } from 'vitest'
import { openBrowser, Visitor, type Way } from './browser.ts'

/** Where a story happens, and how somebody comes into it. */
export type Stage = {
  way: Way
  hasScript: boolean
  address: string
  databaseUrl: string
  /** Somebody who stays for the whole story. Say it before the first test. */
  visitor(): Visitor
}

const wayNames: Record<Way, string> = {
  phone: 'on a phone, with JavaScript',
  desktop: 'at a desk, without JavaScript',
}

/** Tells a story twice: on a phone with JavaScript, and at a desk without; each in a demonstration of its own. */
export function inBothWays(title: string, story: (stage: Stage) => void) {
  for (const way of ['phone', 'desktop'] as const) inOneWay(way, title, story)
}

/** Tells a story in one way. Its tests build on each other; after the first that fails the rest is left out. */
export function inOneWay(way: Way, title: string, story: (stage: Stage) => void) {
  onStage({ way, ...inject('portals')[way] }, `${title} ${wayNames[way]}`, story)
}

/** Tells a story at a portal of one's choice. */
export function onStage(
  place: { way: Way; address: string; databaseUrl: string },
  title: string,
  story: (stage: Stage) => void,
) {
  describe(title, () => {
    const visitors: Visitor[] = []
    let browser: Browser | null = null
    let isBroken = false
    beforeAll(async () => {
      browser = await openBrowser()
      for (const visitor of visitors) await visitor.come(browser)
    })
    beforeEach(({ skip }) => skip(isBroken, 'an earlier part of the story failed'))
    afterEach(({ task }) => {
      if (task.result?.state === 'fail') isBroken = true
      expect(visitors.flatMap((visitor) => visitor.takeFaults())).toEqual([])
    })
    afterAll(async () => {
      for (const visitor of visitors) await visitor.leave()
      await browser?.close()
    })
    story({
      ...{ ...place, hasScript: place.way === 'phone' },
      visitor: () => {
        const visitor = new Visitor(place.way, place.address)
        visitors.push(visitor)
        return visitor
      },
    })
  })
}
