import { createHash } from 'node:crypto'
import type { Root } from 'mdast'
import type { CheckKey, CompiledDocument, DocumentBody, Html } from '~/domains/course/document.ts'
import { caseFindings } from './case-findings.ts'
import { checkParts, type RecordedId, recordedIdsOf } from './check-parts.ts'
import { checkTree } from './check-tree.ts'
import { checkAgainstCourse, checkUses, type Use, usesOf } from './check-uses.ts'
import { evaluateTree } from './evaluate-tree.server.ts'
import { type FrontMatter, type ReadFrontMatter, readFrontMatter } from './front-matter.ts'
import { htmlOf } from './html-of.server.ts'
import { emptyLibrary, findEntry, type Library } from './library.ts'
import type { FileKind } from './listed-components.ts'
import { normaliseSource, parseDocument } from './parse-document.ts'
import { type Finding, findingAt, type Problem, startOfFile } from './problem.ts'
import { proseComponents } from './prose-components.tsx'
import { readCase } from './read-case.server.ts'
import { splitProse } from './split-prose.server.ts'

export type DocumentSource = {
  /** Path inside the content folder; a lesson's address comes from its last part. */
  file: string
  source: string
  kind: Exclude<FileKind, 'snippet'>
}

/** The document is absent exactly when a problem is an error. */
export type CompileResult = {
  document?: CompiledDocument
  problems: Problem[]
  /** What it names in other files, and the ids other files must not use. */
  uses: Use[]
  recordedIds: RecordedId[]
}

/** Compiles one file against what it may point at. Never throws for what an author wrote. */
export async function compileDocument(input: DocumentSource, library: Library = emptyLibrary): Promise<CompileResult> {
  const checked = checkSource(input.kind, input.source, library)
  const { uses } = checked
  const recordedIds = checked.tree ? recordedIdsOf(checked.tree) : []
  const finish = (findings: Finding[], document?: CompiledDocument): CompileResult => ({
    ...(document && !hasError(findings) ? { document } : {}),
    problems: inFile(input.file, findings),
    uses,
    recordedIds,
  })
  if (!checked.tree || hasError(checked.findings)) return finish(checked.findings)
  try {
    const { body, keys } = await bodyOf(input, checked.tree, checked.frontMatter, uses, library)
    const proof = body.kind === 'vignette' ? caseFindings(body.vignette, checked.tree) : []
    return finish([...checked.findings, ...proof], { hash: hashOf({ body, keys }), body, keys })
  } catch (fault) {
    return finish([...checked.findings, notCompilable(fault)])
  }
}

export type SnippetResult = { snippet?: { id: string; title: string; html: Html }; problems: Problem[] }

/** Compiles a snippet to the HTML that other documents take in. It names nothing in other files. */
export async function compileSnippet({ file, source }: { file: string; source: string }): Promise<SnippetResult> {
  const { tree, frontMatter, findings } = checkSource('snippet', source, emptyLibrary)
  if (!tree || !frontMatter.values || hasError(findings)) return { problems: inFile(file, findings) }
  try {
    const nodes = await evaluateTree(tree, false, proseComponents(emptyLibrary))
    const { id, title } = frontMatter.values
    return { snippet: { id, title, html: htmlOf(nodes) }, problems: inFile(file, findings) }
  } catch (fault) {
    return { problems: inFile(file, [...findings, notCompilable(fault)]) }
  }
}

type Checked<Kind extends FileKind> = {
  tree: Root | null
  frontMatter: ReadFrontMatter<Kind>
  uses: Use[]
  findings: Finding[]
}

function checkSource<Kind extends FileKind>(kind: Kind, text: string, library: Library): Checked<Kind> {
  const source = normaliseSource(text)
  const parsed = parseDocument(source)
  const frontMatter = readFrontMatter(kind, source, parsed.frontMatter)
  const uses = usesOf(parsed.tree, kind, frontMatter as ReadFrontMatter<FileKind>)
  const findings = [
    ...parsed.findings,
    ...frontMatter.findings,
    ...(parsed.tree ? checkTree(parsed.tree, kind) : []),
    ...(parsed.tree ? checkParts(parsed.tree, kind) : []),
    ...checkUses(uses, library),
    ...checkAgainstCourse(uses, kind, frontMatter as ReadFrontMatter<FileKind>, library),
  ]
  return { tree: parsed.tree, frontMatter, uses, findings }
}

async function bodyOf(
  { file, kind }: DocumentSource,
  tree: Root,
  { values }: ReadFrontMatter<FileKind>,
  uses: Use[],
  library: Library,
): Promise<{ body: DocumentBody; keys: Record<string, CheckKey> }> {
  const nodes = await evaluateTree(tree, kind === 'lesson', proseComponents(library))
  if (kind === 'vignette') {
    const vignette = readCase(values as FrontMatter['vignette'], nodes)
    return { body: { kind, id: vignette.id, vignette }, keys: {} }
  }
  const { prose, keys } = splitProse(nodes)
  const courseId = library.course?.id ?? ''
  switch (kind) {
    case 'course': {
      const { requiredCases, sources, ...course } = values as FrontMatter['course']
      const cited = sourcesFor(sources, uses, library)
      return { body: { kind, ...course, requiredCaseIds: requiredCases, references: cited, prose }, keys }
    }
    case 'lesson': {
      const { required, sources, shortTitle, ...lesson } = values as FrontMatter['lesson']
      const body = {
        kind,
        ...lesson,
        courseId,
        slug: slugOf(file),
        shortTitle: shortTitle ?? lesson.title,
        isRequired: required,
        references: sourcesFor(sources, uses, library),
        prose,
      }
      return { body, keys }
    }
    case 'tool':
      return { body: { kind, ...(values as FrontMatter['tool']), courseId, prose }, keys }
  }
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

function notCompilable(fault: unknown): Finding {
  const reason = fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : ''
  return findingAt(
    startOfFile,
    'not-compilable',
    `Forventede en fil, der kan oversættes, fandt en fejl uden kendt plads: ${reason.slice(0, 200)}`,
    'Fortryd den sidste ændring, og send filen til redaktionen, hvis fejlen bliver.',
  )
}

export function hasError(findings: { severity: 'error' | 'warning' }[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}

function inFile(file: string, findings: Finding[]): Problem[] {
  return findings
    .map((finding) => ({ file, ...finding }))
    .sort((one, other) => one.line - other.line || one.column - other.column)
}
