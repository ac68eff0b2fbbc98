import type { CompiledDocument } from '~/domains/course/document.ts'
import { urls } from '~/urls.ts'
import { findRepeats, findUnlistedPlaces, findUnplacedCases } from './checks/check-content.ts'
import { findBrokenLinks } from './checks/check-links.ts'
import { type FrontMatter, readFrontMatter } from './checks/front-matter.ts'
import { readSources } from './checks/read-sources.ts'
import {
  type CompileResult,
  canonicalJson,
  compileDocument,
  compileSnippet,
  type DocumentSource,
  hasError,
  type SnippetResult,
  slugOf,
} from './compile-document.server.ts'
import { emptyLibrary, findEntry, type Library } from './library.ts'
import type { FileKind } from './listed-components.ts'
import { findFrontMatter, normaliseSource } from './parse/parse-document.ts'
import { type Language, type Problem, problemsOf } from './problem.ts'
import { type ContentFile, type ContentFolder, type CourseFolder, readContent } from './read-content.server.ts'

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
  /** Errors: while there is one, nothing may be published. */
  problems: Problem[]
  /** Warnings: they never stop anything. */
  advice: Problem[]
}

/** Compiled files of earlier runs, by path: hand the same one in again, and only what changed is compiled. */
export type ContentCache = {
  language: Language
  documents: Map<string, { source: string; library: string; result: CompileResult }>
  snippets: Map<string, { source: string; result: SnippetResult }>
}

export function emptyCache(): ContentCache {
  return { language: 'da', documents: new Map(), snippets: new Map() }
}

/** Reads and compiles a content folder: every file, against every other, with all problems by file and place. */
export async function compileContent(
  folder: string,
  options: { cache?: ContentCache; language?: Language } = {},
): Promise<CompiledContent> {
  return await compileFiles(await readContent(folder), options.cache, options.language)
}

/** The same for content already read, as from drafts. */
export async function compileFiles(
  content: ContentFolder,
  cache = emptyCache(),
  language: Language = 'da',
): Promise<CompiledContent> {
  if (cache.language !== language) Object.assign(cache, emptyCache(), { language })
  const { library, problems } = await stockLibrary(content, cache)
  const courses = await Promise.all(content.courses.map((course) => compileCourse(course, library, cache)))
  const vignettes = await compileAll('vignette', content.vignettes, library, cache)
  const results = [...courses.flatMap((course) => course.results), ...vignettes]

  const sources = new Map(filesOf(content).map(({ file, source }) => [file, source]))
  const across = [
    ...findUnlistedPlaces(content),
    ...courses.flatMap(({ unplaced }) => unplaced),
    ...findRepeats(courses.map(({ folder }) => folder)),
    ...findBrokenLinks(...sitemapOf(courses, content, library)),
  ].flatMap((finding) => problemsOf(finding.file, sources.get(finding.file) ?? '', [finding], language))
  const all = [...problems, ...results.flatMap(({ problems }) => problems), ...across].sort(byPlace)
  return {
    courses: courses.flatMap(({ compiled }) => compiled ?? []),
    vignettes: documentsOf(vignettes),
    problems: all.filter(({ severity }) => severity === 'error'),
    advice: all.filter(({ severity }) => severity === 'warning'),
  }
}

/** What files may name in each other: the sources, the snippets, and the titles from the front matter of the rest. */
async function stockLibrary(
  content: ContentFolder,
  cache: ContentCache,
): Promise<{ library: Library; problems: Problem[] }> {
  const read = readSources(content.sources?.source ?? '')
  const problems = problemsOf('sources.yaml', content.sources?.source ?? '', read.findings, cache.language)
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
  const result = await compileSnippet({ ...input, language: cache.language })
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
  const results = [...pages, ...lessons, ...tools]
  const files = [...(folder.page ? [folder.page] : []), ...folder.lessons, ...folder.tools].flatMap(
    ({ file }, index) => {
      const kind = folder.page && index === 0 ? 'course' : index < pages.length + lessons.length ? 'lesson' : 'tool'
      const result = results[index]
      return result ? [{ file, kind, result }] : []
    },
  )
  return { id: values?.id ?? folder.course, compiled, unplaced, results, files, folder: { ...folder, lessons: marks } }
}

async function compileAll(
  kind: DocumentSource['kind'],
  files: ContentFile[],
  library: Library,
  cache: ContentCache,
): Promise<CompileResult[]> {
  return await Promise.all(
    files.map((file) => compileOrRecall({ ...file, kind, language: cache.language }, library, cache)),
  )
}

/** A file without errors is taken from the cache while its text and everything it names in other files are the same. */
async function compileOrRecall(input: DocumentSource, library: Library, cache: ContentCache): Promise<CompileResult> {
  const kept = cache.documents.get(input.file)
  if (kept && kept.source === input.source && kept.library === usedOf(kept.result, library)) return kept.result
  const result = await compileDocument(input, library)
  if (hasError(result.problems)) cache.documents.delete(input.file)
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

type CompiledFolder = Awaited<ReturnType<typeof compileCourse>>

/** Every page with its links, and every page's anchors as the portal's pages set them. */
function sitemapOf(
  courses: CompiledFolder[],
  content: ContentFolder,
  library: Library,
): Parameters<typeof findBrokenLinks> {
  const documents = courses.flatMap(({ id, files }) =>
    files.map(({ file, kind, result }) => {
      const slug = slugOf(file)
      const address = kind === 'course' ? urls.course(id) : kind === 'lesson' ? urls.lesson(id, slug) : urls.tool(slug)
      const sources = result.uses.filter(({ shelf }) => shelf === 'sources').map((use) => `kilde-${use.id}`)
      const marks = result.recordedIds.map((mark) => `${mark.name === 'Check' ? 'tjek' : 'opgave'}-${mark.id}`)
      return { file, address, links: result.links, anchors: [...sources, ...marks] }
    }),
  )
  const cases = Object.keys(library.cases).map((vignette) => ({ address: urls.case(vignette), anchors: [] }))
  const folders = content.courses.map(({ course }) => ({ address: urls.course(course), anchors: [] }))
  return [documents, [...folders, ...cases, ...documents]]
}

/** Every file of the folder that was read. */
function filesOf(content: ContentFolder): ContentFile[] {
  const ofCourses = content.courses.flatMap(({ page, lessons, tools }) => [
    ...(page ? [page] : []),
    ...lessons,
    ...tools,
  ])
  return [...(content.sources ? [content.sources] : []), ...content.snippets, ...ofCourses, ...content.vignettes]
}

function documentsOf(results: CompileResult[]): CompiledDocument[] {
  return results.flatMap(({ document }) => document ?? [])
}

function byPlace(one: Problem, other: Problem): number {
  return one.file < other.file ? -1 : one.file > other.file ? 1 : one.line - other.line || one.column - other.column
}
