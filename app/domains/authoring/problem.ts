import type { ProblemCode } from './problem-codes.ts'

/** A fault in an author's file, in the author's language: what was expected, what stands there, what to do next. */
export type Problem = {
  /** Path inside the content folder. */
  file: string
  /**
   * Lines and columns count from 1; the end column is the first one after the fault. Columns count characters as an
   * editor's status line does: whole Unicode characters (an emoji, an å or a tab is one), never bytes or UTF-16 halves.
   */
  line: number
  column: number
  endLine: number
  endColumn: number
  code: ProblemCode
  severity: 'error' | 'warning'
  message: string
  hint: string
}

/** A stretch of a file, shaped as a syntax tree's `position`. */
export type Place = { start: { line: number; column: number }; end: { line: number; column: number } }

export type Language = 'da' | 'en'

/** A sentence in both languages; text alone is the same in both. */
export type Words = string | readonly [da: string, en: string]

/** A problem before its file and language are settled: checks return these. Columns are still those of the parser. */
export type Finding = Omit<Problem, 'file' | 'message' | 'hint'> & { message: Words; hint: Words }

/** The finding of a check that looks across files. */
export type FileFinding = Finding & { file: string }

/** The very start of a file: for faults of the file as a whole. */
export const startOfFile: Place = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/** An error at a place. A missing place is the start of the file. */
export function findingAt(place: Place | undefined, code: ProblemCode, message: Words, hint: Words): Finding {
  const { start, end } = place ?? startOfFile
  return {
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    code,
    severity: 'error',
    message,
    hint,
  }
}

/** The same finding, told as advice: it does not stop publishing. */
export function asWarning(finding: Finding): Finding {
  return { ...finding, severity: 'warning' }
}

/** Settles findings into problems: the file, the language, columns in characters, in reading order. */
export function problemsOf(file: string, source: string, findings: Finding[], language: Language): Problem[] {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  const column = (line: number, units: number) => charactersIn((lines[line - 1] ?? '').slice(0, units - 1)) + 1
  return findings
    .map((finding) => ({
      ...finding,
      file,
      column: column(finding.line, finding.column),
      endColumn: column(finding.endLine, finding.endColumn),
      message: inLanguage(finding.message, language),
      hint: inLanguage(finding.hint, language),
    }))
    .sort((one, other) => one.line - other.line || one.column - other.column)
}

/** The sentence in one language. */
export function inLanguage(words: Words, language: Language): string {
  return typeof words === 'string' ? words : words[language === 'da' ? 0 : 1]
}

/** The Danish and the English of some words, for putting them into a longer sentence. */
export const da = (words: Words): string => inLanguage(words, 'da')
export const en = (words: Words): string => inLanguage(words, 'en')

function charactersIn(text: string): number {
  return [...text].length
}

/** A problem for a terminal: place, message, the source line with a caret under the fault, and the hint. */
export function formatProblem(problem: Problem, source: string, language: Language = 'da'): string {
  const { file, line, column, endLine, endColumn, code, severity, message, hint } = problem
  const word = inLanguage(severity === 'error' ? ['fejl', 'error'] : ['råd', 'advice'], language)
  const text = [...(source.replace(/^\uFEFF/, '').split(/\r\n?|\n/)[line - 1] ?? '')]
  const last = endLine === line ? endColumn : text.length + 1
  const indent = text.slice(0, column - 1).map(blankAsWide)
  const under = text.slice(column - 1, last - 1).map((character) => '^'.repeat(blankAsWide(character).length))
  return [
    `${file}:${line}:${column} ${word} ${code}`,
    `  ${message}`,
    `  ${line} | ${text.join('')}`,
    `  ${' '.repeat(String(line).length)} | ${indent.join('')}${under.join('') || '^'}`,
    `  ${hint}`,
  ].join('\n')
}

/** Blank as wide as a character in a terminal: a tab stays one, an emoji takes two columns. */
function blankAsWide(character: string): string {
  if (character === '\t') return '\t'
  return /\p{Emoji_Presentation}/u.test(character) ? '  ' : ' '
}

/** Makes places of offsets in a text: the lines are counted once, however many places are asked for. */
export function placesIn(source: string): (start: number, end: number) => Place {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  const pointAt = (offset: number) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
  return (start, end) => ({ start: pointAt(start), end: pointAt(end) })
}

/** The place between two offsets of a text. */
export function placeBetween(source: string, start: number, end: number): Place {
  return placesIn(source)(start, end)
}
