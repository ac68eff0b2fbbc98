import { createHash } from 'node:crypto'
import type { Root } from 'mdast'
import type { CheckKey, CompiledDocument, DocumentBody, Html } from '~/domains/course/document.ts'
import type { Vignette } from '~/domains/vignette/vignette.ts'
import { caseFindings } from './checks/case-findings.ts'
import { checkLanguage } from './checks/check-language.ts'
import { type Link, linksOf } from './checks/check-links.ts'
import { checkParts, type RecordedId, recordedIdsOf } from './checks/check-parts.ts'
import { checkTerms, termsIn } from './checks/check-terms.ts'
import { checkTree } from './checks/check-tree.ts'
import { checkAgainstCourse, checkUses, type Use, usesOf } from './checks/check-uses.ts'
import { type FrontMatter, type ReadFrontMatter, readFrontMatter } from './checks/front-matter.ts'
import { emptyLibrary, findEntry, type Library } from './library.ts'
import type { FileKind } from './listed-components.ts'
import { attributeOf, eachNode, isComponent } from './parse/element-attributes.ts'
import { harderPart, headingAnchors } from './parse/heading-anchor.ts'
import { normaliseSource, parseDocument } from './parse/parse-document.ts'
import { type Finding, findingAt, type Language, type Problem, problemsOf, startOfFile } from './problem.ts'
import { evaluateTree } from './render/evaluate-tree.server.ts'
import { htmlOf } from './render/html-of.server.ts'
import { readCase } from './render/read-case.server.ts'
import { splitProse, trackOf } from './render/split-prose.server.ts'
import { inTime, mostSeconds, withinTime } from './time-limit.server.ts'

export type DocumentSource = {
  /** Path inside the content folder; a lesson's address comes from its last part. */
  file: string
  source: string
  kind: Exclude<FileKind, 'snippet'>
  /** Of the problems; Danish where nothing is said. */
  language?: Language
}

/** The document is absent exactly when a problem is an error. */
export type CompileResult = {
  document?: CompiledDocument
  /** The case as it was read, also where the proof refuses it: an author wants to see the map of what is wrong. */
  draft?: Vignette
  problems: Problem[]
  /** What it names in other files, and the ids other files must not use. */
  uses: Use[]
  recordedIds: RecordedId[]
  /** The links into the portal, for judging them against all pages. */
  links: Link[]
  /** Anchors of its headings, and whether one of them opens the part for those who know the rest. */
  anchors: string[]
  hasHarderPart: boolean
}

const nothing = { uses: [], recordedIds: [], links: [], anchors: [], hasHarderPart: false }

/** Compiles one file against what it may point at. Never throws for what an author wrote. */
export async function compileDocument(input: DocumentSource, library: Library = emptyLibrary): Promise<CompileResult> {
  const found = withinTime(() => checkSource(input, library))
  if (!found) return { problems: problemsOf(input.file, '', [tooSlow], input.language ?? 'da'), ...nothing }
  const checked = found.value
  const { uses } = checked
  const recordedIds = checked.tree ? recordedIdsOf(checked.tree) : []
  const links = checked.tree ? linksOf(checked.tree) : []
  const headings = checked.tree ? headingAnchors(checked.tree) : []
  const hasHarderPart = headings.some(({ text }) => text === harderPart)
  const finish = (findings: Finding[], document?: CompiledDocument): CompileResult => ({
    ...(document && !hasError(findings) ? { document } : {}),
    ...(document?.body.kind === 'vignette' ? { draft: document.body.vignette } : {}),
    problems: problemsOf(input.file, input.source, findings, input.language ?? 'da'),
    uses,
    recordedIds,
    links,
    anchors: headings.map(({ anchor }) => anchor),
    hasHarderPart,
  })
  if (!checked.tree || hasError(checked.findings)) return finish(checked.findings)
  try {
    const { tree } = checked
    const made = await inTime(bodyOf(input, tree, checked.frontMatter, { uses, hasHarderPart, library }))
    if (!made) return finish([...checked.findings, tooSlow])
    const { body, keys } = made.value
    const proof =
      body.kind === 'vignette'
        ? withinTime(() => caseFindings(body.vignette, tree, checked.frontMatter.placeOf))
        : { value: [] }
    return finish([...checked.findings, ...(proof?.value ?? [tooSlow])], { hash: hashOf({ body, keys }), body, keys })
  } catch (fault) {
    return finish([...checked.findings, notCompilable(fault)])
  }
}

export type SnippetResult = { snippet?: { id: string; title: string; html: Html }; problems: Problem[] }

/** Compiles a snippet to the HTML that other documents take in. It names nothing in other files. */
export async function compileSnippet(input: Omit<DocumentSource, 'kind'>): Promise<SnippetResult> {
  const { file, source, language = 'da' } = input
  const problems = (findings: Finding[]) => problemsOf(file, source, findings, language)
  const checked = withinTime(() => checkSource({ file, source, kind: 'snippet' }, emptyLibrary))
  if (!checked) return { problems: problems([tooSlow]) }
  const { tree, frontMatter, findings } = checked.value
  if (!tree || !frontMatter.values || hasError(findings)) return { problems: problems(findings) }
  try {
    const nodes = await inTime(evaluateTree(tree, { kind: 'snippet', file, library: emptyLibrary }))
    if (!nodes) return { problems: problems([...findings, tooSlow]) }
    const { id, title } = frontMatter.values
    return { snippet: { id, title, html: htmlOf(nodes.value) }, problems: problems(findings) }
  } catch (fault) {
    return { problems: problems([...findings, notCompilable(fault)]) }
  }
}

type Checked<Kind extends FileKind> = {
  tree: Root | null
  frontMatter: ReadFrontMatter<Kind>
  uses: Use[]
  findings: Finding[]
}

function checkSource<Kind extends FileKind>(
  { file, source: text, kind }: { file: string; source: string; kind: Kind },
  library: Library,
): Checked<Kind> {
  const source = normaliseSource(text)
  const parsed = parseDocument(source)
  const frontMatter = readFrontMatter(kind, source, parsed.frontMatter)
  const uses = usesOf(parsed.tree, kind, frontMatter as ReadFrontMatter<FileKind>, file)
  const found = [
    ...(parsed.tree ? checkTree(parsed.tree, kind) : []),
    ...(parsed.tree ? checkParts(parsed.tree, kind) : []),
    ...checkUses(uses, library),
    ...checkAgainstCourse(uses, kind, frontMatter as ReadFrontMatter<FileKind>, library),
  ].filter((finding) => !parsed.isConsequence(finding))
  const advice = parsed.tree
    ? [
        ...checkLanguage(parsed.tree, kind, source),
        ...checkTerms(parsed.tree, kind, frontMatter as ReadFrontMatter<FileKind>, library),
      ]
    : []
  const findings = atMost(500, [...parsed.findings, ...frontMatter.findings, ...found, ...advice])
  return { tree: parsed.tree, frontMatter, uses, findings }
}

async function bodyOf(
  { file, kind }: DocumentSource,
  tree: Root,
  { values }: ReadFrontMatter<FileKind>,
  { uses, hasHarderPart, library }: { uses: Use[]; hasHarderPart: boolean; library: Library },
): Promise<{ body: DocumentBody; keys: Record<string, CheckKey> }> {
  const nodes = await evaluateTree(tree, { kind, file, library })
  if (kind === 'vignette') {
    const vignette = readCase(values as FrontMatter['vignette'], nodes, library)
    return { body: { kind, id: vignette.id, vignette }, keys: {} }
  }
  const { prose, keys } = splitProse(nodes)
  const courseId = library.course?.id ?? ''
  const toConfirm = confirmationsIn(tree)
  switch (kind) {
    case 'course': {
      const { requiredCases, sources, ...course } = values as FrontMatter['course']
      const cited = sourcesFor(sources, uses, library)
      const asked = { references: cited, evaluation: library.evaluation, toConfirm }
      return { body: { kind, ...course, requiredCaseIds: requiredCases, ...asked, prose }, keys }
    }
    case 'lesson': {
      const { required, safety, sources, shortTitle, ...lesson } = values as FrontMatter['lesson']
      const body = {
        kind,
        ...lesson,
        courseId,
        slug: slugOf(file),
        shortTitle: shortTitle ?? lesson.title,
        isRequired: required,
        isSafety: safety,
        hasHarderPart,
        references: sourcesFor(sources, uses, library),
        tracks: { gp: trackOf(nodes, 'gp') },
        terms: termsIn(tree, library.glossary),
        toConfirm,
        prose,
      }
      return { body, keys }
    }
    case 'pretest': {
      const pretest = values as FrontMatter['pretest']
      return { body: { kind, ...pretest, courseId, lessonIds: lessonIdsIn(tree), prose }, keys }
    }
    case 'tool':
      return { body: { kind, ...(values as FrontMatter['tool']), courseId, toConfirm, prose }, keys }
  }
}

/** What the course owner must have confirmed, in reading order. */
function confirmationsIn(tree: Root): string[] {
  const found: string[] = []
  eachNode(tree, (node) => {
    if (isComponent(node, 'LocalRule')) found.push(attributeOf(node, 'confirm') ?? '')
  })
  return found
}

function lessonIdsIn(tree: Root): Record<string, string> {
  return Object.fromEntries(recordedIdsOf(tree).map(({ id, lessonId }) => [id, lessonId ?? '']))
}

/** The sources in the order the front matter lists them. */
function sourcesFor(listed: string[], uses: Use[], library: Library) {
  const marked = uses.filter(({ shelf }) => shelf === 'sources').map(({ id }) => id)
  return [...new Set([...listed, ...marked])].flatMap((id) => {
    const source = findEntry(library, 'sources', id)
    return source ? [{ id, ...source }] : []
  })
}

/** `12-syv-dimensioner.mdx` has the address `syv-dimensioner`. */
export function slugOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1)
  return name.replace(/\.mdx$/, '').replace(/^\d+-/, '')
}

function hashOf(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}

/** JSON with every object's keys in alphabetical order: one text for one content. */
export function canonicalJson(content: unknown): string {
  return JSON.stringify(content, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
  })
}

const tooSlow = findingAt(
  startOfFile,
  'too-slow',
  [
    `Forventede en fil, der kan læses på ${mostSeconds} sekunder, fandt en, der tager længere.`,
    `Expected a file that can be read in ${mostSeconds} seconds, found one that takes longer.`,
  ],
  [
    'Del teksten i flere filer, og se efter tegn, der står hundredvis af gange efter hinanden.',
    'Split the text into several files, and look for signs repeated hundreds of times in a row.',
  ],
)

function atMost(most: number, findings: Finding[]): Finding[] {
  const rest = findings.length - most
  if (rest <= 0) return findings
  const last = findings[most]
  const place = last && {
    start: { line: last.line, column: last.column },
    end: { line: last.endLine, column: last.endColumn },
  }
  return [
    ...findings.slice(0, most),
    findingAt(
      place,
      'too-many',
      [
        `Forventede højst ${most} problemer i en fil, fandt ${rest} mere.`,
        `Expected at most ${most} problems in a file, found ${rest} more.`,
      ],
      ['Ret de første, og prøv igen.', 'Mend the first ones, and try again.'],
    ),
  ]
}

function notCompilable(fault: unknown): Finding {
  const reason = fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : ''
  return findingAt(
    startOfFile,
    'not-compilable',
    [
      `Forventede en fil, der kan oversættes, fandt en fejl uden kendt plads: ${reason.slice(0, 200)}`,
      `Expected a file that can be compiled, found a fault without a known place: ${reason.slice(0, 200)}`,
    ],
    [
      'Fortryd den sidste ændring, og send filen til redaktionen, hvis fejlen bliver.',
      'Undo the last change, and send the file to the editors if the fault stays.',
    ],
  )
}

export function hasError(findings: { severity: 'error' | 'warning' }[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}
