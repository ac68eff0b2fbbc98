import type { CompiledDocument } from '~/domains/course/document.ts'
import { findRepeats, findUnlistedPlaces, findUnplacedCases } from './check-content.ts'
import {
  type CompileResult,
  canonicalJson,
  compileDocument,
  compileSnippet,
  type DocumentSource,
  type SnippetResult,
} from './compile-document.server.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { emptyLibrary, findEntry, type Library } from './library.ts'
import type { FileKind } from './listed-components.ts'
import { findFrontMatter, normaliseSource } from './parse-document.ts'
import type { Problem } from './problem.ts'
import { type ContentFile, type ContentFolder, type CourseFolder, readContent } from './read-content.server.ts'
import { readSources } from './read-sources.ts'

export type CompiledCourse = {
  course: CompiledDocument
  /** In reading order. */
  lessons: CompiledDocument[]
  tools: CompiledDocument[]
}

export type CompiledContent = {
  /** Courses whose own page compiled. */
  courses: CompiledCourse[]
  vignettes: CompiledDocument[]
  /** With an error among them, nothing may be published. */
  problems: Problem[]
}

/** Compiled files of earlier runs, by path: hand the same one in again, and only what changed is compiled. */
export type ContentCache = {
  documents: Map<string, { source: string; library: string; result: CompileResult }>
  snippets: Map<string, { source: string; result: SnippetResult }>
}

export function emptyCache(): ContentCache {
  return { documents: new Map(), snippets: new Map() }
}

/** Reads and compiles a content folder: every file, against every other, with all problems by file and place. */
export async function compileContent(folder: string, options: { cache?: ContentCache } = {}): Promise<CompiledContent> {
  return await compileFiles(await readContent(folder), options.cache)
}

/** The same for content already read, as from drafts. */
export async function compileFiles(content: ContentFolder, cache = emptyCache()): Promise<CompiledContent> {
  const { library, problems } = await stockLibrary(content, cache)

  const courses = await Promise.all(content.courses.map((course) => compileCourse(course, library, cache)))
  const vignettes = await compileAll('vignette', content.vignettes, library, cache)
  const results = [...courses.flatMap((course) => course.results), ...vignettes]

  return {
    courses: courses.flatMap(({ compiled }) => compiled ?? []),
    vignettes: documentsOf(vignettes),
    problems: [
      ...problems,
      ...findUnlistedPlaces(content),
      ...results.flatMap(({ problems }) => problems),
      ...courses.flatMap(({ unplaced }) => unplaced),
      ...findRepeats(courses.map(({ folder }) => folder)),
    ].sort(byPlace),
  }
}

/** What files may name in each other: the sources, the snippets, and the titles from the front matter of the rest. */
async function stockLibrary(
  content: ContentFolder,
  cache: ContentCache,
): Promise<{ library: Library; problems: Problem[] }> {
  const read = readSources(content.sources?.source ?? '')
  const problems = read.findings.map((finding) => ({ file: 'sources.yaml', ...finding }))
  const library: Library = { ...emptyLibrary, sources: read.sources, snippets: {}, tools: {}, cases: {} }
  for (const { course, tools } of content.courses) {
    for (const tool of tools) {
      const values = valuesOf('tool', tool)
      if (values) library.tools[values.id] = { title: values.title, summary: values.summary, courseId: course }
    }
  }
  for (const vignette of content.vignettes) {
    const values = valuesOf('vignette', vignette)
    if (values) library.cases[values.id] = { title: values.title }
  }
  for (const compiled of await Promise.all(content.snippets.map((file) => snippetOf(file, cache)))) {
    problems.push(...compiled.problems)
    if (compiled.snippet) library.snippets[compiled.snippet.id] = compiled.snippet
  }
  return { library, problems }
}

async function snippetOf(input: ContentFile, cache: ContentCache): Promise<SnippetResult> {
  const kept = cache.snippets.get(input.file)
  if (kept?.source === input.source) return kept.result
  const result = await compileSnippet(input)
  cache.snippets.set(input.file, { source: input.source, result })
  return result
}

async function compileCourse(folder: CourseFolder, stock: Library, cache: ContentCache) {
  const values = folder.page ? valuesOf('course', folder.page) : null
  const course = values && {
    id: values.id,
    sessions: values.sessions.map(({ number }) => number),
    goals: values.goals.length,
  }
  const library = { ...stock, course }
  const [pages, lessons, tools] = await Promise.all([
    compileAll('course', folder.page ? [folder.page] : [], library, cache),
    compileAll('lesson', folder.lessons, library, cache),
    compileAll('tool', folder.tools, library, cache),
  ])
  const page = documentsOf(pages)[0]
  const compiled = page && { course: page, lessons: documentsOf(lessons), tools: documentsOf(tools) }
  const marks = folder.lessons.map((file, index) => ({ ...file, recordedIds: lessons[index]?.recordedIds ?? [] }))
  const unplaced = findUnplacedCases(`courses/${folder.course}/course.mdx`, pages[0] ?? null, lessons)
  return { compiled, unplaced, results: [...pages, ...lessons, ...tools], folder: { ...folder, lessons: marks } }
}

async function compileAll(
  kind: DocumentSource['kind'],
  files: ContentFile[],
  library: Library,
  cache: ContentCache,
): Promise<CompileResult[]> {
  return await Promise.all(files.map((file) => compileOrRecall({ ...file, kind }, library, cache)))
}

/** A file without problems is taken from the cache while its text and everything it names in other files are the same. */
async function compileOrRecall(input: DocumentSource, library: Library, cache: ContentCache): Promise<CompileResult> {
  const kept = cache.documents.get(input.file)
  if (kept && kept.source === input.source && kept.library === usedOf(kept.result, library)) return kept.result
  const result = await compileDocument(input, library)
  if (result.problems.length > 0) cache.documents.delete(input.file)
  else cache.documents.set(input.file, { source: input.source, library: usedOf(result, library), result })
  return result
}

function usedOf({ uses }: CompileResult, library: Library): string {
  const entries = uses.map(({ shelf, id }) => [shelf, id, findEntry(library, shelf, id)])
  return canonicalJson({ entries, course: library.course })
}

function valuesOf<Kind extends FileKind>(kind: Kind, file: ContentFile): FrontMatter[Kind] | null {
  const source = normaliseSource(file.source)
  return readFrontMatter(kind, source, findFrontMatter(source)).values
}

function documentsOf(results: CompileResult[]): CompiledDocument[] {
  return results.flatMap(({ document }) => document ?? [])
}

function byPlace(one: Problem, other: Problem): number {
  return one.file < other.file ? -1 : one.file > other.file ? 1 : one.line - other.line || one.column - other.column
}
