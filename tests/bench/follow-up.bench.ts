import pg from 'pg'
import { planAssignments } from '~/domains/assignment/assignment.ts'
import { getSituation } from '~/domains/assignment/get-situation.server.ts'
import { openPublishedLibrary } from '~/domains/course/published-library.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { noFilter } from '~/domains/reporting/follow-up.ts'
import { followUpScope } from '~/domains/reporting/follow-up-scope.server.ts'
import { getGapMap } from '~/domains/reporting/get-gap-map.server.ts'
import { getOverview } from '~/domains/reporting/get-overview.server.ts'
import { openFollowUp } from '~/domains/reporting/list-follow-up.server.ts'
import { dayOf } from '~/platform/clock/day.ts'
import { openDatabase } from '~/platform/db/database.server.ts'
import { quietWork } from '../support/quiet-work.ts'

// npx tsx tests/bench/follow-up.bench.ts <address of a demonstration's database>: what following up costs with 20,000 people
// and 200,000 enrolments, against a tenth of it. Figures, no verdict. It adds invented organisations: give it a copy.

const address = process.argv[2]
if (!address) throw new Error('Expected the address of a database, such as postgresql://127.0.0.1:5432/copy.')
const db = openDatabase(address)
const client = new pg.Client({ connectionString: address })
await client.connect()
const work = quietWork(db, new Date())
const library = openPublishedLibrary(db)

const small = await measure(2_000)
const large = await measure(20_000)
for (const [what, time] of large) {
  console.log(`${what}: ${round(time / (small.get(what) ?? time))} times as long with ten times as many`)
}
await client.end()
await db.$disconnect()

/** An organisation of 20 units in two levels, ten enrolments each in five courses; a third of them done. */
async function settle(people: number): Promise<Actor> {
  const organisationId = work.newId()
  const actor: Actor = {
    personId: work.newId(),
    membershipId: work.newId(),
    organisationId,
    roles: ['COORDINATOR'],
    isManager: false,
  }
  const ask = (text: string, ...values: unknown[]) => client.query(text, values)
  await ask(
    `INSERT INTO "Organisation" (id, kind, name, "officialName", "createdAt") VALUES ($1, 'REGION', $2, $2, now())`,
    organisationId,
    `Prøve ${people}`,
  )
  await ask(
    `INSERT INTO "Unit" (id, "organisationId", name, "validFrom") SELECT gen_random_uuid(), $1, 'Enhed ' || n, '2020-01-01' FROM generate_series(1, 20) n`,
    organisationId,
  )
  await ask(
    `UPDATE "Unit" u SET "parentId" = (SELECT p.id FROM "Unit" p WHERE p."organisationId" = $1 AND p.name = 'Enhed ' || (1 + substr(u.name, 7)::int % 4))
     WHERE u."organisationId" = $1 AND substr(u.name, 7)::int > 4`,
    organisationId,
  )
  await ask(
    `INSERT INTO "Person" (id, email, name, "createdAt") SELECT gen_random_uuid(), $1 || '-' || n || '@bench.example', 'Navn ' || (n * 7919 % $2::int), now() FROM generate_series(1, $2::int) n`,
    organisationId,
    people,
  )
  await ask(
    `INSERT INTO "Membership" (id, "organisationId", "personId", "unitId", "jobFunction", "jobTitle", "startsOn", "createdAt")
     SELECT gen_random_uuid(), $1::uuid, p.id, u.ids[1 + (n % 20)], (ARRAY['PPR','SCHOOL','DAY_CARE','HEALTH_NURSING'])[1 + n % 4]::"JobFunction", 'Prøve', '2022-01-01', now()
     FROM (SELECT id, row_number() OVER ()::int AS n FROM "Person" WHERE email LIKE $1 || '-%') p, (SELECT array_agg(id) AS ids FROM "Unit" WHERE "organisationId" = $1::uuid) u`,
    organisationId,
  )
  await ask(
    `INSERT INTO "Enrolment" (id, "organisationId", "membershipId", "personId", "courseId", state, origin, "enrolledAt", "dueOn", "completedAt", "withdrawnAt", "lastActiveAt")
     SELECT gen_random_uuid(), m."organisationId", m.id, m."personId", c.id,
       (CASE WHEN k = 1 THEN 'WITHDRAWN' WHEN n % 3 = 0 THEN 'COMPLETED' ELSE 'ENROLLED' END)::"EnrolmentState", 'SELF',
       now() - make_interval(days => 200 - k * 100), (now() + make_interval(days => n::int % 60 - 30))::date,
       CASE WHEN k = 2 AND n % 3 = 0 THEN now() - interval '10 days' END, CASE WHEN k = 1 THEN now() - interval '150 days' END,
       CASE WHEN n % 2 = 0 THEN now() END
     FROM (SELECT *, row_number() OVER () AS n FROM "Membership" WHERE "organisationId" = $1) m
     CROSS JOIN (SELECT id FROM "Course" ORDER BY id LIMIT 5) c CROSS JOIN generate_series(1, 2) k`,
    organisationId,
  )
  await ask('ANALYZE')
  return actor
}

async function measure(people: number): Promise<Map<string, number>> {
  const actor = await settle(people)
  const today = dayOf(work.now)
  const scope = await followUpScope(work, actor)
  const times = new Map<string, number>()
  const time = async (what: string, act: () => Promise<unknown>) => {
    await act()
    const runs: number[] = []
    for (let turn = 0; turn < 5; turn++) {
      const started = performance.now()
      await act()
      runs.push(performance.now() - started)
    }
    const middle = runs.sort((one, other) => one - other)[2] ?? 0
    times.set(what, middle)
    console.log(`${people} people, ${people * 10} enrolments, ${what}: ${Math.round(middle)} ms`)
  }
  await time('overview', () => getOverview(work, library, actor))
  await time('gap map by function', () =>
    getGapMap(work, library, actor, { grouping: 'funktion', day: today, units: 'now' }),
  )
  await time('gap map by function in each unit', () =>
    getGapMap(work, library, actor, { grouping: 'begge', day: today, units: 'now' }),
  )
  await time('first page of the list', () => openFollowUp(work, scope, noFilter, 1))
  await time('last page of the list', () => openFollowUp(work, scope, noFilter, 1_000_000))
  await time('search for a name', () => openFollowUp(work, scope, { ...noFilter, search: 'navn 77' }, 1))
  await time('everything the rules read, and a plan', async () =>
    planAssignments(await getSituation(work, new Map(), actor.organisationId)),
  )
  return times
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
