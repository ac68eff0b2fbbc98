import type { BlockContent, Paragraph, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { part } from './remark-check-options.ts'

/**
 * Folds a fixed text by situation: a paragraph that begins with a bold label such as **Selvmordstanker:** opens a part that
 * goes on to the next label. The first label and what stands before the second stay open: what everybody is to read at once.
 */
export function remarkSituations() {
  return (tree: Root): void => {
    const starts = tree.children.flatMap((child, index) => (labelOf(child) ? [index] : [])).slice(1)
    if (starts.length === 0) return
    const folded = starts.map((start, index) => {
      const [first, ...rest] = tree.children.slice(start, starts[index + 1]) as BlockContent[]
      return part('Situation', { label: labelOf(first) ?? '' }, [withoutLabel(first as Paragraph), ...rest])
    })
    tree.children = [...tree.children.slice(0, starts[0]), ...folded]
  }
}

/** The bold label a paragraph begins with, without its colon; null where it has none. */
function labelOf(node: Root['children'][number] | undefined): string | null {
  const first = node?.type === 'paragraph' ? node.children[0] : undefined
  const label = first?.type === 'strong' ? textOf(first).trim() : ''
  return label.endsWith(':') ? label.slice(0, -1) : null
}

function withoutLabel(paragraph: Paragraph): Paragraph {
  const [, next, ...rest] = paragraph.children
  const children =
    next?.type === 'text' ? [{ ...next, value: next.value.trimStart() }, ...rest] : [...(next ? [next] : []), ...rest]
  return { ...paragraph, children }
}
