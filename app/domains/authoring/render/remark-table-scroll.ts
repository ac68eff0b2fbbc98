import type { BlockContent, Root, RootContent, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { part } from './remark-check-options.ts'

type Parent = { children: RootContent[] }

/**
 * Says of each table whether its words find room beside each other on a phone. The others go into a region that scrolls
 * sideways, named by the table's first header. Alignment is left out: it would become a style attribute, which the
 * Content-Security-Policy refuses.
 */
export function remarkTableScroll() {
  return (tree: Root): void => wrapTables(tree)
}

function wrapTables(parent: Parent): void {
  parent.children = parent.children.map((child) => {
    if (child.type === 'table') {
      child.align = null
      if (fitsPhone(child)) return part('TableFit', {}, [child as BlockContent])
      const header = textOf(child.children[0]?.children[0]).trim()
      return part('TableScroll', { label: header ? `Tabel: ${header}` : 'Tabel' }, [child as BlockContent])
    }
    if ('children' in child) wrapTables(child as Parent)
    return child
  })
}

/** Pixels of a phone's page, of a letter, of the gap between two columns, and of dots to write on. */
const [phone, letter, gap, dots] = [350, 8.2, 12, 100]
/** Letters a row of more than two columns may have before it stands too high. */
const mostLetters = 175

/** Whether the longest words fit beside each other and no row becomes a tower. Two columns always find room. */
function fitsPhone({ children: rows }: Table): boolean {
  const columns = rows[0]?.children.length ?? 0
  if (columns <= 2) return true
  const texts = Array.from({ length: columns }, (_, index) => rows.map((row) => textOf(row.children[index])))
  const words = texts.map((column) => most(column.flatMap((text) => text.split(/[\s–-]+/)).map(widthOf)))
  const letters = texts.map((column) => most(column.map((text) => (isDots(text) ? 10 : text.length))))
  return sum(words) + gap * (columns - 1) <= phone && sum(letters) <= mostLetters
}

const isDots = (text: string) => /^\.+$/.test(text)
const widthOf = (word: string) => (isDots(word) ? Math.min(dots, word.length * 5) : word.length * letter)
const most = (numbers: number[]) => Math.max(0, ...numbers)
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
