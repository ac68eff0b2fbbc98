import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { compileContent } from '~/domains/authoring/compile-content.server.ts'
import { figuresOf, tableOf } from '~/domains/authoring/content-table.ts'

const begin = '<!-- tabel: npm run content -- figures skriver den -->'
const end = '<!-- slut på tabel -->'

/** Writes what the courses consist of into the author's guide; the text around the table stays. 1 where the guide has no place for it. */
export async function writeFigures(folder: string): Promise<number> {
  const file = path.join(folder, 'README.md')
  const guide = await readFile(file, 'utf8')
  const written = withTable(guide, await contentTable(folder))
  if (written === null) {
    console.error(`Forventede linjerne ${begin} og ${end} i ${path.relative('.', file)}, fandt dem ikke.`)
    return 1
  }
  await writeFile(file, written)
  return 0
}

/** The table as it should stand today. */
export async function contentTable(folder: string): Promise<string> {
  const { courses } = await compileContent(folder)
  return tableOf(courses.map(figuresOf))
}

function withTable(guide: string, table: string): string | null {
  const [from, to] = [guide.indexOf(begin), guide.indexOf(end)]
  if (from < 0 || to < from) return null
  return `${guide.slice(0, from + begin.length)}\n\n${table}\n\n${guide.slice(to)}`
}
