import { existsSync } from 'node:fs'
import { demoPeople } from '../../prisma/worlds/demo-people.ts'
import { build, buildFolder } from './build.ts'
import { isBuildCurrent, rememberBuild } from './build-stamp.ts'
import { readyDemoWorld } from './demo-database.ts'
import { serveBuild, stopOnSignal } from './serve.ts'
import { publishContent, readyDatabase, settingsOrExit, workOn } from './setting-up.ts'

// npm run demo: the whole portal with invented people, on this machine alone. A second run keeps what one did in the first.
process.env.NODE_ENV = 'production'
process.env.LOG_LEVEL ??= 'warn'
const env = settingsOrExit('demo')
const database = await readyDatabase(env, 'tvaers_demo')
try {
  await readyDemoWorld(env, database.url, console.log)
  await workOn(database.url, publishContent)
  if (!existsSync(buildFolder('demo')) || !(await isBuildCurrent('demo'))) {
    console.log('Building the pages ...')
    await build('demo')
    await rememberBuild('demo')
  }
  const served = await serveBuild({ ...env, databaseUrl: database.url }, process.env.PORT === undefined)
  stopOnSignal(async () => {
    await served.stop()
    await database.stop()
  })
  tell(served.port)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  await database.stop()
  process.exit(1)
}

function tell(port: number) {
  console.log(`\nTværs: http://127.0.0.1:${port}\n\nYou can be one of these; "Log ind" shows them as buttons:\n`)
  for (const { name, email, line } of Object.values(demoPeople))
    console.log(`  ${name.padEnd(18)} ${email.padEnd(38)} ${line.en}`)
  console.log('\nCtrl-C stops everything. The data are kept.')
}
