import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { compileContent } from '~/domains/authoring/compile-content.server.ts'
import { formatProblem } from '~/domains/authoring/problem.ts'
import { checkout } from './checkout.ts'
import { publishContent, readyDatabase, settingsOrExit, workOn } from './setting-up.ts'

// npm run content -- check | publish: what is wrong in content/, and making it what readers get.
const folder = path.join(checkout, 'content')

switch (process.argv[2]) {
  case 'check':
    process.exitCode = await check()
    break
  case 'publish':
    process.exitCode = await publish()
    break
  default:
    console.error('Expected "check" or "publish": npm run content -- check')
    process.exitCode = 2
}

/** Prints every problem at its place. Needs no database. 0 clean, 1 with errors. */
async function check(): Promise<number> {
  const { courses, vignettes, problems } = await compileContent(folder)
  for (const problem of problems) {
    const source = await readFile(path.join(folder, problem.file), 'utf8').catch(() => '')
    console.log(`${formatProblem(problem, source)}\n`)
  }
  const lessons = courses.reduce((sum, course) => sum + course.lessons.length, 0)
  console.log(
    `${courses.length} kurser, ${lessons} lektioner, ${vignettes.length} cases: ${problems.length} problemer.`,
  )
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** Publishes to the database of the environment; with an error anywhere, nothing. */
async function publish(): Promise<number> {
  const database = await readyDatabase(settingsOrExit('production'), 'tvaers')
  const published = await workOn(database.url, publishContent)
  await database.stop()
  if (published === 'faults') return 1
  for (const { courseId, number } of published) console.log(`${courseId}: version ${number}`)
  if (published.length === 0) console.log('Readers already have this content; nothing was published.')
  return 0
}
