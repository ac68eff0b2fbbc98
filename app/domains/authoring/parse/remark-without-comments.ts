import type { Root, RootContent } from 'mdast'
import { literalText } from './element-attributes.ts'

type Parent = { children: RootContent[] }

/** Drops `{/* comments *\/}`, so that an author may write one anywhere. */
export function remarkWithoutComments() {
  return (tree: Root): void => dropComments(tree)
}

function dropComments(parent: Parent): void {
  parent.children = parent.children.filter((child) => !isComment(child))
  for (const child of parent.children) {
    if ('children' in child) dropComments(child as Parent)
  }
}

function isComment(node: RootContent): boolean {
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return false
  return (node.data?.estree?.body.length ?? 1) === 0 && literalText(node.data?.estree) === ''
}
