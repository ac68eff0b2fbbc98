import { createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Html } from '~/domains/course/document.ts'
import { childrenOf, type PartName, readParts } from './evaluate-tree.server.ts'

export type Part = { name: PartName; attributes: Record<string, string | undefined>; children: ReactNode[] }

/** The part an element stands for (`<Check>`, `<Scene>` …), or null for text and static components. */
export function partOf(node: ReactNode): Part | null {
  if (!isValidElement<Record<string, unknown>>(node)) return null
  const name = readParts.find((part) => part === node.type)
  if (!name) return null
  const attributes = Object.entries(node.props).filter(([key]) => key !== 'children')
  return {
    name,
    attributes: Object.fromEntries(attributes.map(([key, value]) => [key, String(value)])),
    children: childrenOf(node),
  }
}

/** The parts with a name, directly below. */
export function partsNamed(nodes: ReactNode[], name: PartName): Part[] {
  return nodes.map(partOf).filter((part) => part?.name === name) as Part[]
}

/** Everything that is not a part. */
export function textNodes(nodes: ReactNode[]): ReactNode[] {
  return nodes.filter((node) => partOf(node) === null)
}

/** Blocks as HTML; `''` where there is nothing but white space. */
export function htmlOf(nodes: ReactNode[]): Html {
  return renderToStaticMarkup(createElement(Fragment, null, ...nodes)).trim()
}

/** Paragraphs as phrasing HTML, for places where a block may not stand: a label, a legend, a button. */
export function phrasingOf(nodes: ReactNode[]): Html {
  return nodes
    .flatMap((node) => {
      const html = isElement(node, 'p') ? htmlOf(childrenOf(node)) : htmlOf([node])
      return html === '' ? [] : [html]
    })
    .join('<br/><br/>')
}

/** The entries of the one list, as phrasing HTML. */
export function entriesOf(nodes: ReactNode[]): Html[] {
  const list = nodes.find((node) => isElement(node, 'ul') || isElement(node, 'ol'))
  if (!list) return []
  const items = childrenOf(list as ReactElement).filter((node) => isElement(node, 'li'))
  return items.map((item) => {
    const children = childrenOf(item as ReactElement)
    return children.some((child) => isElement(child, 'p')) ? phrasingOf(children) : htmlOf(children)
  })
}

function isElement(node: ReactNode, type: string): node is ReactElement {
  return isValidElement(node) && node.type === type
}
