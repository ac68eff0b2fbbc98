import { existsSync } from 'node:fs'
import { browserPlace } from './browser-place.ts'
import { run } from './run-program.ts'

/** True where a Chromium is there, or could be installed: as root on Debian. Elsewhere says plainly what to install. */
export async function findBrowser(): Promise<boolean> {
  if (browserPlace() !== null) return true
  const isDebian = existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
  if (isDebian && process.getuid?.() === 0) {
    console.log('No Chromium found; installing Debian’s.')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], env)
    if (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env))
      return browserPlace() !== null
  }
  console.error(
    'The end-to-end tests need a Chromium. Install it (Debian: apt-get install chromium), or set CHROME_PATH to one.',
  )
  return false
}
