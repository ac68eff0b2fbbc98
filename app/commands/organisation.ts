import { parseArgs } from 'node:util'
import { createOrganisation } from './create-organisation.ts'
import { readyCountry, readyDatabase, settingsOrExit, workOn } from './setting-up.ts'

// npm run organisation -- create ...: the first coordinator of a municipality, who is invited by mail.
const usage = `Expected:
  npm run organisation -- create --code 0461 --coordinator-name "Ida Holm" --coordinator-email ida@kommune.example
  npm run organisation -- create --kind practice --name "Lægehuset Torvet" --coordinator-name ... --coordinator-email ...

  --code   the municipality's four-digit code; all 98 are known already
  --kind   region, hospital or practice, for an organisation that is no municipality; with --name`

const { values, positionals } = readArguments()
if (positionals[0] !== 'create') endWith(2, usage)

const env = settingsOrExit('production')
const database = await readyDatabase(env, 'tvaers')
const outcome = await workOn(database.url, async (work) => {
  await readyCountry(work)
  return createOrganisation(work, env, values)
})
await database.stop()
if ('problem' in outcome) endWith(1, `${outcome.problem}\n\n${usage}`)
console.log(outcome.done)

function readArguments() {
  const text = { type: 'string' } as const
  const options = { code: text, kind: text, name: text, 'coordinator-name': text, 'coordinator-email': text }
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    return endWith(2, `${error instanceof Error ? error.message : error}\n\n${usage}`)
  }
}

function endWith(code: number, text: string): never {
  console.error(text)
  process.exit(code)
}
