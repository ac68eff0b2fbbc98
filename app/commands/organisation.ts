import { parseArgs } from 'node:util'
import { carryOverPeople } from './carry-over.ts'
import { createOrganisation } from './create-organisation.ts'
import { giveAddresses, giveRole, place } from './keep-organisation.ts'
import { readyCountry, readyDatabase, settingsOrExit, workOn } from './setting-up.ts'

// npm run organisation: what is done for an organisation from outside it, by whoever runs the portal.
const usage = `Expected:
  npm run organisation -- create --code 0461 --coordinator-name "Ida Holm" --coordinator-email ida@kommune.example
  npm run organisation -- create --kind practice --name "Lægehuset Torvet" --coordinator-name ... --coordinator-email ...
  npm run organisation -- role --organisation 0461 --email ida@kommune.example --role secretariat
  npm run organisation -- place --organisation "Lægehuset Torvet" --council "Sundhedsråd Fyn" --region "Region Syddanmark"
  npm run organisation -- addresses --organisation 0461 --list new.csv --dry-run
  npm run organisation -- carry-over --from 0461 --to "Region Syddanmark" --list moved.csv --dry-run

create: the first coordinator, who is invited by mail
  --code   the municipality's four-digit code; all 98 are known already
  --kind   region, hospital or practice, for an organisation that is no municipality; with --name

role: gives somebody who works there a role, or takes it with --remove
  --role   secretariat, course-owner, administrator, coordinator or facilitator

place: the health council and the region an organisation counts in; municipalities have theirs
  --day    the first day in the region, such as 2027-01-01; today unless told

addresses: new work mails, as when a domain changes; people keep what they have learned
  --list   a file with a line a person: the one before; the one now

carry-over: what people completed in one organisation counts in the one they moved to, when both have agreed
  --list   a file with a work mail a line; with a new address: the one before; the one now
           without it everybody who has a job in both by the same address

  --organisation, --from, --to   a municipality's code, or an organisation's name
  --dry-run                      tells what would happen and changes nothing`

const commands = ['create', 'role', 'place', 'addresses', 'carry-over']

const { values, positionals } = readArguments()
const name = positionals[0] ?? ''
if (!commands.includes(name)) endWith(2, usage)

const env = settingsOrExit('production')
const database = await readyDatabase(env, 'tvaers')
const outcome = await workOn(database.url, async (work) => {
  await readyCountry(work)
  if (name === 'create') return createOrganisation(work, env, values)
  if (name === 'role') return giveRole(work, values)
  if (name === 'place') return place(work, values)
  if (name === 'addresses') return giveAddresses(work, values)
  return carryOverPeople(work, values)
})
await database.stop()
if ('problem' in outcome) endWith(1, `${outcome.problem}\n\n${usage}`)
console.log(outcome.done)

function readArguments() {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const options = {
    ...{ code: text, kind: text, name: text, 'coordinator-name': text, 'coordinator-email': text },
    ...{ organisation: text, email: text, role: text, remove: flag, council: text, region: text, day: text },
    ...{ from: text, to: text, list: text, 'dry-run': flag },
  }
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
