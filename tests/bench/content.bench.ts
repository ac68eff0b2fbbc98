import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { compileContent, emptyCache } from '~/domains/authoring/compile-content.server.ts'
import { compileDocument } from '~/domains/authoring/compile-document.server.ts'
import { coursesToPublish } from '~/domains/authoring/courses-to-publish.ts'
import { publishCourses } from '~/domains/course/publish-courses.server.ts'
import { proveCase } from '~/domains/vignette/prove-case.ts'
import { choiceOf, sceneOf, smallCase } from '~/domains/vignette/small-case.ts'
import type { Vignette } from '~/domains/vignette/vignette.ts'
import { migrate } from '~/platform/db/migrate.server.ts'
import { workOn } from '../../app/commands/setting-up.ts'

// npx tsx --expose-gc tests/bench/content.bench.ts: what the content compiler costs. Figures and ratios, no verdict.

const folder = await mkdtemp(path.join(tmpdir(), 'content-'))
await cp('content', folder, { recursive: true })
try {
  await measureContent()
  measureProof()
  await measureMemory()
  await measurePublishing()
} finally {
  await rm(folder, { recursive: true })
}

async function measureContent() {
  const cache = emptyCache()
  const cold = await timed(() => compileContent(folder, { cache }))
  const { courses, vignettes } = cold.value
  const documents =
    vignettes.length + courses.reduce((sum, { lessons, tools }) => sum + 1 + lessons.length + tools.length, 0)
  show('all content, cold', cold.ms, `${documents} documents, ${round(cold.ms / documents)} ms each`)
  const unchanged = await median(9, () => compileContent(folder, { cache }))
  show('nothing changed', unchanged, `1:${Math.round(cold.ms / unchanged)} of cold`)

  const lesson = path.join(folder, 'courses/relationel-koordinering/12-syv-dimensioner.mdx')
  const source = await readFile(lesson, 'utf8')
  let turn = 0
  const changed = await median(9, async () => {
    await writeFile(lesson, `${source}\nEn ny linje ${turn++}.\n`)
    return await compileContent(folder, { cache })
  })
  show('one changed lesson (aim: page within 300 ms)', changed, `1:${Math.round(cold.ms / changed)} of cold`)
}

function measureProof() {
  const [small, large] = [50, 200].map((count) => {
    const vignette = longCase(count)
    proveCase(vignette)
    const started = performance.now()
    proveCase(vignette)
    return performance.now() - started
  })
  show(
    'proof, 200 scenes x 3 choices (aim: 1000 ms)',
    large ?? 0,
    `3^200 paths; ${round((large ?? 0) / (small ?? 1))} times 50 scenes`,
  )
}

async function measureMemory() {
  const source = await readFile('content/vignettes/malte-tre-beskeder.mdx', 'utf8')
  const compile = (turn: number) =>
    compileDocument({
      file: 'vignettes/malte.mdx',
      source: source.replace('Malte er otte år', `Malte er ${turn} år`),
      kind: 'vignette',
    })
  // V8 keeps the code of some hundred evaluated texts; once that store is full, nothing more may stay.
  const heaps: string[] = []
  const started = performance.now()
  for (let turn = 0; turn < 1500; turn++) {
    await compile(turn)
    if (turn % 250 === 249) heaps.push(`${await heap()}`)
  }
  show('1500 compiles', performance.now() - started, `heap in MB after each 250: ${heaps.join(', ')}`)
}

async function measurePublishing() {
  const url = process.env.DATABASE_URL
  if (!url) return console.log('publish with nothing changed: skipped, no DATABASE_URL')
  await migrate(process.cwd(), url)
  const courses = coursesToPublish(await compileContent('content'))
  await workOn(url, async (work) => {
    await publishCourses(work, courses)
    show('publish with nothing changed', await median(5, () => publishCourses(work, courses)))
  })
}

/** Every scene leads one to three scenes on; the points differ, so that no two paths need end alike. */
function longCase(count: number): Vignette {
  const scenes = Array.from({ length: count }, (_, at) =>
    sceneOf(
      `s${at}`,
      'teacher',
      [1, 2, 3].map((skip) =>
        choiceOf(`c${skip}`, at + skip < count ? `s${at + skip}` : 'END', {
          scores: [
            { code: 'GOAL', value: ((at * 7 + skip) % 5) - 2 },
            { code: 'TIME', value: ((at * 3 + skip) % 5) - 2 },
          ],
          isBreach: at % 20 === 0 && skip === 3 && at + skip < count,
        }),
      ),
    ),
  )
  const endings = [{ id: 'alt', title: '', text: '', family: '', breach: null, total: { min: null, max: null } }]
  return { ...smallCase, playableAs: [], facts: [], scenes, endings }
}

async function timed<Value>(work: () => Promise<Value>): Promise<{ ms: number; value: Value }> {
  const started = performance.now()
  const value = await work()
  return { ms: performance.now() - started, value }
}

async function median(times: number, work: () => Promise<unknown>): Promise<number> {
  const runs: number[] = []
  for (let turn = 0; turn < times; turn++) runs.push((await timed(work)).ms)
  return runs.sort((one, other) => one - other)[Math.floor(times / 2)] ?? 0
}

/** After what is pending has ended; without --expose-gc it says little. */
async function heap(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 100))
  // Code that is no longer used is let go over several collections.
  for (let turn = 0; turn < 8; turn++) globalThis.gc?.()
  return Math.round(process.memoryUsage().heapUsed / 1e6)
}

function show(what: string, ms: number, more = '') {
  console.log(`${what}: ${round(ms)} ms${more === '' ? '' : ` (${more})`}`)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
