import type { Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { type Finding, findingAt, type Place, startOfFile, type Words } from '../problem.ts'
import { eachNode } from './element-attributes.ts'
import { remarkBlockComponents } from './remark-block-components.ts'
import { remarkWithoutComments } from './remark-without-comments.ts'
import { type Scan, scanText } from './tolerant-scan.ts'

export type ParsedDocument = {
  /** Null only where nothing of the body can be read. Where there are findings, some of it may be blanked. */
  tree: Root | null
  /** The YAML between the fences and its offset in the source; null where the file does not open with `---`. */
  frontMatter: { text: string; offset: number } | null
  findings: Finding[]
  /** Whether a finding about the tree only follows from a fault told here. */
  isConsequence: (finding: Finding) => boolean
}

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx)

/** More bytes than a long course has in all. */
export const mostCharacters = 200_000

/**
 * Parses a file as MDX with front matter: every fault at its place, and the rest as a tree. Nothing is thrown.
 * Expects `\n` line ends.
 */
export function parseDocument(source: string): ParsedDocument {
  const frontMatter = findFrontMatter(source)
  const failed = (finding: Finding): ParsedDocument => ({
    tree: null,
    frontMatter,
    findings: [finding],
    isConsequence: () => false,
  })
  if (source.length > mostCharacters) return failed(tooLong(source.length))
  if (!frontMatter && /^---[ \t]*\n/.test(source)) return failed(frontMatterOpen)
  const scan = scanText(source, frontMatter?.bodyOffset ?? 0)
  const parsed = parseScanned(scan, source)
  if (parsed.tree) {
    restoreText(parsed.tree, scan.standIns)
    remarkWithoutComments()(parsed.tree)
    remarkBlockComponents()(parsed.tree)
  }
  return {
    tree: parsed.tree,
    frontMatter,
    findings: [...scan.findings, ...parsed.findings],
    isConsequence: consequencesOf(scan, source),
  }
}

/** The parser stops at its first fault: what the scan did not see is told, blanked, and the rest parsed again. */
function parseScanned(scan: Scan, source: string): { tree: Root | null; findings: Finding[] } {
  const findings: Finding[] = []
  let text = scan.text
  for (let round = 0; round < 50; round++) {
    try {
      const tree = parser.parse(text)
      return isTooDeep(tree) ? { tree: null, findings: [...findings, tooDeep] } : { tree, findings }
    } catch (fault) {
      const finding = syntaxFinding(fault)
      findings.push(finding)
      const blanked = finding.code === 'too-deep' ? text : blankFault(text, source, finding, scan)
      if (blanked === text) return { tree: null, findings }
      text = blanked
    }
  }
  return { tree: null, findings }
}

/** A tag without its other end in the same paragraph, list or box takes its pair with it. */
function blankFault(text: string, source: string, finding: Finding, scan: Scan): string {
  const offset = offsetOf(source, finding)
  const tag = scan.tags.find(({ start, end }) => start <= offset && offset < end)
  scan.hasTagFault = true
  if (!tag) {
    const end = (source.indexOf('\n', offset) + 1 || source.length + 1) - 1
    const start = source.lastIndexOf('\n', offset - 1) + 1
    return blankBetween(text, start, end, /[<>{}]/g)
  }
  const once = blankBetween(text, tag.start, tag.end, /[^\n]/g)
  return tag.pair ? blankBetween(once, tag.pair.start, tag.pair.end, /[^\n]/g) : once
}

function blankBetween(text: string, start: number, end: number, what: RegExp): string {
  return text.slice(0, start) + text.slice(start, end).replace(what, ' ') + text.slice(end)
}

function offsetOf(source: string, { line, column }: Finding): number {
  let offset = 0
  for (let at = 1; at < line; at++) offset = source.indexOf('\n', offset) + 1
  return offset + column - 1
}

/** Puts the typed characters back for their stand-ins, in everything an author's words can have become. */
function restoreText(tree: Root, standIns: Scan['standIns']): void {
  const pattern = new RegExp(`[${[...standIns.keys()].join('')}]`, 'g')
  const restored = (text: string) => text.replace(pattern, (character) => standIns.get(character) ?? '')
  eachNode(tree, (node) => {
    const fields = node as unknown as Record<string, unknown>
    for (const name of ['value', 'url', 'title', 'alt', 'label', 'identifier', 'meta', 'lang']) {
      const text = fields[name]
      if (typeof text === 'string') fields[name] = restored(text)
    }
  })
}

/** Codes of checks that look at what stands inside what: unsure while a tag lacks its other end. */
const nestingCodes =
  /^(not-inside|not-at-top|not-on-own-line|loose-text|text-after-choices|scene-text|no-intro|no-text|not-empty|tick-outside-check|choice-.*|check-.*|list-only|heading-.*|markdown|video-.*)$/

function consequencesOf(scan: Scan, source: string): (finding: Finding) => boolean {
  const stretches = scan.blanked.map(({ start, end, tagStart }) => ({ start, end, tagStart }))
  const offsets = lineOffsets(source)
  return (finding) => {
    if (scan.hasTagFault && nestingCodes.test(finding.code)) return true
    const offset = (offsets[finding.line - 1] ?? 0) + finding.column - 1
    return stretches.some(
      ({ start, end, tagStart }) =>
        (offset >= start && offset < end) || (tagStart === offset && finding.code === 'missing-attribute'),
    )
  }
}

function lineOffsets(source: string): number[] {
  const offsets = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) offsets.push(at + 1)
  return offsets
}

/** The text with one kind of line end and no byte order mark, so that positions mean the same everywhere. */
export function normaliseSource(source: string): string {
  return source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}

/** The YAML between the fences, found without parsing the body, and where the body begins. */
export function findFrontMatter(source: string): { text: string; offset: number; bodyOffset: number } | null {
  const found = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/.exec(source)
  return found ? { text: found[1] ?? '', offset: source.indexOf('\n') + 1, bodyOffset: found[0].length } : null
}

const frontMatterOpen = findingAt(
  { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } },
  'front-matter-open',
  [
    'Forventede --- på sin egen linje efter nøglerne, fandt ingen.',
    'Expected --- on its own line after the keys, found none.',
  ],
  ['Skriv --- under den sidste nøgle.', 'Write --- below the last key.'],
)

function tooLong(length: number): Finding {
  return findingAt(
    startOfFile,
    'too-long',
    [
      `Forventede højst ${mostCharacters} tegn i en fil, fandt ${length}.`,
      `Expected at most ${mostCharacters} characters in a file, found ${length}.`,
    ],
    ['Del teksten i flere filer.', 'Split the text into several files.'],
  )
}

/** More lists in quotes in boxes than any page shows; everything after may then walk the tree by recursion. */
const mostLevels = 40

const tooDeep = findingAt(
  startOfFile,
  'too-deep',
  [
    `Forventede højst ${mostLevels} lag af lister, citater og bokse i hinanden, fandt flere.`,
    `Expected at most ${mostLevels} levels of lists, quotes and boxes inside each other, found more.`,
  ],
  ['Del teksten op i afsnit efter hinanden.', 'Split the text into paragraphs one after the other.'],
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
  const isNesting = fault.ruleId === 'end-tag-mismatch' || fault.ruleId === 'unexpected-closing-slash'
  return findingAt(placeOf(fault.place, reason), isNesting ? 'tag-nesting' : 'syntax', message, hint)
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

function explain(rule: string, reason: string): { message: Words; hint: Words } {
  const tag = /`(<[^`]*>)`/.exec(reason)?.[1]
  if (rule === 'end-tag-mismatch' && tag) {
    const close = tag.replace('<', '</')
    return {
      message: [
        `Forventede, at ${tag} lukkes med ${close} i det samme afsnit, punkt eller mærke, fandt ingen lukning der.`,
        `Expected ${tag} to be closed with ${close} in the same paragraph, entry or tag, found no closing tag there.`,
      ],
      hint: [
        `Skriv ${close} på sin egen linje med en tom linje før, og uden for lister og citater.`,
        `Write ${close} on its own line after an empty line, and outside lists and quotes.`,
      ],
    }
  }
  if (rule === 'unexpected-closing-slash') {
    return {
      message: [
        'Forventede et åbent mærke, fandt et, der lukker uden at være åbnet.',
        'Expected an open tag, found one that closes without having been opened.',
      ],
      hint: [
        'Slet det, eller skriv det åbnende mærke før teksten.',
        'Delete it, or write the opening tag before the text.',
      ],
    }
  }
  if (rule === 'acorn' || reason.includes('expression')) {
    return {
      message: [
        'Forventede almindelig tekst, fandt krøllede parenteser eller kode, der ikke kan læses.',
        'Expected plain text, found braces or code that cannot be read.',
      ],
      hint: [
        'Skriv \\{ i stedet for {, hvis tegnet skal stå i teksten.',
        'Write \\{ instead of { if the sign belongs in the text.',
      ],
    }
  }
  if (reason.includes('before name') || reason.includes('in name')) {
    return {
      message: [
        'Forventede et mærkes navn efter <, fandt noget andet.',
        'Expected the name of a tag after <, found something else.',
      ],
      hint: [
        'Skriv \\< i stedet for <, hvis du mener »mindre end«. Kommentarer skrives {/* sådan */}.',
        'Write \\< instead of < if you mean “less than”. Notes are written {/* like this */}.',
      ],
    }
  }
  if (reason.includes('attribute')) {
    return {
      message: [
        'Forventede en egenskab skrevet som navn="værdi", fandt noget andet.',
        'Expected an attribute written as name="value", found something else.',
      ],
      hint: [
        'Sæt værdien i lige anførselstegn, fx minutes="45".',
        'Put the value in straight quotation marks, like minutes="45".',
      ],
    }
  }
  return {
    message: [
      'Forventede et afsluttet mærke, fandt noget, der ikke kan læses.',
      'Expected a finished tag, found something that cannot be read.',
    ],
    hint: [
      'Se efter et manglende > eller anførselstegn på linjen.',
      'Look for a missing > or quotation mark on the line.',
    ],
  }
}
