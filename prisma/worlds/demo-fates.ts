import type { CurrentCourse } from '~/domains/course/course-library.ts'
import type { Day } from '~/platform/clock/day.ts'
import { between } from './chance.ts'
import type { Study } from './study.ts'
import type { World } from './world.ts'

/** How it goes for somebody in a course. */
export type Fate = 'done' | 'under-way' | 'late' | 'late-not-started' | 'not-started' | 'withdrawn' | 'not-enrolled'

/** How often each comes, so that every kind is met in a municipality of fifty. */
const shares: [Fate, number][] = [
  ['done', 7],
  ['under-way', 6],
  ['not-started', 3],
  ['late', 3],
  ['late-not-started', 2],
  ['withdrawn', 1],
  ['not-enrolled', 6],
]

/** Fates in the order people get them: mixed, and each as often as its share says whatever the number of people. */
export const fatesInTurn: Fate[] = spread(shares)

/** The study that comes of a fate, counted back from today and from the course's own deadline; null for no enrolment. */
export function studyOf(fate: Fate, world: World, course: CurrentCourse, seed: string, startsOn: Day): Study | null {
  const deadline = course.course.body.deadlineDays
  const draw = (least: number, most: number, what: string) => between(least, most, `${seed}/${what}`)
  const share = draw(15, 80, 'share') / 100
  const plan = (enrolledAgo: number, untilAgo: number, amount: number): Study => {
    const enrolledOn = later(world.daysAgo(enrolledAgo), startsOn)
    return { enrolledOn, until: later(world.daysAgo(untilAgo), enrolledOn), amount: { share: amount } }
  }
  switch (fate) {
    case 'done': {
      const enrolledAgo = draw(25, 320, 'enrolled')
      return plan(enrolledAgo, Math.max(1, enrolledAgo - draw(15, deadline, 'until')), 1)
    }
    case 'under-way': {
      const enrolledAgo = draw(12, deadline - 5, 'enrolled')
      return plan(enrolledAgo, draw(1, Math.max(1, enrolledAgo - 8), 'until'), share)
    }
    case 'late': {
      const enrolledAgo = deadline + draw(6, 70, 'enrolled')
      return plan(enrolledAgo, enrolledAgo - draw(10, deadline, 'until'), share)
    }
    case 'late-not-started':
      return plan(deadline + draw(6, 60, 'enrolled'), 0, 0)
    case 'not-started':
      return plan(draw(1, 30, 'enrolled'), 0, 0)
    case 'withdrawn': {
      const enrolledAgo = draw(50, 200, 'enrolled')
      const begun = plan(enrolledAgo, enrolledAgo - 20, share / 2)
      return { ...begun, withdrawsOn: later(world.daysAgo(enrolledAgo - 30), begun.until) }
    }
    case 'not-enrolled':
      return null
  }
}

const later = (one: Day, other: Day): Day => (one > other ? one : other)

/** Each item as often as its share, evenly mixed. */
function spread(items: [Fate, number][]): Fate[] {
  return items
    .flatMap(([fate, share]) => Array.from({ length: share }, (_, index) => ({ fate, place: (index + 0.5) / share })))
    .sort((one, other) => one.place - other.place)
    .map(({ fate }) => fate)
}
