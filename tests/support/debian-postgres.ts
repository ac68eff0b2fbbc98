import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

const binaries = '/usr/lib/postgresql/15/bin'

/** A fresh PostgreSQL 15 of Debian's, in a folder that is thrown away afterwards; null where it is not installed. */
export async function startDebianPostgres(): Promise<{ url: string; stop(): Promise<void> } | null> {
  if (!existsSync(path.join(binaries, 'initdb'))) return null
  const owner = await serverOwner()
  const data = await mkdtemp(path.join(os.tmpdir(), 'tvaers-pg15-'))
  if (owner) await chown(data, owner.uid, owner.gid)
  const run = (program: string, args: string[]) => runAs(owner, path.join(binaries, program), args)
  await run('initdb', ['-D', data, '--username=tvaers', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'])
  const settings = [`unix_socket_directories=${data}`, 'listen_addresses=', 'max_connections=200', 'fsync=off']
  const options = settings.map((setting) => `-c "${setting}"`).join(' ')
  await run('pg_ctl', ['start', '-D', data, '-w', '-l', path.join(data, 'server.log'), '-o', options])
  return {
    url: `postgresql://tvaers@localhost/postgres?host=${encodeURIComponent(data)}`,
    stop: async () => {
      await run('pg_ctl', ['stop', '-D', data, '-m', 'immediate', '-w'])
      await rm(data, { recursive: true, force: true })
    },
  }
}

type Owner = { uid: number; gid: number }

async function serverOwner(): Promise<Owner | null> {
  if (process.getuid?.() !== 0) return null
  const entry = (await readFile('/etc/passwd', 'utf8')).split('\n').find((line) => line.startsWith('postgres:'))
  const [, , uid, gid] = entry?.split(':') ?? []
  if (!uid || !gid) throw new Error('Expected the user postgres that Debian’s package makes, found none.')
  return { uid: Number(uid), gid: Number(gid) }
}

function runAs(owner: Owner | null, program: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, { ...owner, cwd: '/' })
    let output = ''
    child.stderr?.on('data', (text) => {
      output += text
    })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${path.basename(program)}: ${output}`))))
  })
}
