import type { List, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { eachNode } from '../parse/element-attributes.ts'

/**
 * Sets a list to tick off as text with ☐: on paper it is a box, and on the screen no field that does nothing. A list of boxes
 * alone has no other marker, however its boxes were written.
 */
export function remarkTickBoxes() {
  return (tree: Root): void =>
    eachNode(tree, (node) => {
      if (node.type !== 'list') return
      for (const item of node.children) {
        if (typeof item.checked !== 'boolean') continue
        const [first] = item.children
        const box = item.checked ? '☑' : '☐'
        if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: `${box}\u00a0` })
        item.checked = null
      }
      if (hasBoxesOnly(node)) node.data = { ...node.data, hProperties: { className: ['ticks'] } }
    })
}

function hasBoxesOnly(list: List): boolean {
  return list.children.every((item) => /^[☐☑]\s/u.test(textOf(item)))
}
