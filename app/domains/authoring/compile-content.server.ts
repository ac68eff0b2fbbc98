import type { CompiledDocument, CourseImage } from '~/domains/course/document.ts'
import type { Vignette } from '~/domains/vignette/vignette.ts'
import { urls } from '~/urls.ts'
import { findPretestFaults, findRepeats, findUnlistedPlaces, findUnplacedCases } from './checks/check-content.ts'
import { findBrokenLinks } from './checks/check-links.ts'
import { type FrontMatter, readFrontMatter } from './checks/front-matter.ts'
import { readEvaluation } from './checks/read-evaluation.ts'
import { readGlossary } from './checks/read-glossary.ts'
import { readImages } from './checks/read-images.server.ts'
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
import { type Finding, type Language, type Problem, problemsOf } from './problem.ts'
import { type ContentFile, type ContentFolder, type CourseFolder, readContent } from './read-content.server.ts'

export type CompiledCourse = {
  course: CompiledDocument
  pretest: CompiledDocument | null
  /** In reading order. */
  lessons: CompiledDocument[]
  tools: CompiledDocument[]
  /** Those its texts show. */
  images: CourseImage[]
}

export type CompiledContent = {
  /** Courses whose own page compiled. */
  courses: CompiledCourse[]
  vignettes: CompiledDocument[]
  /** Every case that could be read, also those the proof refuses. */
  drafts: Vignette[]
  /** Errors: while there is one, nothing may be published. */
  problems: Problem[]
  /** Warnings: they never stop anything. */
  advice: Problem[]
}

/** Compiled files of earlier runs, by path: hand the same one in again, and only what changed is compiled. */
export type ContentCache = {
  language: Language
  /** The text of `glossary.yaml`: nearly every lesson uses it, so that with it everything is compiled anew. */
  glossary: string
  documents: Map<string, { source: string; library: string; result: CompileResult }>
  snippets: Map<string, { source: string; result: SnippetResult }>
}

export function emptyCache(): ContentCache {
  return { language: 'da', glossary: '', documents: new Map(), snippets: new Map() }
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
  const glossary = content.glossary?.source ?? ''
  const isStale = cache.language !== language || cache.glossary !== glossary
  if (isStale) Object.assign(cache, emptyCache(), { language, glossary })
  const { library, problems } = await stockLibrary(content, cache)
  const courses = await Promise.all(content.courses.map((course) => compileCourse(course, library, cache)))
  const vignettes = await compileAll('vignette', content.vignettes, library, cache)
  const results = [...courses.flatMap((course) => course.results), ...vignettes]

  const sources = new Map(filesOf(content).map(({ file, source }) => [file, source]))
  const across = [
    ...findUnlistedPlaces(content),
    ...courses.flatMap(({ findings }) => findings),
    ...findRepeats(courses.map(({ folder }) => folder)),
    ...courses.flatMap(({ folder }) => findPretestFaults(folder)),
    ...findBrokenLinks(...sitemapOf(courses, content, library)),
  ].flatMap((finding) => problemsOf(finding.file, sources.get(finding.file) ?? '', [finding], language))
  const isUnreadable = problems.some(({ file, code }) => file === 'sources.yaml' && code === 'yaml')
  // Where the sources cannot be read at all, that none is found is only the consequence.
  const found = results
    .flatMap(({ problems }) => problems)
    .filter(({ code }) => !isUnreadable || code !== 'unknown-source')
  const all = [...problems, ...found, ...across].sort(byPlace)
  return {
    courses: courses.flatMap(({ compiled }) => compiled),
    vignettes: documentsOf(vignettes),
    drafts: vignettes.flatMap(({ draft }) => draft ?? []),
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
  const asked = readEvaluation(content.evaluation?.source ?? '')
  const terms = readGlossary(content.glossary?.source ?? '')
  const problems = [
    ...problemsOf('sources.yaml', content.sources?.source ?? '', read.findings, cache.language),
    ...problemsOf('glossary.yaml', content.glossary?.source ?? '', terms.findings, cache.language),
    ...problemsOf('evaluation.yaml', content.evaluation?.source ?? '', asked.findings, cache.language),
  ]
  const library: Library = {
    ...emptyLibrary,
    ...{
      sources: read.sources,
      evaluation: asked.questions,
      glossary: terms.glossary,
      snippets: {},
      tools: {},
      cases: {},
    },
  }
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
    lessonIds: folder.lessons.flatMap((lesson) => valuesOf('lesson', lesson)?.id ?? []),
  }
  const asked = readEvaluation(folder.evaluation?.source ?? '', stock.evaluation)
  const pictures = readImages(folder.images)
  const library = { ...stock, course, evaluation: asked.questions, images: pictures.images }
  const [pages, pretests, lessons, tools] = await Promise.all([
    compileAll('course', folder.page ? [folder.page] : [], library, cache),
    compileAll('pretest', folder.pretest ? [folder.pretest] : [], library, cache),
    compileAll('lesson', folder.lessons, library, cache),
    compileAll('tool', folder.tools, library, cache),
  ])
  const results = [...pages, ...pretests, ...lessons, ...tools]
  const shown = new Set(
    results.flatMap(({ uses }) => uses.filter(({ shelf }) => shelf === 'images').map(({ id }) => id)),
  )
  const compiled = documentsOf(pages).map((page) => ({
    course: page,
    pretest: documentsOf(pretests)[0] ?? null,
    lessons: documentsOf(lessons),
    tools: documentsOf(tools),
    images: Object.entries(pictures.images).flatMap(([file, image]) => (shown.has(file) ? [image] : [])),
  }))
  const addressed = [
    ...pages.map((result) => ({ kind: 'course' as const, file: folder.page?.file ?? '', result })),
    ...pretests.map((result) => ({ kind: 'pretest' as const, file: folder.pretest?.file ?? '', result })),
    ...lessons.map((result, index) => ({ kind: 'lesson' as const, file: folder.lessons[index]?.file ?? '', result })),
    ...tools.map((result, index) => ({ kind: 'tool' as const, file: folder.tools[index]?.file ?? '', result })),
  ]
  const marked = (file: ContentFile, result: CompileResult | undefined) => ({
    ...file,
    recordedIds: result?.recordedIds ?? [],
    hasHarderPart: result?.hasHarderPart ?? false,
  })
  const inFolder = (name: string, findings: Finding[]) =>
    findings.map((finding) => ({ ...finding, file: `courses/${folder.course}/${name}` }))
  return {
    id: values?.id ?? folder.course,
    compiled,
    results,
    files: addressed,
    findings: [
      ...findUnplacedCases(`courses/${folder.course}/course.mdx`, pages[0] ?? null, lessons),
      ...inFolder('evaluation.yaml', asked.findings),
      ...pictures.findings,
    ],
    folder: {
      ...folder,
      lessons: folder.lessons.map((file, index) => marked(file, lessons[index])),
      pretest: folder.pretest && marked(folder.pretest, pretests[0]),
    },
  }
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

function usedOf({ uses, document }: CompileResult, library: Library): string {
  const entries = uses.map(({ shelf, id }) => [
    shelf,
    id,
    shelf === 'images' ? hashOf(library, id) : findEntry(library, shelf, id),
  ])
  const evaluation = document?.body.kind === 'course' ? library.evaluation : []
  return canonicalJson({ entries, course: library.course, evaluation })
}

const hashOf = (library: Library, image: string) => findEntry(library, 'images', image)?.hash ?? null

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
      const address = addressOf[kind](id, slug)
      const sources = result.uses.filter(({ shelf }) => shelf === 'sources').map((use) => `kilde-${use.id}`)
      const marks = result.recordedIds.map((mark) => `${mark.name === 'Check' ? 'tjek' : 'opgave'}-${mark.id}`)
      return { file, address, links: result.links, anchors: [...sources, ...marks, ...result.anchors] }
    }),
  )
  const cases = Object.keys(library.cases).map((vignette) => ({ address: urls.case(vignette), anchors: [] }))
  const folders = content.courses.map(({ course }) => ({ address: urls.course(course), anchors: [] }))
  return [documents, [...folders, ...cases, ...documents]]
}

const addressOf = {
  course: (course: string) => urls.course(course),
  pretest: (course: string) => urls.pretest(course),
  lesson: (course: string, slug: string) => urls.lesson(course, slug),
  tool: (_course: string, slug: string) => urls.tool(slug),
}

/** Every file of the folder that was read. */
function filesOf(content: ContentFolder): ContentFile[] {
  const ofCourses = content.courses.flatMap(({ page, pretest, evaluation, lessons, tools }) => [
    ...[page, pretest, evaluation].filter((file) => file !== null),
    ...lessons,
    ...tools,
  ])
  const ofAll = [content.sources, content.evaluation, content.glossary].filter((file) => file !== null)
  return [...ofAll, ...content.snippets, ...ofCourses, ...content.vignettes]
}

function documentsOf(results: CompileResult[]): CompiledDocument[] {
  return results.flatMap(({ document }) => document ?? [])
}

function byPlace(one: Problem, other: Problem): number {
  return one.file < other.file ? -1 : one.file > other.file ? 1 : one.line - other.line || one.column - other.column
}
