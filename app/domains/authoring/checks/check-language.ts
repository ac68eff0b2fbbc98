import type { Nodes, Parents, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { FileKind } from '../listed-components.ts'
import { eachNode, isComponent } from '../parse/element-attributes.ts'
import { asWarning, type Finding, findingAt, type Place, placesIn } from '../problem.ts'
import { lixOf, sentencesOf, wordsOf } from './sentences.ts'

const mostLix = 40
const mostLixOfParagraph = 50
const mostWords = 30

/** Advice on the language of a text, never errors: how hard it reads, long sentences, marks of what is not settled. */
export function checkLanguage(tree: Root, kind: FileKind, source: string): Finding[] {
  const paragraphs = paragraphsOf(tree)
  const findings = [...paragraphs.flatMap(longSentences), ...openMarks(source)]
  return (kind === 'lesson' ? [...findings, ...hardToRead(paragraphs)] : findings).map(asWarning)
}

type Paragraph = { text: string; place: Place | undefined; node: Nodes }

/** What is read as running text: not tables, headings, or notes that readers never see. */
export function paragraphsOf(tree: Root): Paragraph[] {
  const paragraphs: Paragraph[] = []
  eachNode(tree, (node, ancestors) => {
    if (node.type !== 'paragraph' || ancestors.some(isHidden)) return
    const text = textOf(node).replaceAll('\n', ' ')
    if (wordsOf(text).length > 0) paragraphs.push({ text, place: node.position, node })
  })
  return paragraphs
}

function isHidden(node: Parents): boolean {
  return isComponent(node, 'WriterNote')
}

function longSentences({ text, place, node }: Paragraph): Finding[] {
  return sentencesOf(text)
    .map((sentence) => ({ ...sentence, words: wordsOf(sentence.text).length }))
    .filter(({ words }) => words > mostWords)
    .map(({ text: sentence, words, start }) => {
      const first = wordsOf(sentence).slice(0, 4).join(' ')
      return findingAt(
        placeInside(node, start, sentence.length) ?? place,
        'long-sentence',
        [
          `Forventede højst ${mostWords} ord i en sætning, fandt ${words}: »${first} …«.`,
          `Expected at most ${mostWords} words in a sentence, found ${words}: “${first} …”.`,
        ],
        ['Sæt et punktum midtvejs, eller slet en bisætning.', 'Put a full stop halfway, or delete a clause.'],
      )
    })
}

/** Where a stretch of a paragraph's text stands in the source; undefined where escapes make that unsure. */
export function placeInside(paragraph: Nodes, start: number, length: number): Place | undefined {
  const leaves: { value: string; offset: number; place: Place }[] = []
  let offset = 0
  eachNode(paragraph, (node) => {
    if (node.type !== 'text' || !node.position) return
    leaves.push({ value: node.value, offset, place: node.position })
    offset += node.value.length
  })
  if (offset !== textOf(paragraph).length) return undefined
  const pointAt = (at: number) => {
    const leaf = leaves.find(({ value, offset: from }) => at >= from && at <= from + value.length)
    if (!leaf || leaf.place.start.line !== leaf.place.end.line) return undefined
    if (leaf.place.end.column - leaf.place.start.column !== leaf.value.length) return undefined
    return { line: leaf.place.start.line, column: leaf.place.start.column + at - leaf.offset }
  }
  const [first, last] = [pointAt(start), pointAt(start + length)]
  return first && last && { start: first, end: last }
}

function hardToRead(paragraphs: Paragraph[]): Finding[] {
  const findings: Finding[] = []
  const all = paragraphs.map(({ text }) => (/[.!?:…]$/.test(text.trim()) ? text : `${text}.`)).join(' ')
  const lix = wordsOf(all).length >= 100 ? lixOf(all) : null
  const ranked = paragraphs
    .filter(({ text }) => wordsOf(text).length >= 20)
    .map((paragraph) => ({ ...paragraph, lix: lixOf(paragraph.text) ?? 0 }))
    .sort((one, other) => other.lix - one.lix)
  const worst = ranked[0]
  if (lix !== null && lix > mostLix) {
    findings.push(
      findingAt(
        paragraphs[0]?.place,
        'lix',
        [
          `Forventede LIX på højst ${mostLix} i lektionen, fandt ${lix}.`,
          `Expected a LIX of at most ${mostLix} in the lesson, found ${lix}.`,
        ],
        [
          'Del lange sætninger, og skift lange ord ud med korte.',
          'Split long sentences, and put short words for long ones.',
        ],
      ),
    )
  }
  if (worst && worst.lix > mostLixOfParagraph) {
    findings.push(
      findingAt(
        worst.place,
        'lix-paragraph',
        [
          `Forventede et afsnit med LIX på højst ${mostLixOfParagraph}, fandt ${worst.lix}: lektionens tungeste.`,
          `Expected a paragraph with a LIX of at most ${mostLixOfParagraph}, found ${worst.lix}: the hardest of the lesson.`,
        ],
        ['Begynd med dette afsnit.', 'Begin with this paragraph.'],
      ),
    )
  }
  return findings
}

function openMarks(source: string): Finding[] {
  const placeOf = placesIn(source)
  return [...source.matchAll(/\[TBV\b[^\]\n]*\]/gi)].map((mark) =>
    findingAt(
      placeOf(mark.index, mark.index + mark[0].length),
      'tbv-left',
      [`Forventede en afklaret tekst, fandt mærket ${mark[0]}.`, `Expected a settled text, found the mark ${mark[0]}.`],
      ['Få det bekræftet, eller slet påstanden.', 'Have it verified, or delete the claim.'],
    ),
  )
}
