import { spawn } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Mode } from '~/platform/env/env.ts'
import { checkout } from './checkout.ts'

/** Where a build of this kind lies. The demonstration's has routes that production must not have, so they never share one. */
export const buildFolder = (mode: Mode) => path.join(checkout, 'build', mode === 'production' ? 'production' : 'demo')

/** Builds the portal for one mode: pages, browser files, and beside each browser file what brotli makes of it. */
export async function build(mode: Mode): Promise<void> {
  const folder = buildFolder(mode)
  await run(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'error'], {
    ...{ TVAERS_MODE: mode, TVAERS_BUILD: path.relative(checkout, folder), NODE_ENV: 'production' },
  })
  await compressAssets(path.join(folder, 'client/assets'))
}

async function compressAssets(folder: string) {
  const compress = promisify(brotliCompress)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  for (const file of await readdir(folder)) {
    if (!/\.(js|css|svg)$/.test(file)) continue
    const place = path.join(folder, file)
    await writeFile(`${place}.br`, await compress(await readFile(place), { params }))
  }
}

function run(program: string, args: string[], env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: checkout,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The build ended with ${code}.`))))
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build('production')
  console.log(`Built into ${path.relative(checkout, buildFolder('production'))}/. Start it with: npm start`)
}
