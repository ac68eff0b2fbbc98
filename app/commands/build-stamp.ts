import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Mode } from '~/platform/env/env.ts'
import { buildFolder } from './build.ts'
import { checkout } from './checkout.ts'

/** Was this build made of the sources as they are now? */
export async function isBuildCurrent(mode: Mode): Promise<boolean> {
  const file = stampFile(mode)
  return existsSync(file) && (await readFile(file, 'utf8')) === (await sourcesStamp())
}

export async function rememberBuild(mode: Mode): Promise<void> {
  await writeFile(stampFile(mode), await sourcesStamp())
}

const stampFile = (mode: Mode) => path.join(buildFolder(mode), 'sources.sha256')

async function sourcesStamp(): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of ['app', 'public', 'prisma/worlds']) {
    const names = await readdir(path.join(checkout, folder), { recursive: true, withFileTypes: true })
    const files = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
    for (const file of files.sort()) hash.update(path.relative(checkout, file)).update(await readFile(file))
  }
  for (const file of ['package-lock.json', 'vite.config.ts']) hash.update(await readFile(path.join(checkout, file)))
  return hash.digest('hex')
}
