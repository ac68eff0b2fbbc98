import type { Root } from 'mdast'

/** Marks a lesson's opening paragraph as its lead, which is set larger. */
export function remarkLeadParagraph() {
  return (tree: Root): void => {
    const first = tree.children.find((child) => child.type !== 'yaml')
    if (first?.type === 'paragraph') first.data = { ...first.data, hProperties: { className: ['lead'] } }
  }
}
