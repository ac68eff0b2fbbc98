import { watch } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type CompiledContent, compileContent, emptyCache } from '~/domains/authoring/compile-content.server.ts'
import { formatProblem, type Language, type Problem } from '~/domains/authoring/problem.ts'

type Options = { paths: string[]; isJson: boolean; language: Language }

/** Prints every problem and piece of advice at its place. Needs no database. 0 without errors, 1 with. */
export async function checkContent(folder: string, { paths, isJson, language }: Options): Promise<number> {
  const compiled = await compileContent(folder, { language })
  const isWanted = ({ file }: Problem) => {
    const full = path.join(folder, file)
    return (
      paths.length === 0 ||
      paths.some((wanted) => full === wanted || full.startsWith(`${wanted}${path.sep}`) || wanted === folder)
    )
  }
  const problems = inFileOrder([...compiled.problems, ...compiled.advice].filter(isWanted))
  if (isJson) for (const problem of problems) console.log(asJson(folder, problem))
  else {
    const told = await toldByFile(folder, problems, language)
    if (told !== '') console.log(told)
    console.log(counts(compiled, problems, language))
  }
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** Checks again each time a file is saved, until one stops it. Only what changed is compiled. */
export async function watchContent(folder: string, language: Language): Promise<number> {
  const cache = emptyCache()
  let running = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const compile = async () => {
    const started = performance.now()
    const compiled = await compileContent(folder, { cache, language })
    const problems = inFileOrder([...compiled.problems, ...compiled.advice])
    const told = await toldByFile(folder, problems, language)
    console.log(
      `${told}${told === '' ? '' : '\n'}${counts(compiled, problems, language)} (${Math.round(performance.now() - started)} ms)\n`,
    )
  }
  await compile()
  const watcher = watch(folder, { recursive: true }, () => {
    // Editors save in several steps; one check after the last is enough, and two never run at once.
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(compile).catch((error) => console.error(error))
    }, 60)
  })
  return await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        watcher.close()
        clearTimeout(timer)
        resolve(0)
      })
    }
  })
}

/** Problems for a terminal, file by file, each with its source line and a caret. */
export async function toldByFile(folder: string, problems: Problem[], language: Language): Promise<string> {
  const files = [...new Set(problems.map(({ file }) => file))]
  const blocks = await Promise.all(
    files.map(async (file) => {
      const source = await readFile(path.join(folder, file), 'utf8').catch(() => '')
      const shown = problems
        .filter((problem) => problem.file === file)
        .map((problem) => formatProblem(asSeenFromHere(folder, problem), source, language))
      return [asSeenFromHere(folder, { file }).file, '', ...shown.flatMap((text) => [text, ''])].join('\n')
    }),
  )
  return blocks.join('\n')
}

function counts({ courses, vignettes }: CompiledContent, problems: Problem[], language: Language): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const advice = problems.length - errors
  const lessons = courses.reduce((sum, course) => sum + course.lessons.length, 0)
  return language === 'da'
    ? `${courses.length} kurser, ${lessons} lektioner, ${vignettes.length} cases: ${errors} fejl, ${advice} råd.`
    : `${courses.length} courses, ${lessons} lessons, ${vignettes.length} cases: ${errors} errors, ${advice} pieces of advice.`
}

function asJson(folder: string, problem: Problem): string {
  const { file, line, column, endLine, endColumn, code, severity, message, hint } = asSeenFromHere(folder, problem)
  return JSON.stringify({ file, line, column, endLine, endColumn, code, severity, message, hint })
}

/** With the path from where the author stands, so that a terminal can open it. */
function asSeenFromHere<Placed extends { file: string }>(folder: string, problem: Placed): Placed {
  return { ...problem, file: path.relative('.', path.join(folder, problem.file)).replaceAll(path.sep, '/') }
}

function inFileOrder(problems: Problem[]): Problem[] {
  return problems.sort((one, other) =>
    one.file === other.file ? one.line - other.line || one.column - other.column : one.file < other.file ? -1 : 1,
  )
}
