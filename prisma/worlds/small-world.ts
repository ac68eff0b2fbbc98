import type { CourseLibrary } from '~/domains/course/course-library.ts'
import type { Work } from '~/platform/work.server.ts'
import { employ, foundOrganisation, foundRegion, openWorld, type Place, type World } from './world.ts'

export type SmallMunicipality = Awaited<ReturnType<typeof settle>>

/** Two invented municipalities with a learner, a colleague and a coordinator in each: enough for most tests. */
export async function buildSmallWorld(work: Work, library: CourseLibrary) {
  const world = openWorld(work, library, 'small world')
  const validFrom = world.daysAgo(400)
  const region = await foundRegion(world, { name: 'Region Lilleø', healthCouncil: 'Sundhedsråd Lilleø', validFrom })
  const found = (municipalityCode: string, name: string) =>
    foundOrganisation(
      world,
      region,
      { kind: 'MUNICIPALITY', municipalityCode, name, officialName: `${name} Kommune`, accentColour: null },
      ['PPR', 'Sundhedsplejen'],
    )
  const one = await found('9101', 'Nørreby')
  const other = await found('9102', 'Sønderby')
  return {
    world,
    one: await settle(world, one, 'noerreby'),
    other: await settle(world, other, 'soenderby'),
  }
}

async function settle(world: World, place: Place, domain: string) {
  const startsOn = world.daysAgo(200)
  const nurse = {
    jobTitle: 'Sundhedsplejerske',
    jobFunction: 'HEALTH_NURSING',
    unit: 'Sundhedsplejen',
    startsOn,
  } as const
  const coordinatorJob = { jobTitle: 'Koordinator', jobFunction: 'ADMINISTRATION', roles: ['COORDINATOR'] } as const
  const [learner, colleague, coordinator] = await Promise.all([
    employ(world.for(`learner ${domain}`), place, { email: `ida@${domain}.example`, name: 'Ida Holm', ...nurse }),
    employ(world.for(`colleague ${domain}`), place, { email: `per@${domain}.example`, name: 'Per Dam', ...nurse }),
    employ(world.for(`coordinator ${domain}`), place, {
      ...{ email: `eva@${domain}.example`, name: 'Eva Lund', startsOn },
      ...{ ...coordinatorJob, roles: [...coordinatorJob.roles] },
    }),
  ])
  return { ...place, learner, colleague, coordinator }
}
