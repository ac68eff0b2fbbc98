import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { checkTree } from '../checks/check-tree.ts'
import { remarkPlainValues } from '../render/remark-plain-values.ts'
import { eachNode, isJsxElement } from './element-attributes.ts'
import { normaliseSource, parseDocument } from './parse-document.ts'
import { scanText } from './tolerant-scan.ts'

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '<',
          '>',
          '{',
          '}',
          '`',
          '```\n',
          '\n',
          '\n\n',
          '- ',
          '  ',
          '> ',
          '"',
          '”',
          '=',
          '/',
          '\\',
          '/*',
          '*/',
          '<!--',
        ],
        ...[
          '<Callout kind="note">',
          '</Callout>',
          '<Tool id="kort" />',
          '<RoleBox role={',
          '{...a}',
          '{alert(1)}',
          '{"x"}',
        ],
        ...[
          'import a from "b"\n',
          'export ',
          '<script>',
          '</script>',
          ' onClick={() => 1}',
          '<Scene id=',
          '{navn}',
          '<10 ',
        ],
        ...[
          '[a](',
          ')',
          '[b]: <',
          '$',
          '\u0000',
          '\ue000',
          '🙂',
          'tekst ',
          '| a |\n| - |\n',
          '---\n',
          '{/*',
          '*/}',
          "'",
        ],
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''))

test('the scan keeps every character’s place', () => {
  fc.assert(
    fc.property(hostile, (written) => {
      const source = normaliseSource(written)
      const { text } = scanText(source, 0)
      expect(text.length).toBe(source.length)
      expect([...text.matchAll(/\n/g)].map(({ index }) => index)).toEqual(
        [...source.matchAll(/\n/g)].map(({ index }) => index),
      )
    }),
    { numRuns: 2000 },
  )
})

test('parsing never throws, and what the checks accept holds no code', () => {
  fc.assert(
    fc.property(hostile, (written) => {
      const { tree, findings } = parseDocument(normaliseSource(written))
      expect(tree !== null || findings.length > 0).toBe(true)
      if (!tree) return
      if (findings.length + checkTree(tree, 'lesson').length > 0) return
      remarkPlainValues()(tree)
      eachNode(tree, (node: Nodes) => {
        expect(node.type).not.toMatch(/Expression|Esm/)
        if (!isJsxElement(node)) return
        for (const attribute of node.attributes) {
          expect(attribute.type).toBe('mdxJsxAttribute')
          expect(typeof attribute.value).toBe('string')
        }
      })
    }),
    { numRuns: 2000 },
  )
})

test.each(['<', '{', '{a ', '`', '` ``', '<a ', '<A b="', '</a>', '[a](', '<!--', '{/*', '```\n', '<A>'])(
  '100,000 characters of %j are scanned in seconds, not minutes',
  (piece) => {
    const started = performance.now()
    scanText(piece.repeat(Math.floor(100_000 / piece.length)), 0)
    expect(performance.now() - started).toBeLessThan(5000)
  },
)
