import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from '@inlang/paraglide-js'
import { checkout } from './checkout.ts'

const schemaFile = path.join(checkout, 'prisma/schema.prisma')
const messageFiles = ['da', 'en'].map((locale) => path.join(checkout, `app/messages/${locale}.json`))
const stampFile = path.join(checkout, '.cache/generated')

/** Makes the database client and the typed messages where their sources changed; every other command starts here. */
export async function generate() {
  const sources = [schemaFile, ...messageFiles, path.join(checkout, 'package-lock.json')]
  const stamp = createHash('sha256')
  for (const source of sources) stamp.update(readFileSync(source))
  const wanted = stamp.digest('hex')
  const made = ['app/platform/db/generated/client.ts', 'app/messages/generated/messages.js']
  const isThere = made.every((file) => existsSync(path.join(checkout, file)))
  if (isThere && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  generateClient()
  await generateMessages()
  await mkdir(path.dirname(stampFile), { recursive: true })
  await writeFile(stampFile, wanted)
}

/**
 * What the compiled messages call, and nothing else. The library's own runtime also finds languages in addresses, cookies
 * and headers: 4 kB in every page for what `app/door/locale.server.ts` does once on the server.
 */
const smallRuntime = `/** @typedef {'da' | 'en'} Locale */
/** @typedef {string} LocalizedString */
/** @template Inputs, Options, Markup @typedef {object} MessageMetadata */
export const baseLocale = 'da'
export const experimentalStaticLocale = /** @type {Locale | undefined} */ (undefined)
let find = () => /** @type {Locale} */ (baseLocale)
/** The language of whoever is reading. */
export const getLocale = () => find()
/** @param {() => Locale} how */
export const overwriteGetLocale = (how) => {
  find = how
}
`

function generateClient() {
  execFileSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate', '--schema', schemaFile], {
    cwd: checkout,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      // Never run by `generate`, but looked for, and fetched from a host that closed networks refuse. Any program will do.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
}

async function generateMessages() {
  const [danish, english] = await Promise.all(
    messageFiles.map(async (file) => Object.keys(JSON.parse(await readFile(file, 'utf8')))),
  )
  const missing = [
    ...(danish ?? []).filter((key) => !english?.includes(key)).map((key) => `en.json lacks "${key}"`),
    ...(english ?? []).filter((key) => !danish?.includes(key)).map((key) => `da.json lacks "${key}"`),
  ]
  if (missing.length > 0) throw new Error(`The two message files differ: ${missing.join(', ')}.`)

  const outdir = path.join(checkout, 'app/messages/generated')
  await rm(outdir, { recursive: true, force: true })
  await compile({
    project: path.join(checkout, 'app/messages/project.inlang'),
    outdir,
    strategy: ['globalVariable', 'baseLocale'],
    outputStructure: 'message-modules',
    emitGitIgnore: false,
    emitPrettierIgnore: false,
    emitReadme: false,
  })
  await writeFile(path.join(outdir, 'runtime.js'), smallRuntime)
  await rm(path.join(outdir, 'server.js'))
  // A plugin that cannot be loaded only warns, and leaves every message out.
  const made = await readFile(path.join(outdir, 'messages/_index.js'), 'utf8')
  const lost = (danish ?? []).filter((key) => key !== '$schema' && !made.includes(key))
  if (lost.length > 0)
    throw new Error(`The message compiler left out ${lost.length} messages: ${lost.slice(0, 5).join(', ')}.`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await generate()
  process.exit(0)
}
