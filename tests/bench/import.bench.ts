import { openPublishedLibrary } from '~/domains/course/published-library.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { applyImport } from '~/domains/roster/apply-import.server.ts'
import { keepDraft, planRows } from '~/domains/roster/draft.server.ts'
import { readRoster } from '~/domains/roster/read-roster.ts'
import { noOptions, type Roster } from '~/domains/roster/roster.ts'
import { openDatabase } from '~/platform/db/database.server.ts'
import { quietWork } from '../support/quiet-work.ts'

// npx tsx tests/bench/import.bench.ts <address of a demonstration's database>: what a list of people costs. Figures, no
// verdict. It adds thousands of invented people to Bøgedal: give it a copy.

const address = process.argv[2]
if (!address) throw new Error('Expected the address of a database, such as postgresql://127.0.0.1:5432/copy.')
const db = openDatabase(address)
const work = quietWork(db, new Date())
const library = openPublishedLibrary(db)
const karen = await findActor('karen.holst@boegedal.example')
const options = { ...noOptions, makesUnits: true }

const small = await measure('first', 500)
const large = await measure('second', 5000)
console.log(`5,000 rows took ${round(large / small)} times what 500 rows took (10 would be in proportion)`)
await db.$disconnect()

async function measure(domain: string, count: number): Promise<number> {
  const csv = listOf(domain, count)
  const roster = await timed(`${count} rows read`, async () => readOrThrow(csv))
  const first = await apply(`${count} new people`, roster)
  await apply(`${count} moved`, readOrThrow(csv.replaceAll(/Enhed (\d)/g, 'Anden enhed $1')))
  const again = readOrThrow(csv.replaceAll(/Enhed (\d)/g, 'Anden enhed $1'))
  await timed(`${count} rows planned with nothing to do`, () => planRows(work, karen, again.rows, options))
  return first
}

async function apply(what: string, roster: Roster): Promise<number> {
  const plan = await timed(`${what}: planned`, () => planRows(work, karen, roster.rows, options))
  const draftId = await keepDraft(work, karen, roster)
  const started = performance.now()
  const done = await timed(`${what}: applied, with the rules`, () =>
    applyImport(work, library, karen, { draftId, options, hash: plan.hash, leavesFaulty: false }),
  )
  if (!done.ok)
    throw new Error(`Expected the list to be saved, found ${done.refusal}: ${JSON.stringify(plan.faults[0])}`)
  return performance.now() - started
}

function listOf(domain: string, count: number): string {
  const rows = Array.from(
    { length: count },
    (_, at) => `Prøve Person;nr${at}@${domain}.bench.example;Enhed ${at % 10};Skole;Lærer;nej;1.8.2026`,
  )
  return ['Navn;Mail;Enhed;Funktion;Stilling;Leder;Startdato', ...rows].join('\r\n')
}

function readOrThrow(csv: string): Roster {
  const roster = readRoster(new TextEncoder().encode(csv))
  if (!roster.ok) throw new Error(roster.refusal)
  return roster.value
}

async function findActor(email: string): Promise<Actor> {
  const person = await db.person.findUniqueOrThrow({ where: { email }, include: { memberships: true } })
  const [job] = person.memberships
  if (!job) throw new Error(`Expected ${email} to have a job.`)
  const { id: membershipId, organisationId, roles, isManager } = job
  return { personId: person.id, membershipId, organisationId, roles, isManager }
}

async function timed<Value>(what: string, does: () => Promise<Value>): Promise<Value> {
  const started = performance.now()
  const value = await does()
  console.log(`${what}: ${round(performance.now() - started)} ms`)
  return value
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
