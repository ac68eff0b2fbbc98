import type { Root } from 'mdast'
import { findEntry, type Library, type Shelf } from '../library.ts'
import { componentNames, type FileKind } from '../listed-components.ts'
import { attributeOf, eachNode, isJsxElement, placeOfTag } from '../parse/element-attributes.ts'
import { da, en, type Finding, findingAt, type Place, type Words } from '../problem.ts'
import type { ReadFrontMatter } from './front-matter.ts'
import { suggestName } from './nearest-name.ts'

/** A name a document uses for something in another file, and where it does so. */
export type Use = { shelf: Shelf; id: string; place: Place | undefined; isInText: boolean }

/** What stands at hand in every case with `acute: true`. */
export const acuteSnippet = 'akut-bekymring'

const shelves: Record<string, Shelf> = { Source: 'sources', Snippet: 'snippets', Tool: 'tools', Case: 'cases' }
const unknownOn = {
  sources: 'unknown-source',
  snippets: 'unknown-snippet',
  tools: 'unknown-tool',
  cases: 'unknown-case',
  images: 'unknown-image',
} as const
const shelfWords: Record<Shelf, Words> = {
  sources: ['en kilde i sources.yaml', 'a source in sources.yaml'],
  snippets: ['en fast tekst i snippets/', 'a snippet in snippets/'],
  tools: ['et værktøj i kursets mappe files/', 'a tool in the course’s folder files/'],
  cases: ['en case i vignettes/', 'a case in vignettes/'],
  images: ['et billede i kursets mappe', 'a picture in the course’s folder'],
}

/** Everything a document names, from its text and its front matter. `file` is where relative paths start. */
export function usesOf(tree: Root | null, kind: FileKind, frontMatter: ReadFrontMatter<FileKind>, file: string): Use[] {
  const uses: Use[] = []
  if (tree) {
    eachNode(tree, (node) => {
      const image = node.type === 'image' ? imagePath(file, node.url) : null
      if (image !== null && node.type === 'image' && node.alt)
        uses.push({ shelf: 'images', id: image, place: node.position, isInText: true })
      if (!isJsxElement(node) || !componentNames(kind).includes(node.name ?? '')) return
      const shelf = shelves[node.name ?? '']
      const id = attributeOf(node, 'id')
      if (shelf && id !== null) uses.push({ shelf, id, place: placeOfTag(node), isInText: true })
    })
  }
  const { values, placeOf } = frontMatter
  if (values && 'sources' in values) {
    for (const [index, id] of values.sources.entries()) {
      uses.push({ shelf: 'sources', id, place: placeOf('sources', index), isInText: false })
    }
  }
  if (kind === 'course' && values && 'requiredCases' in values) {
    for (const [index, id] of values.requiredCases.entries()) {
      uses.push({ shelf: 'cases', id, place: placeOf('requiredCases', index), isInText: false })
    }
  }
  if (kind === 'vignette' && values && 'acute' in values && values.acute) {
    uses.push({ shelf: 'snippets', id: acuteSnippet, place: placeOf('acute'), isInText: false })
  }
  return uses
}

/** The path in the content folder that a picture's relative address means; null for any other address. */
export function imagePath(file: string, url: string): string | null {
  if (!isRelativePath(url)) return null
  return decodeURIComponent(new URL(url, `https://content/${file}`).pathname.slice(1))
}

/** A path like `billeder/trappe.png`: no scheme, no host, nothing that begins at the root. */
export function isRelativePath(url: string): boolean {
  return /^(?:\.{1,2}\/)*[\p{L}\d][\p{L}\d._-]*(?:\/[\p{L}\d][\p{L}\d._-]*)*$/u.test(url)
}

/** Names that lead nowhere; a tool of another course counts as unknown. */
export function checkUses(uses: Use[], library: Library): Finding[] {
  return uses.flatMap(({ shelf, id, place }) => {
    const entry = findEntry(library, shelf, id)
    const isOfOtherCourse =
      entry !== null && 'courseId' in entry && library.course !== null && entry.courseId !== library.course.id
    if (entry !== null && !isOfOtherCourse) return []
    return [
      findingAt(
        place,
        unknownOn[shelf],
        [
          `Forventede ${da(shelfWords[shelf])}, fandt »${id}«, som ikke findes${isOfOtherCourse ? ' i dette kursus' : ''}.`,
          `Expected ${en(shelfWords[shelf])}, found “${id}”, which does not exist${isOfOtherCourse ? ' in this course' : ''}.`,
        ],
        suggestName(id, Object.keys(library[shelf])),
      ),
    ]
  })
}

/** A lesson's session and goals must be among its course's; a source mark must stand in the document's own list. */
export function checkAgainstCourse(
  uses: Use[],
  kind: FileKind,
  { values, placeOf }: ReadFrontMatter<FileKind>,
  library: Library,
): Finding[] {
  const findings: Finding[] = []
  const { course } = library
  if (kind === 'lesson' && values && 'session' in values && course) {
    if (!course.sessions.includes(values.session)) {
      findings.push(
        findingAt(
          placeOf('session'),
          'unknown-session',
          [
            `Forventede en af kursets sessioner (${course.sessions.join(', ')}), fandt ${values.session}.`,
            `Expected one of the course’s sessions (${course.sessions.join(', ')}), found ${values.session}.`,
          ],
          ['Ret tallet, eller tilføj sessionen i course.mdx.', 'Mend the number, or add the session in course.mdx.'],
        ),
      )
    }
    for (const [index, goal] of values.goals.entries()) {
      if (goal <= course.goals) continue
      findings.push(
        findingAt(
          placeOf('goals', index),
          'unknown-goal',
          [
            `Forventede et af kursets ${course.goals} mål, fandt ${goal}.`,
            `Expected one of the course’s ${course.goals} goals, found ${goal}.`,
          ],
          ['Ret tallet, eller tilføj målet i course.mdx.', 'Mend the number, or add the goal in course.mdx.'],
        ),
      )
    }
  }
  if (!values || !('sources' in values)) return findings
  const listed: string[] = values.sources
  const marks = uses.filter(({ shelf, id }) => shelf === 'sources' && !listed.includes(id))
  return [
    ...findings,
    ...marks.map(({ id, place }) =>
      findingAt(
        place,
        'source-not-listed',
        [
          `Forventede kilden »${id}« i listen sources øverst i filen, fandt den ikke.`,
          `Expected the source “${id}” in the list sources at the top of the file, did not find it.`,
        ],
        [`Skriv sources: [${[...listed, id].join(', ')}].`, `Write sources: [${[...listed, id].join(', ')}].`],
      ),
    ),
  ]
}
