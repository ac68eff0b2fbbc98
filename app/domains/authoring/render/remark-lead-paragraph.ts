import type { Root, RootContent } from 'mdast'
import { isComponent } from '../parse/element-attributes.ts'

/** Marks a lesson's opening paragraph as its lead, which is set larger; also behind a note, or where a track begins. */
export function remarkLeadParagraph() {
  return (tree: Root): void => {
    const opening = tree.children.filter(isReadFirst)[0]
    const first = opening && isComponent(opening, 'Track') ? opening.children[0] : opening
    if (first?.type === 'paragraph') first.data = { ...first.data, hProperties: { className: ['lead'] } }
  }
}

/** A note before the scene, such as what the lesson is about, is not the opening. */
function isReadFirst(child: RootContent): boolean {
  return child.type !== 'yaml' && !isComponent(child, 'Callout', 'Snippet')
}
