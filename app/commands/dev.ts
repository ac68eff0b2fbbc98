import { watch } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import express from 'express'
import { createServer } from 'vite'
import { formatProblem, type Problem } from '~/domains/authoring/problem.ts'
import { uploads } from '~/door/uploads.ts'
import { createHttpApp, listen } from '~/platform/http/http-server.server.ts'
import { checkout, contentFolder } from './checkout.ts'
import { readyDemoWorld } from './demo-database.ts'
import { type PortalBuild, pagesOf, stopOnSignal } from './serve.ts'
import { readyDatabase, settingsOrExit } from './setting-up.ts'

// npm run dev: pages and content as one writes them. Saving a text shows it within a second and never makes a version.
process.env.NODE_ENV = 'development'
process.env.TVAERS_MODE = 'development'
process.env.LOG_LEVEL ??= 'warn'
const env = settingsOrExit('development')
const database = await readyDatabase(env, 'tvaers_dev')
await readyDemoWorld(env, database.url, console.log)

const vite = await createServer({
  root: checkout,
  server: { middlewareMode: true },
  appType: 'custom',
  logLevel: 'warn',
})
const loadBuild = async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as PortalBuild
const first = await loadBuild()
const portal = await first.entry.module.startPortal({ ...env, databaseUrl: database.url })
await compile()

const files = express
  .Router()
  .use(vite.middlewares)
  .use(express.static(path.join(checkout, 'public')))
const { server, port } = await listen(
  createHttpApp({ env, log: portal.log, files, uploads, pages: pagesOf(loadBuild) }),
  env,
  true,
)
const watcher = watch(contentFolder, { recursive: true }, later(compile))
stopOnSignal(async () => {
  watcher.close()
  await vite.close()
  server.closeAllConnections()
  await portal.stop()
  await database.stop()
})
console.log(`Tværs in development: http://127.0.0.1:${port}  (texts in content/, Ctrl-C stops)`)

async function compile() {
  const build = await loadBuild()
  const started = performance.now()
  const problems = await build.entry.module.recompileContent(contentFolder)
  vite.ws.send({ type: 'custom', event: 'tvaers:content', data: problems })
  const errors = problems.filter(({ severity }) => severity === 'error')
  for (const problem of errors) console.error(await told(problem))
  const advice = problems.length - errors.length
  if (advice > 0) console.log(`${advice} pieces of advice; npm run content -- check tells them.`)
  if (errors.length === 0) console.log(`Content compiled in ${Math.round(performance.now() - started)} ms.`)
}

async function told(problem: Problem): Promise<string> {
  return formatProblem(problem, await readFile(path.join(contentFolder, problem.file), 'utf8').catch(() => ''))
}

/** Editors save in several steps; one compile after the last is enough, and two never run at once. */
function later(work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  return () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(work).catch((error) => console.error(error))
    }, 60)
  }
}
