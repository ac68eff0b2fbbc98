import type { CurrentCourse } from '~/domains/course/course-library.ts'
import type { Role } from '~/domains/organisation/actor.ts'
import type { JobFunction } from '~/domains/organisation/organisation.ts'
import type { Day } from '~/platform/clock/day.ts'
import { type DemoPersonKey, demoPeople } from './demo-people.ts'
import type { DemoOrganisationKey } from './demo-roster.ts'
import { mondayOf } from './moment.ts'
import type { Study } from './study.ts'
import type { World } from './world.ts'

/** Somebody the stories are told with: her job, and how it goes for her in the course of the stories. */
export type Story = {
  organisation: DemoOrganisationKey
  unit: string
  jobTitle: string
  jobFunction: JobFunction
  isManager?: boolean
  roles?: Role[]
  startsOn(world: World, course: CurrentCourse): Day
  study?(world: World, course: CurrentCourse): Study
}

const longAgo = (world: World) => world.daysAgo(900)
const overDeadlineBy = (days: number, course: CurrentCourse) => course.course.body.deadlineDays + days
const share = (world: World, enrolledAgo: number, untilAgo: number, amount: number): Study => ({
  ...{ enrolledOn: world.daysAgo(enrolledAgo), until: world.daysAgo(untilAgo), amount: { share: amount } },
})

const stories: Record<DemoPersonKey, Story> = {
  sofie: {
    ...{ organisation: 'boegedal', unit: 'Sundhedsplejen', jobTitle: 'Sundhedsplejerske' },
    ...{ jobFunction: 'HEALTH_NURSING', startsOn: longAgo },
    study: (world) => ({ enrolledOn: world.daysAgo(21), until: world.daysAgo(6), amount: { sessions: 1 } }),
  },
  karen: {
    ...{ organisation: 'boegedal', unit: 'Børn og Unge', jobTitle: 'Koordinator', jobFunction: 'ADMINISTRATION' },
    ...{ roles: ['COORDINATOR'], startsOn: longAgo },
  },
  bo: {
    ...{ organisation: 'boegedal', unit: 'PPR team Nord', jobTitle: 'Kursusejer', jobFunction: 'PPR' },
    ...{ roles: ['COURSE_OWNER'], startsOn: longAgo },
    study: (world) => share(world, 30, 9, 0.4),
  },
  jonas: {
    ...{
      organisation: 'boegedal',
      unit: 'Skolerne Vest',
      jobTitle: 'Skoleleder',
      jobFunction: 'SCHOOL',
      isManager: true,
    },
    startsOn: (world, course) => world.daysAgo(overDeadlineBy(14, course)),
    study: (world, course) => share(world, overDeadlineBy(11, course), 0, 0),
  },
  amal: {
    ...{ organisation: 'boegedal', unit: 'Myndighed modtagelse', jobTitle: 'Socialrådgiver' },
    ...{ jobFunction: 'STATUTORY_SOCIAL', startsOn: longAgo },
    study: (world) => share(world, 45, 4, 0.65),
  },
  peter: {
    ...{ organisation: 'boegedal', unit: 'PPR team Nord', jobTitle: 'PPR-psykolog', jobFunction: 'PPR' },
    startsOn: longAgo,
    study: (world) => share(world, 120, 62, 1),
  },
  maja: {
    ...{ organisation: 'boegedal', unit: 'Sundhedsplejen', jobTitle: 'Sundhedsplejerske' },
    ...{ jobFunction: 'HEALTH_NURSING', startsOn: (world) => mondayOf(world.today) },
  },
  henrik: {
    ...{ organisation: 'lyngsoe', unit: 'Børn og Familie', jobTitle: 'Koordinator', jobFunction: 'ADMINISTRATION' },
    ...{ roles: ['COORDINATOR'], startsOn: longAgo },
  },
  inge: {
    ...{ organisation: 'egemark', unit: 'Børn og Familie', jobTitle: 'Sekretær for Sundhedsråd Fjordland' },
    ...{ jobFunction: 'ADMINISTRATION', roles: ['SECRETARIAT'], startsOn: longAgo },
  },
  line: {
    ...{ organisation: 'buc', unit: 'Ambulatoriet', jobTitle: 'Læge', jobFunction: 'CAMHS', startsOn: longAgo },
    study: (world) => share(world, 60, 5, 0.85),
  },
  nikolaj: {
    ...{ organisation: 'practice', unit: 'Lægehuset', jobTitle: 'Praktiserende læge', jobFunction: 'GENERAL_PRACTICE' },
    startsOn: longAgo,
    study: (world) => share(world, 10, 3, 0.1),
  },
}

/** The people of the stories in one organisation. */
export function storiesIn(organisation: DemoOrganisationKey) {
  return Object.entries(stories)
    .filter(([, story]) => story.organisation === organisation)
    .map(([key, story]) => ({ ...story, ...demoPeople[key as DemoPersonKey] }))
}
