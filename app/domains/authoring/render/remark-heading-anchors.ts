import type { Root } from 'mdast'
import { eachNode } from '../parse/element-attributes.ts'
import { headingAnchors } from '../parse/heading-anchor.ts'

/** Gives every heading the id one can link to. */
export function remarkHeadingAnchors() {
  return (tree: Root): void => {
    const anchors = headingAnchors(tree)
    eachNode(tree, (node) => {
      if (node.type === 'heading') node.data = { ...node.data, hProperties: { id: anchors.shift()?.anchor } }
    })
  }
}
