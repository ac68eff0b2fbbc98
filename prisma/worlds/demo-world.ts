import type { CourseLibrary, CurrentCourse } from '~/domains/course/course-library.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { addDays, type Day } from '~/platform/clock/day.ts'
import type { Work } from '~/platform/work.server.ts'
import { between } from './chance.ts'
import { type Alive, buildDemoCohorts } from './demo-cohorts.ts'
import { type Fate, fatesInTurn, studyOf } from './demo-fates.ts'
import { appointKeyPersons } from './demo-key-persons.ts'
import { demoPeople } from './demo-people.ts'
import { type DemoOrganisation, type DemoOrganisationKey, demoOrganisations } from './demo-roster.ts'
import { decideRules } from './demo-rules.ts'
import { storiesIn } from './demo-stories.ts'
import { workdayBefore } from './moment.ts'
import { addressFor, listNames } from './names.ts'
import { type Study, study } from './study.ts'
import {
  employ,
  foundOrganisation,
  foundRegion,
  leave,
  type NewPerson,
  openWorld,
  type Place,
  type World,
} from './world.ts'

export { demoPeople } from './demo-people.ts'

/** The course the stories are about; any other simply joins in. */
const courseOfTheStories = 'relationel-koordinering'

/** What somebody new begins with. */
const courseOfTheNew = 'velkommen-paa-tvaers'

/** How many people are made at the same time; more only wait for each other in the database. */
const atOnce = 8

/**
 * Builds the demonstration: an invented region with four municipalities, a hospital psychiatry and a practice, and about
 * 120 people who have learned for a year, up to now. The same day and content always give the same world.
 * The country and the courses are loaded before; the database has no demonstration yet.
 */
export async function buildDemoWorld(work: Work, library: CourseLibrary): Promise<void> {
  const world = openWorld(work, library, 'demo world')
  const courses = await library.listCourses()
  const region = await foundRegion(world, {
    ...{ name: 'Region Fjordland', healthCouncil: 'Sundhedsråd Fjordland', validFrom: '2007-01-01' as Day },
  })
  const people: (Life & { organisation: DemoOrganisationKey })[] = []
  const keys = Object.keys(demoOrganisations) as DemoOrganisationKey[]
  const names = listNames(keys.reduce((sum, key) => sum + headcount(demoOrganisations[key]), 0))
  for (const key of keys) {
    const organisation = demoOrganisations[key]
    const { domain: _, posts: __, under, ...facts }: DemoOrganisation = organisation
    const units = [...organisation.posts, ...storiesIn(key)].map(({ unit }) => unit)
    const place = await foundOrganisation(world, region, facts, [...new Set(units)], under)
    const lives = livesOfStories(world, key, place, courses)
    lives.push(...livesOfPosts(world, organisation, place, courses, names.splice(0, headcount(organisation))))
    people.push(...lives.map((life) => ({ ...life, organisation: key })))
  }
  const actors = new Map<string, Actor>()
  await eachAtOnce(people, atOnce, async (life) => {
    actors.set(life.person.email, await live(life))
  })
  const alive = people.flatMap(({ organisation, person: { email }, lastDay }): Alive[] => {
    const actor = actors.get(email)
    return actor && lastDay === null ? [{ organisation, email, actor }] : []
  })
  const coordinator = actors.get(demoPeople.karen.email)
  if (coordinator) {
    await decideRules(world.for('rules'), coordinator)
    await appointKeyPersons(world.for('key persons'), coordinator, actors)
  }
  await buildDemoCohorts(world.for('cohorts'), alive)
}

/** Somebody's year: her job, what she studies, and when she left. */
type Life = {
  world: World
  place: Place
  person: NewPerson
  studies: { course: CurrentCourse; plan: Study }[]
  lastDay: Day | null
}

async function live({ world, place, person, studies, lastDay }: Life): Promise<Actor> {
  const actor = await employ(world, place, person)
  for (const { course, plan } of studies) {
    await study({ world, actor, seed: `${person.email}/${course.course.body.id}` }, course, plan)
  }
  if (lastDay) await leave(world, actor, lastDay)
  return actor
}

function livesOfStories(world: World, key: DemoOrganisationKey, place: Place, courses: CurrentCourse[]): Life[] {
  const course = courses.find(({ course }) => course.body.id === courseOfTheStories) ?? courses[0]
  return storiesIn(key).map(({ startsOn, study: plan, line: _, organisation: __, ...person }) => ({
    ...{ world: world.for(person.email), place, lastDay: null },
    person: { ...person, startsOn: course ? startsOn(world, course) : world.daysAgo(900) },
    studies: course && plan ? [{ course, plan: plan(world, course) }] : [],
  }))
}

function livesOfPosts(
  world: World,
  { posts, domain }: DemoOrganisation,
  place: Place,
  courses: CurrentCourse[],
  names: string[],
): Life[] {
  const jobs = posts.flatMap(({ count, ...job }) => Array.from({ length: count }, () => job))
  return names.map((name, index) => {
    const job = jobs[index]
    if (!job) throw new Error(`Expected a job for ${name} at ${domain}, found none.`)
    const email = addressFor(name, domain)
    const kind = kindOf(index)
    const startsOn = world.daysAgo(between(kind === 'new' ? 2 : 400, kind === 'new' ? 28 : 3000, `${email}/starts`))
    const lastDay = kind === 'left' ? world.daysAgo(between(5, 90, `${email}/left`)) : null
    const studies = coursesOf(kind, index, courses).flatMap((course, at) => {
      const seed = `${email}/${course.course.body.id}`
      const plan = studyOf(fateOf(kind, index, at), world, course, seed, startsOn)
      return plan ? [{ course, plan: lastDay ? endBefore(plan, lastDay) : plan }] : []
    })
    const roles = job.jobTitle === 'Koordinator' ? (['COORDINATOR'] as const) : []
    return {
      ...{ world: world.for(email), place, studies, lastDay },
      person: { ...job, name, email, startsOn, roles: [...roles] },
    }
  })
}

/** Who is new takes the welcome; everybody the course of the stories, and one of the others in turn. */
function coursesOf(kind: ReturnType<typeof kindOf>, index: number, courses: CurrentCourse[]): CurrentCourse[] {
  const find = (id: string) => courses.filter(({ course }) => course.body.id === id)
  const main = find(courseOfTheStories)
  const others = courses.filter((course) => !main.includes(course) && course.course.body.id !== courseOfTheNew)
  const other = others[index % Math.max(1, others.length)]
  if (kind === 'new') return [...main, ...find(courseOfTheNew)]
  return [...main, ...(other ? [other] : [])]
}

/** Of every twelve, one is new this month and one has left. */
function kindOf(index: number): 'new' | 'left' | 'settled' {
  return index % 12 === 4 ? 'new' : index % 12 === 9 ? 'left' : 'settled'
}

function fateOf(kind: ReturnType<typeof kindOf>, index: number, course: number): Fate {
  if (kind === 'new') return index % 24 === 4 ? 'not-started' : 'not-enrolled'
  if (kind === 'left') return index % 24 === 9 ? 'done' : 'under-way'
  return fatesInTurn[(index + course * 11) % fatesInTurn.length] ?? 'not-enrolled'
}

/** Moves a study back so far that its last day comes before somebody's last day at work. */
function endBefore(plan: Study, lastDay: Day): Study {
  const enrolledOn = workdayBefore(addDays(lastDay, -60))
  return { ...plan, enrolledOn, until: workdayBefore(addDays(lastDay, -5)) }
}

const headcount = ({ posts }: DemoOrganisation) => posts.reduce((sum, { count }) => sum + count, 0)

/** Does something for each, a few at a time, the first ones first. */
async function eachAtOnce<Item>(items: Item[], most: number, act: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const work = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) await act(item)
  }
  await Promise.all(Array.from({ length: most }, work))
}
