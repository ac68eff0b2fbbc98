import { stat } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { checkContent, toldByFile, watchContent } from './check-content.ts'
import { contentFolder } from './checkout.ts'
import { writeFigures } from './content-figures.ts'
import { graphVignette } from './graph-vignette.ts'
import { newContent } from './new-content.ts'

// npm run content -- ...: what is wrong in content/, a new file to begin with, the map of a case, and publishing.
const usage = `Forventede:
  npm run content -- check [sti ...] [--json] [--language en]
  npm run content -- new course <kursus>
  npm run content -- new lesson <kursus>/<nn-lektion>
  npm run content -- new vignette <case>
  npm run content -- graph <case> [--text] [--out fil.svg]
  npm run content -- watch
  npm run content -- figures
  npm run content -- publish [kursus ...] [--dry-run]`

const folder = contentFolder

process.exitCode = await run()

/** 0 clean or done, 1 problems, 2 wrong use. */
async function run(): Promise<number> {
  const read = readArguments()
  if (!read) return misused()
  const { values, positionals } = read
  const [command, ...names] = positionals
  const language = values.language ?? 'da'
  if (language !== 'da' && language !== 'en') return misused('--language er da eller en.')
  const [name, ...more] = names
  switch (command) {
    case 'check': {
      const paths = names.map((named) => path.resolve(named))
      for (const wanted of paths) {
        const isThere = await stat(wanted).then(
          () => wanted === folder || wanted.startsWith(`${folder}${path.sep}`),
          () => false,
        )
        if (!isThere)
          return misused(`Der er ingen ${path.relative('.', wanted)} i ${path.relative('.', folder) || '.'}.`)
      }
      return await checkContent(folder, { paths, isJson: values.json === true, language })
    }
    case 'new':
      return names.length === 2 ? ((await newContent(folder, name ?? '', names[1] ?? '')) ?? misused()) : misused()
    case 'graph':
      return name !== undefined && more.length === 0
        ? await graphVignette(folder, name, { isText: values.text === true, out: values.out }, toldByFile)
        : misused()
    case 'watch':
      return names.length === 0 ? await watchContent(folder, language) : misused()
    case 'figures':
      return names.length === 0 ? await writeFigures(folder) : misused()
    case 'publish': {
      // Loaded here alone: everything else needs no database.
      const { publishCommand } = await import('./publish-content.ts')
      return await publishCommand(names, values['dry-run'] === true)
    }
    default:
      return misused()
  }
}

function readArguments() {
  const flag = { type: 'boolean' } as const
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      options: { json: flag, language: text, text: flag, out: text, 'dry-run': flag },
      allowPositionals: true,
    })
  } catch {
    return null
  }
}

function misused(why = ''): number {
  console.error(why === '' ? usage : `${why}\n\n${usage}`)
  return 2
}
