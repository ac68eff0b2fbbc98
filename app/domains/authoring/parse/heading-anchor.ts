import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { eachNode } from './element-attributes.ts'

/** What a lesson calls the section for those who know the rest; a pre-test leads to it. */
export const harderPart = 'For dig, der kan det i forvejen'

/** Every heading of a text in order, with the anchor one can link to: `#afsnit-…`, unlike any other id on the page. */
export function headingAnchors(tree: Root): { text: string; anchor: string }[] {
  const seen = new Map<string, number>()
  const headings: { text: string; anchor: string }[] = []
  eachNode(tree, (node) => {
    if (node.type !== 'heading') return
    const text = textOf(node).trim()
    const anchor = anchorOf(text)
    const count = (seen.get(anchor) ?? 0) + 1
    seen.set(anchor, count)
    headings.push({ text, anchor: count === 1 ? anchor : `${anchor}-${count}` })
  })
  return headings
}

/** »Før I ringer« is `afsnit-foer-i-ringer`. */
export function anchorOf(heading: string): string {
  const letters = heading
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
  return `afsnit-${letters.replace(/^-|-$/g, '')}`
}
