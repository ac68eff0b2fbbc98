import { parseArgs } from 'node:util'
import { carryOverPeople } from './carry-over.ts'
import { createOrganisation } from './create-organisation.ts'
import { readyCountry, readyDatabase, settingsOrExit, workOn } from './setting-up.ts'

// npm run organisation: what is done for an organisation from outside it, by whoever runs the portal.
const usage = `Expected:
  npm run organisation -- create --code 0461 --coordinator-name "Ida Holm" --coordinator-email ida@kommune.example
  npm run organisation -- create --kind practice --name "Lægehuset Torvet" --coordinator-name ... --coordinator-email ...
  npm run organisation -- carry-over --from 0461 --to "Region Syddanmark" --list moved.csv --dry-run

create: the first coordinator, who is invited by mail
  --code   the municipality's four-digit code; all 98 are known already
  --kind   region, hospital or practice, for an organisation that is no municipality; with --name

carry-over: what people completed in one organisation counts in the one they moved to, when both have agreed
  --from, --to   a municipality's code, or an organisation's name
  --list         a file with a work mail a line; with a new address: the one before; the one now
                 without it everybody who has a job in both by the same address
  --dry-run      tells what would happen and changes nothing`

const { values, positionals } = readArguments()
const command = positionals[0]
if (command !== 'create' && command !== 'carry-over') endWith(2, usage)

const env = settingsOrExit('production')
const database = await readyDatabase(env, 'tvaers')
const outcome = await workOn(database.url, async (work) => {
  await readyCountry(work)
  return command === 'create' ? createOrganisation(work, env, values) : carryOverPeople(work, values)
})
await database.stop()
if ('problem' in outcome) endWith(1, `${outcome.problem}\n\n${usage}`)
console.log(outcome.done)

function readArguments() {
  const text = { type: 'string' } as const
  const create = { code: text, kind: text, name: text, 'coordinator-name': text, 'coordinator-email': text }
  const carry = { from: text, to: text, list: text, 'dry-run': { type: 'boolean' } } as const
  try {
    return parseArgs({ options: { ...create, ...carry }, allowPositionals: true })
  } catch (error) {
    return endWith(2, `${error instanceof Error ? error.message : error}\n\n${usage}`)
  }
}

function endWith(code: number, text: string): never {
  console.error(text)
  process.exit(code)
}
