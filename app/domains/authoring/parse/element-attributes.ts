import type { Nodes, Parents } from 'mdast'
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { Place } from '../problem.ts'

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement

export function isJsxElement(node: Nodes): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** Whether the node is a component with one of these names. */
export function isComponent(node: Nodes, ...names: string[]): node is JsxElement {
  return isJsxElement(node) && names.includes(node.name ?? '')
}

/** The value of an element's attribute as text; null where it is absent or is not a literal. */
export function attributeOf(element: JsxElement, name: string): string | null {
  const attribute = element.attributes.find(
    (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name,
  )
  return attribute?.type === 'mdxJsxAttribute' ? attributeText(attribute) : null
}

/** A quoted string, a literal in braces, or `true` for a name alone; null for anything else. */
export function attributeText({ value }: MdxJsxAttribute): string | null {
  if (value === null || value === undefined) return 'true'
  if (typeof value === 'string') return value
  return literalText(value.data?.estree)
}

/** The text of an expression that holds one literal, `''` for one that holds only a comment, null for code. */
export function literalText(program: unknown): string | null {
  const body = (program as { body?: { type: string; expression?: Literal }[] } | null | undefined)?.body
  if (!body || body.length > 1) return null
  const [statement] = body
  if (!statement) return ''
  const literal = statement.expression
  if (statement.type !== 'ExpressionStatement' || literal?.type !== 'Literal') return null
  return ['string', 'number', 'boolean'].includes(typeof literal.value) ? String(literal.value) : null
}

type Literal = { type: string; value?: unknown }

/** A node's place; for a component only its opening tag's line, since a whole scene underlined helps nobody. */
export function placeOfTag(element: JsxElement): Place | undefined {
  const position = element.position
  if (!position) return undefined
  const { start, end } = position
  if (start.line === end.line) return { start, end }
  return { start, end: { line: start.line, column: start.column + 1 + (element.name?.length ?? 0) } }
}

/** Calls for every node below, parents first. */
export function eachNode(
  parent: Nodes,
  visit: (node: Nodes, ancestors: Parents[]) => void,
  above: Parents[] = [],
): void {
  visit(parent, above)
  if (!('children' in parent)) return
  for (const child of parent.children) eachNode(child, visit, [...above, parent])
}
