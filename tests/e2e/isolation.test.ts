import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { startSignIn } from '~/domains/identity/start-sign-in.server.ts'
import type { Role } from '~/domains/organisation/actor.ts'
import { type Database, openDatabase } from '~/platform/db/database.server.ts'
import { newId } from '~/platform/ids/ids.server.ts'
import { openLog } from '~/platform/log/log.server.ts'
import routes from '~/routes.ts'
import { type RunningCommand, startCommand } from '../support/command.ts'
import { addressOf, copyDatabase, dropDatabase } from '../support/postgres-server.ts'

// Every address of the router, read and posted to, by every role of every organisation, with the ids of all the others: no
// page may show anybody of theirs, and no post may change anything of theirs. A new route is in here by being a route.

const { server, copy: world } = inject('demoWorld')
const name = `${world}_isolation`
const databaseUrl = addressOf(server, name)
let portal: RunningCommand
let address = ''
let db: Database
let client: pg.Client

beforeAll(async () => {
  await copyDatabase(server, world, name)
  portal = startCommand('app/commands/demo.ts', [], { DATABASE_URL: databaseUrl, PORT: '0', LOG_LEVEL: 'silent' })
  const [, found = ''] = await portal.prints(/Tværs: (http:\/\/127\.0\.0\.1:(?!0\b)\d+)/, 300)
  address = found
  db = openDatabase(databaseUrl)
  client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
}, 330_000)

afterAll(async () => {
  await client?.end()
  await db?.$disconnect()
  await portal?.stop()
  await dropDatabase(server, name)
})

type Actor = { personId: string; organisationId: string; membershipId: string; cookie: string; title: string }

/** Pages that show people of several organisations to those who share something, and how that is held: decision 0014, 0016. */
const isShared = (path: string) => path.startsWith('/hold') || path.startsWith('/bevis/')
/** The demonstration's own doors: they let anybody be anybody. */
const isLeftOut = (pattern: string) => ['demo/log-ind', 'udbakke', 'log-ud', '*'].includes(pattern)
const patterns = routes.flatMap(({ path, index }) => (index ? [''] : path && !isLeftOut(path) ? [path] : []))

const roles: (Role | 'LEARNER' | 'LEADER')[] = [
  ...(['LEARNER', 'LEADER', 'FACILITATOR', 'COORDINATOR', 'COURSE_OWNER', 'SECRETARIAT', 'ADMINISTRATOR'] as const),
]

/** Somebody new in each role of each organisation, signed in as the portal does it. */
async function settle(): Promise<Actor[]> {
  const work = { db, now: new Date(), newId, log: openLog('silent') }
  const organisations = await db.organisation.findMany({
    where: { memberships: { some: {} } },
    orderBy: { name: 'asc' },
  })
  const actors: Actor[] = []
  for (const { id: organisationId, name: organisation } of organisations) {
    for (const role of roles) {
      const [personId, membershipId] = [newId(), newId()]
      await db.person.create({
        data: {
          id: personId,
          email: `${role.toLowerCase()}@${organisationId}.example`,
          name: `Prøve ${role}`,
          createdAt: work.now,
        },
      })
      await db.membership.create({
        data: {
          ...{
            id: membershipId,
            organisationId,
            personId,
            jobFunction: 'OTHER',
            jobTitle: 'Prøve',
            createdAt: work.now,
          },
          ...{ roles: role === 'LEARNER' || role === 'LEADER' ? [] : [role], isManager: role === 'LEADER' },
          startsOn: new Date('2020-01-01'),
        },
      })
      const { secret } = await startSignIn(work, { personId, organisationId, membershipId })
      actors.push({
        personId,
        organisationId,
        membershipId,
        cookie: `tvaers_login=${secret}`,
        title: `${role} in ${organisation}`,
      })
    }
  }
  return actors
}

type Owned = { table: string; id: string; owner: string }

/** Everything there is with an id of its own, and whose it is. */
async function listOwned(): Promise<Owned[]> {
  const { rows: tables } = await client.query<{ table_name: string; owner: string }>(
    `SELECT o.table_name, max(o.column_name) AS owner FROM information_schema.columns o
     JOIN information_schema.columns i ON i.table_name = o.table_name AND i.column_name = 'id' AND i.table_schema = 'public'
     WHERE o.table_schema = 'public' AND o.column_name IN ('organisationId', 'hostId') AND i.data_type = 'uuid'
     GROUP BY o.table_name ORDER BY o.table_name`,
  )
  const owned: Owned[] = []
  for (const { table_name: table, owner } of tables) {
    const { rows } = await client.query(
      `SELECT id::text, "${owner}"::text AS owner FROM "${table}" WHERE "${owner}" IS NOT NULL ORDER BY id`,
    )
    owned.push(...rows.map(({ id, owner: whose }) => ({ table, id, owner: whose })))
  }
  return owned
}

/** What a parameter names; any other one is tried with something of every table. */
const tableOf: Record<string, string> = {
  membership: 'Membership',
  attempt: 'Attempt',
  path: 'LearningPath',
  rule: 'AssignmentRule',
  step: 'BulkStep',
  cohort: 'Cohort',
  unit: 'Unit',
  keyPerson: 'KeyPerson',
  draft: 'RosterDraft',
}

/** Two of each kind that belong to others, another two for every asker, so that all askers together meet many. */
function strange(owned: Owned[], organisationId: string, parameter: string, turn: number): string[] {
  const table = tableOf[parameter]
  const foreign = owned.filter(({ owner }) => owner !== organisationId)
  const tables = table ? [table] : [...new Set(foreign.map((each) => each.table))]
  return tables.flatMap((name) => {
    const inTable = foreign.filter((each) => each.table === name)
    const some = [0, 1].map((next) => inTable[(turn * 2 + next) % Math.max(1, inTable.length)]?.id)
    return [...new Set(some.filter((id) => id !== undefined))].slice(0, table ? 2 : 1)
  })
}

/** The addresses a pattern can be asked for, with what belongs to others in every parameter that is no course or the like. */
function addressesOf(pattern: string, foreignIds: (parameter: string) => string[]): string[] {
  const words: Record<string, string[]> = {
    course: ['relationel-koordinering'],
    lesson: ['syv-dimensioner'],
    case: ['malte-tre-beskeder'],
    tool: ['rk-samtaleark'],
    kind: ['acute', 'invitation'],
    language: ['da'],
    number: ['1'],
    colour: ['1b5e5a.css'],
    hash: ['0'.repeat(64)],
    token: ['nobody'],
    code: ['2345-6789-ABCD'],
  }
  let made = [`/${pattern}`]
  for (const [, name = ''] of pattern.matchAll(/:(\w+)/g)) {
    const values = words[name] ?? foreignIds(name)
    made = made.flatMap((each) => values.map((value) => each.replace(`:${name}`, value)))
  }
  return made
}

/** Everything a form of ours might hold, with what belongs to others in it. */
function foreignBody(id: string): string {
  const fields = [
    'enrolment',
    'waiver',
    'remove',
    'job',
    'path',
    'unit',
    'membership',
    'place',
    'pair',
    'session',
    'person',
    'into',
    'parent',
    'deputy',
    'cohort',
    'option',
  ]
  return new URLSearchParams({
    ...Object.fromEntries(fields.map((field) => [field, id])),
    ...{
      answer: 'approve',
      kind: 'withdraw',
      course: 'relationel-koordinering',
      reason: 'En god grund',
      revision: '0',
    },
    ...{
      intent: 'save',
      name: 'Nyt navn',
      text: 'En tekst, der er lang nok',
      email: 'ny@nabo.example',
      from: '2026-01-01',
    },
  }).toString()
}

/** What belongs to others, as one number: nothing of theirs may change while somebody else is at work. */
async function fingerprintOfOthers(organisationId: string): Promise<string> {
  const { rows: owned } = await client.query<{ table_name: string }>(
    `SELECT DISTINCT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'organisationId'
     AND table_name NOT IN ('AuditEvent', 'OutgoingMail', 'SignIn') ORDER BY table_name`,
  )
  const parts: string[] = []
  for (const { table_name } of owned) {
    const { rows } = await client.query(
      `SELECT md5(COALESCE(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM "${table_name}" t WHERE "organisationId" <> $1`,
      [organisationId],
    )
    parts.push(`${table_name} ${rows[0].sum}`)
  }
  const { rows: people } = await client.query(
    `SELECT md5(COALESCE(string_agg(p::text, '|' ORDER BY p::text), '')) AS sum FROM "Person" p
     WHERE NOT EXISTS (SELECT 1 FROM "Membership" m WHERE m."personId" = p.id AND m."organisationId" = $1)`,
    [organisationId],
  )
  return [...parts, people[0].sum].join('\n')
}

describe('every route, for every role of every organisation', () => {
  test('shows nobody of another organisation, and changes nothing of theirs', async () => {
    const actors = await settle()
    const owned = await listOwned()
    const people = await db.membership.findMany({ include: { person: true } })
    expect(actors.length).toBe(roles.length * new Set(actors.map(({ organisationId }) => organisationId)).size)
    expect(patterns.length).toBeGreaterThan(50)
    const found: string[] = []
    let asked = 0
    let shown = 0
    for (const [turn, actor] of actors.entries()) {
      const own = new Set(
        people.filter((each) => each.organisationId === actor.organisationId).map(({ personId }) => personId),
      )
      const strangers = people.filter(({ personId, person }) => !own.has(personId) && !person.name.startsWith('Prøve '))
      // A name two people share tells of neither.
      const ownNames = new Set(people.filter(({ personId }) => own.has(personId)).map(({ person }) => person.name))
      const marks = strangers.flatMap(({ person }) => [
        person.email,
        ...(ownNames.has(person.name) ? [] : [person.name]),
      ])
      const foreignIds = (parameter: string) => strange(owned, actor.organisationId, parameter, turn)
      const chosen = foreignIds('')
      const before = await fingerprintOfOthers(actor.organisationId)
      const requests = patterns.flatMap((pattern) =>
        addressesOf(pattern, foreignIds).map((path) => ({ pattern, path })),
      )
      await eachAtOnce(requests, 6, async ({ path }) => {
        const headers = { Cookie: actor.cookie, Origin: address, 'Sec-Fetch-Site': 'same-origin' }
        const answer = await fetch(address + path, { headers, redirect: 'manual' })
        const text = await answer.text()
        asked += 1
        if (answer.status === 200) shown += 1
        if (answer.status >= 500) found.push(`${actor.title}: GET ${path} answered ${answer.status}`)
        if (isShared(path)) return
        const seen = marks.filter((mark) => text.includes(mark))
        if (seen.length > 0) found.push(`${actor.title}: GET ${path} shows ${seen.slice(0, 3)}`)
      })
      await eachAtOnce(requests, 6, async ({ path }) => {
        const body = foreignBody(chosen[asked % chosen.length] ?? '')
        const answer = await fetch(address + path, {
          ...{ method: 'POST', body, redirect: 'manual' },
          headers: {
            ...{ Cookie: actor.cookie, Origin: address, 'Sec-Fetch-Site': 'same-origin' },
            'Content-Type': 'application/x-www-form-urlencoded',
          },
        })
        await answer.text()
        asked += 1
        // A route without an action answers 405; any other fault of ours is one.
        if (answer.status >= 500) found.push(`${actor.title}: POST ${path} answered ${answer.status}`)
      })
      if ((await fingerprintOfOthers(actor.organisationId)) !== before)
        found.push(`${actor.title}: changed something of others`)
    }
    console.log(`${asked} requests by ${actors.length} people; ${shown} pages were shown.`)
    expect(found.slice(0, 20)).toEqual([])
    expect(shown).toBeGreaterThan(actors.length * 10)
  }, 900_000)
})

async function eachAtOnce<Item>(items: Item[], most: number, act: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const work = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) await act(item)
  }
  await Promise.all(Array.from({ length: most }, work))
}
