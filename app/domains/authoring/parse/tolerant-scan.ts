import { nearestName, suggestName } from '../checks/nearest-name.ts'
import { type Component, listedComponents } from '../listed-components.ts'
import { type Finding, findingAt, placesIn, type Words } from '../problem.ts'
import type { ProblemCode } from '../problem-codes.ts'

/**
 * Reads a text before the parser does, since MDX gives up at its first fault and tells one place at most. What is clearly
 * text (`<10`, `{navn}`) is put behind stand-ins; what is a fault is told and blanked. Every character keeps its offset.
 */
export type Scan = {
  /** The source with stand-ins and blanks, character for character as long. */
  text: string
  findings: Finding[]
  /** The stand-ins' meanings, for putting the typed characters back into the tree. */
  standIns: Map<string, string>
  /** Opening and closing tags by offset, for blanking both ends of a pair. */
  tags: Tag[]
  /** Stretches that were blanked, and for one inside a tag where that tag begins. */
  blanked: { start: number; end: number; tagStart: number | null }[]
  /** A tag that is missing its other end makes every check of what stands inside what unsure. */
  hasTagFault: boolean
}

export type Tag = { name: string; start: number; end: number; pair: Tag | null }

/** Scans a document's body from an offset on. Takes time in proportion to the length, whatever is written. */
export function scanText(source: string, from: number): Scan {
  const out = source.split('')
  const findings: Finding[] = []
  const blanked: Scan['blanked'] = []
  const tags: Tag[] = []
  const open: (Tag & { isBroken: boolean })[] = []
  const placeOf = placesIn(source)
  const [angle = '', brace = '', endBrace = '', letter = '', filler = ''] = unusedCharacters(source, 5)
  let firstLetter = ''
  let hasTagFault = false
  const paragraphEnd = paragraphEnds(source)
  const unmatched = new Map<number, number>()
  const absentRuns = new Map<number, number>()
  const suggestions = new Map<string, Words>()

  let at = from
  let isLineStart = true
  while (at < source.length) {
    at = isLineStart ? (readLineStart(at) ?? readCharacter(at)) : readCharacter(at)
    isLineStart = source[at - 1] === '\n'
  }
  for (const tag of open) tellUnclosed(tag)

  const standIns = new Map([
    [angle, '<'],
    [brace, '{'],
    [endBrace, '}'],
    [letter, firstLetter],
    [filler, ''],
  ])
  return { text: out.join(''), findings, standIns, tags, blanked, hasTagFault }

  /** Code fences and import or export lines count only at the start of a line. Null: neither stands here. */
  function readLineStart(start: number): number | null {
    const line = source.slice(start, lineEnd(start))
    const fence = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/.exec(line)
    if (fence && !(fence[1]?.startsWith('`') && line.slice(fence[0].length).includes('`'))) {
      return endOfFence(start, fence[1] ?? '')
    }
    const keyword = /^(import|export)\b/.exec(line)?.[1]
    const isBlockStart = start === from || /(^|\n)[ \t]*\n$/.test(source.slice(Math.max(0, start - 200), start))
    if (!keyword || !isBlockStart) return null
    if (!isModuleCode.test(line)) {
      // One stand-in holds one letter; a text with both words as openings is for the parser to refuse.
      if (firstLetter !== '' && firstLetter !== keyword.charAt(0)) return null
      firstLetter = keyword.charAt(0)
      out[start] = letter
      return start + keyword.length
    }
    const end = paragraphEnd(start)
    tell(
      start,
      end,
      'code',
      [
        'Forventede tekst, fandt kode (import eller export først på linjen).',
        'Expected text, found code (import or export at the start of a line).',
      ],
      [
        'Slet linjen. Skulle den være tekst, så begynd sætningen med et andet ord.',
        'Delete the line. If it is text, begin the sentence with another word.',
      ],
    )
    blank(start, end)
    return end
  }

  function endOfFence(start: number, marks: string): number {
    const closing = new RegExp(`^[ \\t>]*${marks.charAt(0)}{${marks.length},}[ \\t]*$`)
    for (let next = lineEnd(start) + 1; next < source.length; next = lineEnd(next) + 1) {
      if (closing.test(source.slice(next, lineEnd(next)))) return Math.min(source.length, lineEnd(next) + 1)
    }
    return source.length
  }

  function readCharacter(start: number): number {
    switch (source[start]) {
      case '\\':
        return start + 2
      case '`':
        return endOfCode(start)
      case '{':
        return readBrace(start)
      case '<':
        return readAngle(start)
      default:
        return start + 1
    }
  }

  function endOfCode(start: number): number {
    let after = start
    while (source[after] === '`') after++
    const length = after - start
    const limit = paragraphEnd(start)
    if ((absentRuns.get(length) ?? 0) >= limit) return after
    const runs = /`+/g
    runs.lastIndex = after
    for (let run = runs.exec(source); run && run.index < limit; run = runs.exec(source)) {
      if (run[0].length === length) return run.index + length
    }
    absentRuns.set(length, limit)
    return after
  }

  function readBrace(start: number): number {
    const end = endOfBraces(start)
    if (end === null) {
      out[start] = brace
      return start + 1
    }
    const inside = source.slice(start + 1, end - 1)
    if (isComment.test(inside) || isLiteral.test(inside)) return end
    if (!isCode(inside)) {
      out[start] = brace
      out[end - 1] = endBrace
      return start + 1
    }
    tell(
      start,
      end,
      'code',
      ['Forventede tekst, fandt kode i krøllede parenteser.', 'Expected text, found code in braces.'],
      [
        'Slet koden, eller skriv \\{ hvis tegnet skal stå i teksten.',
        'Delete the code, or write \\{ if the sign belongs in the text.',
      ],
    )
    fill(start, end)
    return end
  }

  /** The offset after the brace that closes the one at `start`; null where none does before the paragraph ends. */
  function endOfBraces(start: number): number | null {
    const limit = paragraphEnd(start)
    if ((unmatched.get(limit) ?? 0) > 50) return null
    let depth = 0
    for (let next = start; next < limit || (depth > 0 && source.startsWith('/*', next)); next++) {
      const sign = source[next]
      if (sign === '{') depth++
      else if (sign === '}' && --depth === 0) return next + 1
      else if (sign === '/' && source[next + 1] === '*') {
        const end = source.indexOf('*/', next + 2)
        if (end < 0) break
        next = end + 1
        if (next >= limit) {
          const rest = /^\s*\}/.exec(source.slice(next + 1, next + 200))
          return rest && depth === 1 ? next + 1 + rest[0].length : null
        }
      } else if (sign === '"' || sign === "'" || sign === '`') {
        const end = source.indexOf(sign, next + 1)
        if (end > 0 && end < Math.min(limit, lineEnd(next))) next = end
      }
    }
    unmatched.set(limit, (unmatched.get(limit) ?? 0) + 1)
    return null
  }

  function readAngle(start: number): number {
    const isAddress = /(?:\]\(|\]:[ \t]*)$/.test(source.slice(Math.max(0, start - 8), start))
    const rest = source.slice(start, start + 400)
    if (isAddress) {
      const address = /^<[^<>\n]*>/.exec(rest)
      if (address) return start + address[0].length
    }
    if (rest.startsWith('<!--')) return readHtmlComment(start)
    const address = /^<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@/"=]+@[^\s<>@"=]+)>/i.exec(rest)
    if (address) {
      const end = start + address[0].length
      const bare = address[0].slice(1, -1)
      tell(
        start,
        end,
        'autolink',
        [
          `Forventede en adresse uden < og >, fandt ${address[0]}.`,
          `Expected an address without < and >, found ${address[0]}.`,
        ],
        [`Skriv [tekst](${bare}).`, `Write [text](${bare}).`],
      )
      fill(start, end)
      return end
    }
    if (rest.startsWith('</')) return readClosingTag(start)
    if (rest.startsWith('<>')) return pushTag({ name: '', start, end: start + 2, pair: null }, false)
    if (/^<[\p{ID_Start}$_]/u.test(rest)) return readTag(start)
    out[start] = angle
    return start + 1
  }

  function readHtmlComment(start: number): number {
    const close = source.indexOf('-->', start)
    const end = close < 0 ? paragraphEnd(start) : close + 3
    tell(
      start,
      end,
      'html-comment',
      [
        'Forventede en note som {/* … */}, fandt en HTML-kommentar.',
        'Expected a note like {/* … */}, found an HTML comment.',
      ],
      ['Skriv {/* foran og */} efter noten.', 'Write {/* before the note and */} after it.'],
    )
    blank(start, end)
    return end
  }

  function readClosingTag(start: number): number {
    const found = /^<\/\s*([^\s<>{}/]*)\s*(>?)/.exec(source.slice(start, start + 400))
    const name = found?.[1] ?? ''
    if (!found || (name !== '' && !/^[\p{ID_Start}$_]/u.test(name)) || (name === '' && found[2] === '')) {
      out[start] = angle
      return start + 2
    }
    const end = start + found[0].trimEnd().length
    const tag: Tag = { name, start, end, pair: null }
    if (found[2] === '') {
      tell(
        start,
        end,
        'tag-end',
        [`Forventede > efter </${name}, fandt ingen.`, `Expected > after </${name}, found none.`],
        [`Skriv </${name}>.`, `Write </${name}>.`],
      )
      closeQuietly(tag)
      return end
    }
    close(tag)
    return end
  }

  function close(tag: Tag) {
    const top = open.at(-1)
    const index = open.map(({ name }) => name).lastIndexOf(tag.name)
    if (index >= 0) {
      for (const unclosed of open.splice(index + 1)) tellUnclosed(unclosed)
      pair(tag)
      return
    }
    hasTagFault = true
    if (top && nearestName(tag.name, [top.name]) !== null) {
      tell(
        tag.start,
        tag.end,
        'closing-name',
        [`Forventede </${top.name}>, fandt </${tag.name}>.`, `Expected </${top.name}>, found </${tag.name}>.`],
        [`Skriv </${top.name}>, med samme store og små bogstaver.`, `Write </${top.name}>, letter for letter.`],
      )
      closeQuietly(tag)
      return
    }
    blank(tag.start, tag.end)
    if (isHtml(tag.name)) return tellHtml(tag)
    tell(
      tag.start,
      tag.end,
      'stray-closing-tag',
      [
        `Forventede et åbent <${tag.name}> før </${tag.name}>, fandt ingen.`,
        `Expected an open <${tag.name}> before </${tag.name}>, found none.`,
      ],
      [
        `Slet </${tag.name}>, eller skriv <${tag.name}> før teksten.`,
        `Delete </${tag.name}>, or write <${tag.name}> before the text.`,
      ],
    )
  }

  function pair(tag: Tag) {
    const opening = open.pop()
    if (!opening) return
    opening.pair = tag
    tag.pair = opening
    tags.push(tag)
    if (opening.isBroken) blank(tag.start, tag.end)
  }

  /** Takes the open tag and the faulty closing one out together: the fault has been told. */
  function closeQuietly(tag: Tag) {
    hasTagFault = true
    const opening = open.pop()
    if (opening) blank(opening.start, opening.end)
    blank(tag.start, tag.end)
  }

  function tellUnclosed(tag: Tag & { isBroken: boolean }) {
    if (tag.isBroken) return
    hasTagFault = true
    blank(tag.start, tag.end)
    if (isHtml(tag.name)) return tellHtml(tag)
    const component = componentNamed(tag.name)
    if (!component) {
      return tell(
        tag.start,
        tag.end,
        'unknown-component',
        [`Forventede en kendt komponent, fandt <${tag.name}>.`, `Expected a known component, found <${tag.name}>.`],
        suggestComponent(tag.name),
      )
    }
    tell(
      tag.start,
      tag.end,
      'unclosed-tag',
      [
        `Forventede, at <${tag.name}> lukkes, fandt ingen lukning på det rigtige sted.`,
        `Expected <${tag.name}> to be closed, found no closing tag in the right place.`,
      ],
      component.isEmpty
        ? [`Skriv <${tag.name} … /> med skråstreg før >.`, `Write <${tag.name} … /> with a slash before >.`]
        : [
            `Skriv </${tag.name}> på sin egen linje efter teksten.`,
            `Write </${tag.name}> on its own line after the text.`,
          ],
    )
  }

  function suggestComponent(name: string): Words {
    const suggestion = suggestions.get(name) ?? suggestName(name, Object.keys(listedComponents))
    suggestions.set(name, suggestion)
    return suggestion
  }

  function tellHtml(tag: Tag) {
    const shown = source.slice(tag.start, Math.min(tag.end, tag.start + 40))
    tell(
      tag.start,
      tag.end,
      'html',
      [`Forventede Markdown, fandt HTML-mærket ${shown}.`, `Expected Markdown, found the HTML tag ${shown}.`],
      [
        'Slet mærket, eller skriv \\< hvis tegnet skal stå i teksten.',
        'Delete the tag, or write \\< if the sign belongs in the text.',
      ],
    )
  }

  function readTag(start: number): number {
    const limit = paragraphEnd(start)
    const name = sticky(/[\p{ID_Start}$_][\p{ID_Continue}$.:-]*/uy, start + 1) ?? ''
    const faults: (() => void)[] = []
    let next = start + 1 + name.length
    while (next < limit) {
      const sign = source[next] ?? ''
      if (/\s/.test(sign)) next++
      else if (sign === '>') return closeTag(next + 1, false)
      else if (sign === '/' && source[next + 1] === '>') return closeTag(next + 2, true)
      else if (sign === '<') break
      else next = readAttribute(next)
    }
    return tellTagEnd(next)

    function closeTag(end: number, isSelfClosing: boolean): number {
      for (const fault of faults) fault()
      if (isSelfClosing) return end
      return pushTag({ name, start, end, pair: null }, false)
    }

    function tellTagEnd(stop: number): number {
      const end = Math.min(lineEnd(start), start + source.slice(start, stop).trimEnd().length)
      tell(
        start,
        end,
        'tag-end',
        [
          `Forventede > i slutningen af mærket <${name}, fandt ingen.`,
          `Expected > at the end of the tag <${name}, found none.`,
        ],
        ['Skriv >, eller skriv \\< hvis du mener »mindre end«.', 'Write >, or write \\< if you mean “less than”.'],
      )
      hasTagFault = true
      blank(start, end)
      if (componentNamed(name)?.isEmpty) return end
      return pushTag({ name, start, end, pair: null }, true)
    }

    function readAttribute(begin: number): number {
      if (source[begin] === '{') {
        const end = endOfBraces(begin) ?? Math.min(limit, lineEnd(begin))
        faults.push(() =>
          tellAttribute(
            begin,
            end,
            'code',
            [
              `Forventede egenskaber skrevet som navn="værdi" på <${name}>, fandt kode.`,
              `Expected attributes written as name="value" on <${name}>, found code.`,
            ],
            ['Slet de krøllede parenteser.', 'Delete the braces.'],
          ),
        )
        return end
      }
      const attribute = sticky(/[\p{ID_Start}$_][\p{ID_Continue}$:-]*/uy, begin)
      if (attribute === null) {
        const end = begin + Math.max(1, (sticky(/[^\s>]+?(?=\s|\/?>|$)/uy, begin) ?? '').length)
        faults.push(() =>
          tellAttribute(
            begin,
            end,
            'attribute',
            [
              `Forventede navn="værdi" i <${name}>, fandt ${source.slice(begin, end).slice(0, 40)}.`,
              `Expected name="value" in <${name}>, found ${source.slice(begin, end).slice(0, 40)}.`,
            ],
            [
              'Slet tegnene, eller se efter et manglende anførselstegn.',
              'Delete the characters, or look for a missing quotation mark.',
            ],
          ),
        )
        return end
      }
      const afterName = begin + attribute.length
      const equals = sticky(/\s*=[ \t]*/y, afterName)
      return equals === null ? afterName : readValue(begin, attribute, afterName + equals.length)
    }

    function readValue(begin: number, attribute: string, value: number): number {
      const sign = source[value] ?? ''
      if (sign === '"' || sign === "'") {
        const close = source.indexOf(sign, value + 1)
        const text = close < 0 || close >= limit ? null : source.slice(value + 1, close)
        if (text !== null && !(text.includes('\n') && /[<>]/.test(text))) return close + 1
        const stop = sticky(/[^>\n]*/y, value) ?? ''
        const end = value + stop.replace(/\s*\/$/, '').length
        faults.push(() =>
          tellAttribute(
            begin,
            end,
            'attribute-quotes',
            [
              `Forventede ${sign} efter værdien i ${attribute}=, fandt ingen.`,
              `Expected ${sign} after the value in ${attribute}=, found none.`,
            ],
            [`Skriv ${attribute}="…".`, `Write ${attribute}="…".`],
            value,
          ),
        )
        return end
      }
      if (sign === '{') {
        const end = endOfBraces(value) ?? Math.min(limit, lineEnd(value))
        if (!isLiteral.test(source.slice(value + 1, end - 1))) {
          faults.push(() =>
            tellAttribute(
              begin,
              end,
              'code',
              [
                `Forventede ${attribute}="…" med en tekst i anførselstegn, fandt kode.`,
                `Expected ${attribute}="…" with a text in quotation marks, found code.`,
              ],
              [`Skriv ${attribute}="…".`, `Write ${attribute}="…".`],
            ),
          )
        }
        return end
      }
      const curly = sticky(/[“”„«»‘’‚][^“”„«»‘’‚"'>\n]*[“”„«»‘’‚"']?/uy, value)
      const word = curly ?? sticky(/[^\s>]+?(?=\s|\/?>|$)/uy, value) ?? ''
      const end = value + word.trimEnd().length
      const code = curly === null ? 'attribute-quotes' : 'curly-quotes'
      faults.push(() =>
        tellAttribute(
          begin,
          Math.max(end, value),
          code,
          curly === null
            ? [
                `Forventede værdien i ${attribute}= i anførselstegn, fandt ${word.slice(0, 40) || 'ingen'}.`,
                `Expected the value of ${attribute}= in quotation marks, found ${word.slice(0, 40) || 'none'}.`,
              ]
            : [
                `Forventede lige anførselstegn i ${attribute}="…", fandt krøllede: ${word.slice(0, 40)}.`,
                `Expected straight quotation marks in ${attribute}="…", found curly ones: ${word.slice(0, 40)}.`,
              ],
          [
            `Skriv ${attribute}="${word.replace(/[“”„«»‘’‚"'\s]/gu, '')}".`,
            `Write ${attribute}="${word.replace(/[“”„«»‘’‚"'\s]/gu, '')}".`,
          ],
          value,
        ),
      )
      return Math.max(end, value)
    }

    function tellAttribute(begin: number, end: number, code: ProblemCode, message: Words, hint: Words, shown = begin) {
      tell(shown, Math.max(end, shown + 1), code, message, hint)
      blank(begin, end, start)
    }
  }

  function pushTag(tag: Tag, isBroken: boolean): number {
    const pushed = { ...tag, isBroken }
    open.push(pushed)
    tags.push(pushed)
    return tag.end
  }

  function tell(start: number, end: number, code: ProblemCode, message: Words, hint: Words) {
    findings.push(findingAt(placeOf(start, end), code, message, hint))
  }

  function blank(start: number, end: number, tagStart: number | null = null) {
    for (let index = start; index < end; index++) if (out[index] !== '\n') out[index] = ' '
    blanked.push({ start, end, tagStart })
  }

  /** Blanked, but still a word to the parser, so that a paragraph stays a paragraph. */
  function fill(start: number, end: number) {
    for (let index = start; index < end; index++) if (out[index] !== '\n') out[index] = filler
    blanked.push({ start, end, tagStart: null })
  }

  function sticky(pattern: RegExp, offset: number): string | null {
    pattern.lastIndex = offset
    return pattern.exec(source)?.[0] ?? null
  }

  function lineEnd(offset: number): number {
    const end = source.indexOf('\n', offset)
    return end < 0 ? source.length : end
  }
}

const isComment = /^\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)+$/
const isLiteral = /^\s*(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\d{1,15}(?:\.\d{1,15})?|true|false)\s*$/
const isModuleCode =
  /^import\s*(?:["'{*(]|[\w$]+\s*(?:,|from\b))|^export\s*(?:[{*]|(?:default|const|let|var|function|class|async|type)\b)/

/** Braces around words are text that somebody typed; signs that only code has make it code. */
function isCode(inside: string): boolean {
  return /[()[\];=`"'$<>*&|^@#\\]|[\p{L}_]\.[\p{L}_]|\.\.\.\s*[\p{L}_]|[\w)]\s*\+\s*[\w(]/u.test(inside)
}

function isHtml(name: string): boolean {
  return !/^\p{Lu}/u.test(name)
}

function componentNamed(name: string): Component | null {
  return Object.hasOwn(listedComponents, name) ? (listedComponents[name] ?? null) : null
}

/** Characters of the private use area that the text does not have: the parser takes them for letters. */
function unusedCharacters(source: string, count: number): string[] {
  const used = new Set(source)
  const unused: string[] = []
  for (let code = 0xe000; code < 0xf8ff && unused.length < count; code++) {
    const character = String.fromCharCode(code)
    if (!used.has(character)) unused.push(character)
  }
  return unused
}

/** Where the paragraph around an offset ends: the next empty line, asked for in rising order of offsets. */
function paragraphEnds(source: string): (offset: number) => number {
  const ends = [...source.matchAll(/\n[ \t]*(?=\n)/g)].map(({ index }) => index)
  let next = 0
  return (offset) => {
    while (next > 0 && (ends[next - 1] ?? 0) >= offset) next--
    while (next < ends.length && (ends[next] ?? 0) < offset) next++
    return ends[next] ?? source.length
  }
}
