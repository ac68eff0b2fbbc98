import type { Paragraph, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { eachNode } from '../parse/element-attributes.ts'

/**
 * Sets a paragraph such as `0 ····· 1 ····· 2` as a line of numbers to mark: as wide as the page, in one line on the
 * narrowest screen, and read aloud as the numbers alone.
 */
export function remarkNumberLine() {
  return (tree: Root): void =>
    eachNode(tree, (node) => {
      if (node.type !== 'paragraph' || !numberLine.test(textOf(node))) return
      const numbers = textOf(node).match(/\d+/g) ?? []
      node.data = { ...node.data, hProperties: { className: ['number-line'] } }
      node.children = numbers.flatMap((number, index) => [
        ...(index > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
        span(number),
      ])
    })
}

const numberLine = /^\s*\d+(\s*·+\s*\d+)+\s*$/u

function span(value: string): Paragraph['children'][number] {
  return { type: 'emphasis', data: { hName: 'span' }, children: [{ type: 'text', value }] }
}
