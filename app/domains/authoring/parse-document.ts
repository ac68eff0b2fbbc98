import type { Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { type Finding, findingAt, type Place, startOfFile } from './problem.ts'
import { remarkBlockComponents } from './remark-block-components.ts'
import { remarkWithoutComments } from './remark-without-comments.ts'

export type ParsedDocument = {
  /** Null where the body has a syntax fault. */
  tree: Root | null
  /** The YAML between the fences and its offset in the source; null where the file does not open with `---`. */
  frontMatter: { text: string; offset: number } | null
  findings: Finding[]
}

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx)

/** Parses a file as MDX with front matter. Faults of syntax are findings; nothing is thrown. Expects `\n` line ends. */
export function parseDocument(source: string): ParsedDocument {
  const frontMatter = findFrontMatter(source)
  try {
    const tree = parser.parse(source)
    if (isTooDeep(tree)) return { tree: null, frontMatter, findings: [tooDeep] }
    remarkWithoutComments()(tree)
    remarkBlockComponents()(tree)
    return { tree, frontMatter, findings: [] }
  } catch (fault) {
    return { tree: null, frontMatter, findings: [syntaxFinding(fault)] }
  }
}

/** The text with one kind of line end and no byte order mark, so that positions mean the same everywhere. */
export function normaliseSource(source: string): string {
  return source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}

/** The YAML between the fences, found without parsing the body. */
export function findFrontMatter(source: string): ParsedDocument['frontMatter'] {
  const found = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/.exec(source)
  return found ? { text: found[1] ?? '', offset: source.indexOf('\n') + 1 } : null
}

/** More lists in quotes in boxes than any page shows; everything after may then walk the tree by recursion. */
const mostLevels = 40

const tooDeep = findingAt(
  startOfFile,
  'too-deep',
  `Forventede højst ${mostLevels} lag af lister, citater og bokse i hinanden, fandt flere.`,
  'Del teksten op i afsnit efter hinanden.',
)

function isTooDeep(tree: Root): boolean {
  let level: Nodes[] = [tree]
  for (let depth = 0; depth <= mostLevels; depth++) {
    if (level.length === 0) return false
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
  return true
}

type Fault = { reason?: unknown; ruleId?: unknown; place?: unknown }

function syntaxFinding(thrown: unknown): Finding {
  if (thrown instanceof RangeError) return tooDeep
  const fault = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as Fault
  const reason = typeof fault.reason === 'string' ? fault.reason : ''
  const { message, hint } = explain(String(fault.ruleId ?? ''), reason)
  return findingAt(placeOf(fault.place, reason), 'syntax', message, hint)
}

/** The parser gives a point or a stretch, and for a tag left open only the words `(3:1-3:8)`. The open tag is the fault. */
function placeOf(place: unknown, reason: string): Place | undefined {
  const named = /for `<[^`]*>` \((\d+):(\d+)-(\d+):(\d+)\)/.exec(reason)
  if (named) {
    const [line = 1, column = 1, endLine = 1, endColumn = 1] = named.slice(1).map(Number)
    return { start: { line, column }, end: { line: endLine, column: endColumn } }
  }
  if (typeof place !== 'object' || place === null) return undefined
  if ('start' in place && 'end' in place) return place as Place
  const { line, column } = place as { line: number; column: number }
  return { start: { line, column }, end: { line, column: column + 1 } }
}

function explain(rule: string, reason: string): { message: string; hint: string } {
  const tag = /`(<[^`]*>)`/.exec(reason)?.[1]
  if (rule === 'end-tag-mismatch' && tag) {
    const close = tag.replace('<', '</')
    return {
      message: `Forventede, at ${tag} lukkes med ${close}, fandt ingen lukning på det rigtige sted.`,
      hint: `Skriv ${close} på sin egen linje med en tom linje før, og uden for lister og citater.`,
    }
  }
  if (rule === 'unexpected-closing-slash') {
    return {
      message: 'Forventede et åbent mærke, fandt et, der lukker uden at være åbnet.',
      hint: 'Slet det, eller skriv det åbnende mærke før teksten.',
    }
  }
  if (rule === 'acorn' || reason.includes('expression')) {
    return {
      message: 'Forventede almindelig tekst, fandt krøllede parenteser eller kode, der ikke kan læses.',
      hint: 'Skriv \\{ i stedet for {, hvis tegnet skal stå i teksten.',
    }
  }
  if (reason.includes('before name') || reason.includes('in name')) {
    return {
      message: 'Forventede et mærkes navn efter <, fandt noget andet.',
      hint: 'Skriv \\< i stedet for <, hvis du mener »mindre end«. Kommentarer skrives {/* sådan */}.',
    }
  }
  if (reason.includes('attribute')) {
    return {
      message: 'Forventede en egenskab skrevet som navn="værdi", fandt noget andet.',
      hint: 'Sæt værdien i lige anførselstegn, fx minutes="45".',
    }
  }
  return {
    message: 'Forventede et afsluttet mærke, fandt noget, der ikke kan læses.',
    hint: 'Se efter et manglende > eller anførselstegn på linjen.',
  }
}
