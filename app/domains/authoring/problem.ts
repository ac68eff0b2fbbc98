/** A fault in an author's file, in the author's language: what was expected, what stands there, what to do next. */
export type Problem = {
  /** Path inside the content folder. */
  file: string
  /** Lines and columns count from 1; the end column is the first one after the fault. */
  line: number
  column: number
  endLine: number
  endColumn: number
  code: string
  severity: 'error' | 'warning'
  message: string
  hint: string
}

/** A stretch of a file, shaped as a syntax tree's `position`. */
export type Place = { start: { line: number; column: number }; end: { line: number; column: number } }

/** A problem whose file is not known yet: checks return these, the compiler adds the file. */
export type Finding = Omit<Problem, 'file'>

/** The very start of a file: for faults of the file as a whole. */
export const startOfFile: Place = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/** An error at a place. A missing place is the start of the file. */
export function findingAt(place: Place | undefined, code: string, message: string, hint: string): Finding {
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

/** A problem for a terminal: place, message, the source line with a caret under the fault, and the hint. */
export function formatProblem(problem: Problem, source: string): string {
  const { file, line, column, endLine, endColumn, code, severity, message, hint } = problem
  const word = severity === 'error' ? 'fejl' : 'råd'
  const text = source.split(/\r\n?|\n/)[line - 1] ?? ''
  const last = endLine === line ? endColumn : text.length + 1
  const gutter = String(line).length
  const indent = text.slice(0, column - 1).replace(/[^\t]/g, ' ')
  return [
    `${file}:${line}:${column} ${word} ${code}`,
    `  ${message}`,
    `  ${line} | ${text}`,
    `  ${' '.repeat(gutter)} | ${indent}${'^'.repeat(Math.max(1, last - column))}`,
    `  ${hint}`,
  ].join('\n')
}

/** The place between two offsets of a text. */
export function placeBetween(source: string, start: number, end: number): Place {
  return { start: pointAt(source, start), end: pointAt(source, end) }
}

function pointAt(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
