import type { Root } from 'mdast'
import { eachNode } from '../parse/element-attributes.ts'

/** Sets a list to tick off as text with ☐: on paper it is a box, and on the screen no field that does nothing. */
export function remarkTickBoxes() {
  return (tree: Root): void =>
    eachNode(tree, (node) => {
      if (node.type !== 'listItem' || typeof node.checked !== 'boolean') return
      const [first] = node.children
      const box = node.checked ? '☑' : '☐'
      if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: `${box}\u00a0` })
      node.checked = null
    })
}
