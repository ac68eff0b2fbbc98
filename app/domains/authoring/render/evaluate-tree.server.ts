import type { Root } from 'mdast'
import { bundleMDX } from 'mdx-bundler'
import * as React from 'react'
import { createElement, Fragment, type ReactElement, type ReactNode } from 'react'
import * as jsxRuntime from 'react/jsx-runtime'
import type { Library } from '../library.ts'
import type { FileKind } from '../listed-components.ts'
import { proseComponents } from './prose-components.tsx'
import { remarkCheckOptions } from './remark-check-options.ts'
import { remarkDanishTypography } from './remark-danish-typography.ts'
import { remarkFillInFields } from './remark-fill-in-fields.ts'
import { remarkHeadingAnchors } from './remark-heading-anchors.ts'
import { remarkImages } from './remark-images.ts'
import { remarkLeadParagraph } from './remark-lead-paragraph.ts'
import { remarkNumberLine } from './remark-number-line.ts'
import { remarkPlainValues } from './remark-plain-values.ts'
import { remarkSituations } from './remark-situations.ts'
import { remarkTableScroll } from './remark-table-scroll.ts'
import { remarkTickBoxes } from './remark-tick-boxes.ts'

/**
 * Bundles a checked tree and evaluates it once: the React elements of its top level. Only call it with a tree that
 * `checkTree` accepted. The very tree that was checked is bundled, never a second parse of the text.
 */
export async function evaluateTree(
  tree: Root,
  { kind, file, library }: { kind: FileKind; file: string; library: Library },
): Promise<ReactNode[]> {
  const isPage = kind === 'course' || kind === 'lesson' || kind === 'tool'
  const { code } = await bundleMDX({
    source: '',
    mdxOptions: (options) => ({
      ...options,
      remarkPlugins: [
        [takeTree, tree],
        remarkPlainValues,
        remarkCheckOptions,
        remarkTickBoxes,
        ...(isPage ? [remarkHeadingAnchors, remarkImages.bind(null, file, library)] : []),
        ...(kind === 'lesson' ? [remarkLeadParagraph] : []),
        ...(kind === 'tool' ? [remarkNumberLine] : []),
        ...(kind === 'snippet' ? [remarkSituations] : []),
        remarkFillInFields,
        remarkTableScroll,
        remarkDanishTypography,
      ],
    }),
    esbuildOptions: (options) => ({
      ...options,
      plugins: [onlyTheEntry, ...(options.plugins ?? [])],
      minify: false,
      logLevel: 'silent',
      write: false,
    }),
  })
  const evaluated = new Function('React', '_jsx_runtime', code)(React, jsxRuntime) as { default: Content }
  const content = evaluated.default({ components: { ...partNames, ...proseComponents(library) } })
  return childrenOf(content.type === Fragment ? content : createElement(Fragment, null, content))
}

type Content = (props: { components: Record<string, unknown> }) => ReactElement

/** Children as a list, whatever their number. */
export function childrenOf(element: ReactElement<{ children?: ReactNode }>): ReactNode[] {
  const { children } = element.props
  if (children === undefined || children === null) return []
  return Array.isArray(children) ? children : [children]
}

/** Components the compiler reads from the evaluated tree. */
export const readParts = [
  'Check',
  'CheckOption',
  'CheckReason',
  'HomeAssignment',
  'Case',
  'Track',
  'Scene',
  'IfKnown',
  'Meanwhile',
  'Choice',
  'Then',
  'Because',
  'Ending',
  'Family',
  'Monday',
  'Debrief',
  'Areas',
] as const
export type PartName = (typeof readParts)[number]

/** A part is read, not rendered: its name stands as its element's type. */
const partNames = Object.fromEntries(readParts.map((name) => [name, name]))

function takeTree(tree: Root) {
  return (): Root => structuredClone(tree)
}

/** Nothing but the entry and React's globals may be resolved: a bundle can never take a file of this server with it. */
const onlyTheEntry = {
  name: 'only-the-entry',
  setup(build: import('esbuild').PluginBuild) {
    build.onResolve({ filter: /.*/ }, ({ kind, path }) => {
      if (kind === 'entry-point' || path === 'react/jsx-runtime') return undefined
      return { errors: [{ text: `Expected no import in a bundle, found "${path}".` }] }
    })
  },
}
