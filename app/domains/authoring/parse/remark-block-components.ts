import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { type Component, listedComponents } from '../listed-components.ts'

type Parent = { children: RootContent[] }

/**
 * `<Then>Kort tekst.</Then>` on one line is a paragraph to the parser. Here a block component always becomes a block
 * with paragraphs in it, so that one line and several lines mean the same.
 */
export function remarkBlockComponents() {
  return (tree: Root): void => liftBlocks(tree)
}

function liftBlocks(parent: Parent): void {
  parent.children = parent.children.flatMap((child) => (isOnlyBlocks(child) ? blocksOf(child) : [child]))
  for (const child of parent.children) {
    if ('children' in child) liftBlocks(child as Parent)
  }
}

function isOnlyBlocks(node: RootContent): node is Paragraph {
  if (node.type !== 'paragraph') return false
  return node.children.some(isBlock) && node.children.every((child) => isBlock(child) || isBlank(child))
}

function isBlock(node: PhrasingContent): node is MdxJsxTextElement {
  if (node.type !== 'mdxJsxTextElement' || !node.name || !Object.hasOwn(listedComponents, node.name)) return false
  return (listedComponents[node.name] as Component).isInline !== true
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

function blocksOf(paragraph: Paragraph): MdxJsxFlowElement[] {
  return paragraph.children.filter(isBlock).map((element) => ({
    ...element,
    type: 'mdxJsxFlowElement',
    children: element.children.length > 0 ? [paragraphOf(element.children)] : [],
  }))
}

function paragraphOf(children: PhrasingContent[]): Paragraph {
  const first = children[0]?.position
  const last = children.at(-1)?.position
  const position = first && last ? { start: first.start, end: last.end } : undefined
  return { type: 'paragraph', children, ...(position ? { position } : {}) }
}
