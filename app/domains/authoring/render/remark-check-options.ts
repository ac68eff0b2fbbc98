import type { BlockContent, List, Root } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { partsOfQuestion } from '../checks/check-parts.ts'
import { eachNode, isComponent } from '../parse/element-attributes.ts'

/**
 * Turns the task list of a check into named parts: `<CheckOption id="a" isRight="true">` with the option's text and a
 * `<CheckReason>`. Authors cannot write these names themselves: the tree was checked before.
 */
export function remarkCheckOptions() {
  return (tree: Root): void =>
    eachNode(tree, (node) => {
      if (!isComponent(node, 'Check')) return
      const { question, options } = partsOfQuestion(node)
      if (options) node.children = [...question, ...optionsOf(options)] as typeof node.children
    })
}

function optionsOf(list: List): MdxJsxFlowElement[] {
  return list.children.map((item, index) => {
    const [text, ...reason] = item.children
    const children = [...(text ? [text] : []), part('CheckReason', {}, reason as BlockContent[])]
    const isRight = String(item.checked === true)
    return part('CheckOption', { id: String.fromCharCode(97 + index), isRight }, children as BlockContent[])
  })
}

/** A component that a plugin, not an author, puts into the tree. */
export function part(name: string, attributes: Record<string, string>, children: BlockContent[]): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children,
  }
}
