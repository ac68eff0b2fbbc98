import type { Visitor } from './browser.ts'

/** Tabs on until what has focus has this text or name, as somebody does who cannot point. */
export async function tabTo(visitor: Visitor, wanted: string | RegExp) {
  for (let press = 0; press < 160; press += 1) {
    await visitor.page.keyboard.press('Tab')
    const name = await visitor.page.evaluate(() => {
      const at = document.activeElement
      if (!(at instanceof HTMLElement)) return ''
      const label = 'labels' in at ? (at.labels as NodeListOf<HTMLElement> | null)?.[0]?.innerText : ''
      return (label || at.innerText || at.getAttribute('name') || '').replaceAll(/\s+/g, ' ').trim()
    })
    if (typeof wanted === 'string' ? name === wanted : wanted.test(name)) return
  }
  throw new Error(`Tabbed 160 times and never came to ${wanted}.`)
}

/** Tabs to a link or button and presses Enter. */
export async function enter(visitor: Visitor, wanted: string | RegExp) {
  await tabTo(visitor, wanted)
  await visitor.page.keyboard.press('Enter')
}

/** Tabs to a field and types. */
export async function type(visitor: Visitor, label: string | RegExp, text: string) {
  await tabTo(visitor, label)
  await visitor.page.keyboard.type(text)
}
