import type { Root, RootContent } from 'mdast'
import { attributeText, isJsxElement, literalText } from '../parse/element-attributes.ts'

type Parent = { children: RootContent[] }

/** Writes every literal in braces as the text it stands for and drops comments, so that no expression is bundled. */
export function remarkPlainValues() {
  return (tree: Root): void => plain(tree)
}

function plain(parent: Parent): void {
  parent.children = parent.children.flatMap((child): RootContent[] => {
    if (child.type === 'mdxTextExpression' || child.type === 'mdxFlowExpression') {
      const value = literalText(child.data?.estree) ?? ''
      if (value === '') return []
      const text = { type: 'text' as const, value }
      return child.type === 'mdxTextExpression' ? [text] : [{ type: 'paragraph', children: [text] }]
    }
    if (isJsxElement(child)) {
      for (const attribute of child.attributes) {
        if (attribute.type === 'mdxJsxAttribute') attribute.value = attributeText(attribute) ?? ''
      }
    }
    if ('children' in child) plain(child as Parent)
    return [child]
  })
}
