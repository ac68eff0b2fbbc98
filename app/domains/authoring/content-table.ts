import type {
  CompiledDocument,
  CourseDocument,
  DocumentBody,
  LessonDocument,
  Prose,
} from '~/domains/course/document.ts'
import { lixOf, wordsOf } from './checks/sentences.ts'

/** What a course consists of, in figures; for whoever looks after all of them. */
export type CourseFigures = {
  id: string
  title: string
  lessons: number
  words: number
  /** Of all its lessons together. */
  lix: number
  checks: number
  tools: number
  cases: number
  /** Of the examples, as their authors tagged them, in whole percent; null where none is tagged. */
  municipalPercent: number | null
  sources: number
  /** What waits for somebody to confirm it. */
  openPoints: number
}

const regional = ['psychiatry', 'somatic', 'gp']

/** Counts one compiled course. */
export function figuresOf({
  course,
  lessons,
  tools,
}: {
  course: CompiledDocument
  lessons: CompiledDocument[]
  tools: CompiledDocument[]
}): CourseFigures {
  const page = course.body as CourseDocument
  const texts = lessons.map(({ body }) => body as LessonDocument)
  const examples = texts.flatMap((lesson) => lesson.examples)
  const municipal = examples.filter((role) => !regional.includes(role)).length
  const text = texts.map(({ prose }) => readingOf(prose)).join('\n')
  const islands = texts.flatMap(({ prose }) => prose.islands)
  const named = [page, ...texts].flatMap(({ references }) => references.map(({ id }) => id))
  const all: DocumentBody[] = [page, ...texts, ...tools.map(({ body }) => body)]
  return {
    ...{ id: page.id, title: page.title, lessons: lessons.length, words: wordsOf(text).length, lix: lixOf(text) ?? 0 },
    checks: islands.filter(({ kind }) => kind === 'check').length,
    tools: tools.length,
    cases: new Set(islands.flatMap((island) => (island.kind === 'case' ? [island.vignetteId] : []))).size,
    municipalPercent: examples.length === 0 ? null : Math.round((100 * municipal) / examples.length),
    sources: new Set(named).size,
    openPoints: all.reduce((sum, body) => sum + ('toConfirm' in body ? body.toConfirm.length : 0), 0),
  }
}

/** The table of the author's guide, as Markdown. */
export function tableOf(courses: CourseFigures[]): string {
  const heads = [
    'Kursus',
    'Lektioner',
    'Ord',
    'LIX',
    'Spørgsmål',
    'Værktøjer',
    'Cases',
    'Fra kommunen',
    'Kilder',
    'Skal bekræftes',
  ]
  const rows = courses.map((course) => [
    course.title,
    ...[course.lessons, course.words.toLocaleString('da'), course.lix, course.checks, course.tools, course.cases],
    course.municipalPercent === null ? '–' : `${course.municipalPercent} %`,
    ...[course.sources, course.openPoints],
  ])
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

/** A lesson's running text, as the checker reads it: no headings, tables or marks; with the questions it asks. */
function readingOf({ segments, islands }: Prose): string {
  const asked = islands.flatMap((island) =>
    island.kind === 'case' ? [] : [island.kind === 'check' ? island.question : island.html],
  )
  return [...segments, ...asked]
    .join('\n')
    .replace(/<(h2|h3|table|sup)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<\/(p|li|blockquote)>/g, '.\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&[a-z]+;|&#\w+;/g, ' ')
    .replace(/([.!?:…»])\./g, '$1')
}
