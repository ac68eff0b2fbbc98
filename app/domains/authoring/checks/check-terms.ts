import type { Root } from 'mdast'
import type { GlossaryEntry, Library } from '../library.ts'
import type { FileKind } from '../listed-components.ts'
import { asWarning, type Finding, findingAt, type Words } from '../problem.ts'
import { paragraphsOf, placeInside } from './check-language.ts'
import type { ReadFrontMatter } from './front-matter.ts'

type Terms = Library['glossary']

/**
 * Advice on words that a colleague from the other sector may not know: an abbreviation the glossary does not explain, and
 * a term that comes before the lesson which explains it. Each is told once, where it first stands.
 */
export function checkTerms(
  tree: Root,
  kind: FileKind,
  { values }: ReadFrontMatter<FileKind>,
  { glossary, course }: Pick<Library, 'glossary' | 'course'>,
): Finding[] {
  if (kind !== 'lesson' || Object.keys(glossary).length === 0) return []
  const paragraphs = paragraphsOf(tree)
  const told = new Set<string>()
  const order = course?.lessonIds ?? []
  const here = order.indexOf(values && 'id' in values ? values.id : '')
  return paragraphs.flatMap(({ text, place, node }) => {
    const findings: Finding[] = []
    const tell = (
      word: string,
      start: number,
      code: 'term-unexplained' | 'term-early',
      message: Words,
      hint: Words,
    ) => {
      if (told.has(word)) return
      told.add(word)
      findings.push(asWarning(findingAt(placeInside(node, start, word.length) ?? place, code, message, hint)))
    }
    for (const { 0: word, index } of text.matchAll(abbreviation)) {
      if (shouted.has(word) || isExplained(word, glossary)) continue
      tell(
        word,
        index,
        'term-unexplained',
        [
          `Forventede, at ordlisten forklarer »${word}«, fandt det ikke.`,
          `Expected the glossary to explain “${word}”, found it does not.`,
        ],
        ['Skriv ordet ud, eller forklar det i glossary.yaml.', 'Write the word out, or explain it in glossary.yaml.'],
      )
    }
    for (const [term, entry] of Object.entries(glossary)) {
      const explainedAt = entry.lessonId === null ? -1 : order.indexOf(entry.lessonId)
      if (here < 0 || explainedAt <= here) continue
      const found = placeOfTerm(text, term, entry)
      if (!found) continue
      tell(
        found.word,
        found.start,
        'term-early',
        [
          `Forventede »${found.word}« efter lektionen ${entry.lessonId}, som forklarer det, fandt det før.`,
          `Expected “${found.word}” after the lesson ${entry.lessonId}, which explains it, found it before.`,
        ],
        [
          'Sig det med andre ord her, eller forklar det allerede nu.',
          'Say it in other words here, or explain it already now.',
        ],
      )
    }
    return findings
  })
}

/** The words of the glossary that a text uses, in the order they come. */
export function termsIn(tree: Root, glossary: Terms): { term: string; text: string }[] {
  const text = paragraphsOf(tree)
    .map((paragraph) => paragraph.text)
    .join('\n')
  return Object.entries(glossary)
    .flatMap(([term, entry]) => {
      const found = placeOfTerm(text, term, entry)
      return found ? [{ term, text: entry.text, start: found.start }] : []
    })
    .sort((one, other) => one.start - other.start)
    .map(({ term, text }) => ({ term, text }))
}

/** Words somebody in a scene writes in capitals, and a mark that has its own advice. */
const shouted = new Set(['IKKE', 'ALDRIG', 'ALLE', 'HJÆLP', 'JA', 'NEJ', 'NU', 'OBS', 'OK', 'SKAL', 'STOP', 'TBV'])

/** Two to five capitals that stand as a word. */
const abbreviation = /(?<![\p{L}\d-])\p{Lu}{2,5}(?![\p{L}\d])/gu

function isExplained(word: string, glossary: Terms): boolean {
  return Object.entries(glossary).some(([term, { also }]) =>
    [term, ...also].some((name) => name.split(/[^\p{L}]/u).includes(word)),
  )
}

/** Where a term stands first, also with a Danish ending. Abbreviations keep their capitals. */
function placeOfTerm(text: string, term: string, { also }: GlossaryEntry): { word: string; start: number } | null {
  const places = [term, ...also].flatMap((name) => {
    const isAbbreviation = name === name.toUpperCase()
    const word = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s')
    const ending = isAbbreviation ? "(?:['’]?s)?" : '(?:e|r|t|en|er|et|ens|ets|ne|erne|ernes|n|s)?'
    const found = new RegExp(`(?<![\\p{L}\\d])${word}${ending}(?![\\p{L}\\d])`, isAbbreviation ? 'u' : 'iu').exec(text)
    return found ? [{ word: found[0], start: found.index }] : []
  })
  return places.sort((one, other) => one.start - other.start)[0] ?? null
}
