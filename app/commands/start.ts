import { serveBuild, stopOnSignal } from './serve.ts'
import { publishContent, readyCountry, readyDatabase, settingsOrExit, workOn } from './setting-up.ts'

// npm start: serves the production build. Migrates, and publishes the content that came with this release.
process.env.NODE_ENV = 'production'
const env = settingsOrExit('production')
const database = await readyDatabase(env, 'tvaers')
await workOn(database.url, async (work) => {
  await readyCountry(work)
  const published = await publishContent(work)
  if (published === 'faults')
    console.error('The content has faults and was not published; readers keep the last version.')
})
const served = await serveBuild({ ...env, databaseUrl: database.url }, false)
stopOnSignal(async () => {
  await served.stop()
  await database.stop()
})
console.log(`Tværs answers on port ${served.port}; people reach it at ${env.publicUrl}`)
