import { openPublishedLibrary } from '~/domains/course/published-library.server.ts'
import { findPersonOfDemo } from '~/domains/identity/register-person.server.ts'
import { doDailyWork } from '~/door/daily-work.server.ts'
import { recordAudit, wasEverDone } from '~/platform/audit/audit.server.ts'
import { dropDatabase, ensureDatabase } from '~/platform/db/database.server.ts'
import { migrate } from '~/platform/db/migrate.server.ts'
import type { Env } from '~/platform/env/env.ts'
import { demoPeople } from '../../prisma/worlds/demo-people.ts'
import { buildDemoWorld } from '../../prisma/worlds/demo-world.ts'
import { checkout } from './checkout.ts'
import { publishContent, readyCountry, workOn } from './setting-up.ts'

const worldBuilt = 'demo-world-built'

/**
 * Loads country, content and the demonstration's people where they are missing. A world that was interrupted half-way is
 * thrown away and built again; in somebody else's database that is not ours to do, so there it is only told.
 */
export async function readyDemoWorld(env: Env, url: string, tell: (line: string) => void): Promise<void> {
  const isHalfMade = await workOn(url, async (work) => {
    const isBegun = (await findPersonOfDemo(work, demoPeople.sofie.email)) !== null
    return isBegun && !(await wasEverDone(work, worldBuilt))
  })
  if (isHalfMade && env.databaseUrl)
    throw new Error('The demonstration in DATABASE_URL is half-made. Empty that database and start again.')
  if (isHalfMade) {
    await dropDatabase(url)
    await ensureDatabase(url)
    await migrate(checkout, url)
  }
  await workOn(url, async (work) => {
    await readyCountry(work)
    if (await wasEverDone(work, worldBuilt)) return
    tell('Loading the demonstration: a year in four invented municipalities ...')
    if ((await publishContent(work)) === 'faults') throw new Error('The content has faults; mend them and start again.')
    const library = openPublishedLibrary(work.db)
    await buildDemoWorld(work, library)
    // The morning's work, so that what the rules ask for and what is sent can be seen at once.
    await doDailyWork(work, library, env)
    await recordAudit(work, {
      ...{ organisationId: null, actorPersonId: null, action: worldBuilt, subjectKind: 'world', subjectId: 'demo' },
    })
  })
}
