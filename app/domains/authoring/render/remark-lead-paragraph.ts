import type { Root, RootContent } from 'mdast'
import { isComponent } from '../parse/element-attributes.ts'

/** Marks a lesson's opening paragraph as its lead, which is set larger; also behind a note, or where a track begins. */
export function remarkLeadParagraph() {
  return (tree: Root): void => {
    const inOrder = tree.children.flatMap((child) =>
      isComponent(child, 'Track') ? (child.children as RootContent[]) : [child],
    )
    const first = inOrder.find(isReadFirst)
    if (first?.type === 'paragraph') first.data = { ...first.data, hProperties: { className: ['lead'] } }
  }
}

/** A note before the scene, such as what the lesson is about, is not the opening. */
function isReadFirst(child: RootContent): boolean {
  return child.type !== 'yaml' && !isComponent(child, 'Callout', 'Snippet')
}
