import type { BlockContent, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { part } from './remark-check-options.ts'

type Parent = { children: RootContent[] }

/**
 * Puts each table into a region that scrolls sideways on a narrow screen, named by the table's first header. Alignment is
 * left out: it would become a style attribute, which the Content-Security-Policy refuses.
 */
export function remarkTableScroll() {
  return (tree: Root): void => wrapTables(tree)
}

function wrapTables(parent: Parent): void {
  parent.children = parent.children.map((child) => {
    if (child.type === 'table') {
      child.align = null
      const header = textOf(child.children[0]?.children[0]).trim()
      return part('TableScroll', { label: header ? `Tabel: ${header}` : 'Tabel' }, [child as BlockContent])
    }
    if ('children' in child) wrapTables(child as Parent)
    return child
  })
}
