import type { Root } from 'mdast'
import { isComponent } from '../parse/element-attributes.ts'

/** Marks a lesson's opening paragraph as its lead, which is set larger; also where a track begins with it. */
export function remarkLeadParagraph() {
  return (tree: Root): void => {
    const opening = tree.children.find((child) => child.type !== 'yaml')
    const first = opening && isComponent(opening, 'Track') ? opening.children[0] : opening
    if (first?.type === 'paragraph') first.data = { ...first.data, hProperties: { className: ['lead'] } }
  }
}
