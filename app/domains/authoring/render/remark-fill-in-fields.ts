import type { Paragraph, PhrasingContent, Root, Text } from 'mdast'
import { eachNode } from '../parse/element-attributes.ts'

/**
 * Keeps a label and the dots one writes on together where a line has several (`**Fra:** ........ **Til:** ........`), so that
 * the line breaks between two fields and not inside one. Dots alone in a table's cell may be cut on a narrow screen.
 */
export function remarkFillInFields() {
  return (tree: Root): void =>
    eachNode(tree, (node, above) => {
      if (node.type === 'paragraph' && above.at(-1)?.type !== 'listItem') node.children = withFields(node.children)
      if (node.type !== 'tableCell') return
      const [only] = node.children
      if (node.children.length === 1 && only?.type === 'text' && /^\.{6,}$/.test(only.value)) {
        node.children = [span('dots', [only])]
      }
    })
}

function withFields(children: PhrasingContent[]): PhrasingContent[] {
  const fields = children.filter((child, index) => isLabel(child) && dotsOf(children[index + 1]))
  if (fields.length < 2) return children
  return children.flatMap((child, index): PhrasingContent[] => {
    const dots = dotsOf(children[index + 1])
    if (isLabel(child) && dots) return [span('field-to-fill', [child, { type: 'text', value: dots }])]
    const before = children[index - 1]
    const own = dotsOf(child)
    if (before && isLabel(before) && own) return [{ type: 'text', value: (child as Text).value.slice(own.length) }]
    return [child]
  })
}

const isLabel = (node: PhrasingContent) => node.type === 'strong'

/** The dots a text begins with, with the space before them; null where it begins with words. */
function dotsOf(node: PhrasingContent | undefined): string | null {
  return node?.type === 'text' ? (/^\s*\.{6,}/.exec(node.value)?.[0] ?? null) : null
}

function span(name: string, children: PhrasingContent[]): Paragraph['children'][number] {
  return { type: 'emphasis', data: { hName: 'span', hProperties: { className: [name] } }, children }
}
