import type { CourseLibrary } from '~/domains/course/course-library.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { type JobFunction, jobFunctions } from '~/domains/organisation/organisation.ts'
import type { Work } from '~/platform/work.server.ts'
import { type FollowUpRow, noCounts, noFilter, type StandingCounts } from './follow-up.ts'
import { type FollowUpScope, followUpScope } from './follow-up-scope.server.ts'
import { countGaps, countGroups, listRows } from './follow-up-store.server.ts'
import { unitChoices } from './list-follow-up.server.ts'

export type Overview = {
  counts: StandingCounts
  byCourse: { id: string; title: string; counts: StandingCounts }[]
  /** Each with the units below it. */
  byUnit: { id: string; name: string; depth: number; counts: StandingCounts }[]
  byFunction: {
    jobFunction: JobFunction
    counts: StandingCounts
    /** How many of the function's people have each course. */
    done: { courseId: string; people: number }[]
  }[]
  /** The first of those over their deadline, the longest first. */
  late: FollowUpRow[]
}

/** What a coordinator sees first: how many stand where, by course, unit and function, and who is late. */
export async function getOverview(work: Work, library: CourseLibrary, actor: Actor): Promise<Overview> {
  return overviewOf(work, library, await followUpScope(work, actor))
}

/** The same for any scope: a leader's is her own team. */
export async function overviewOf(work: Work, library: CourseLibrary, scope: FollowUpScope): Promise<Overview> {
  const [courses, groups, gaps, late] = await Promise.all([
    library.listCourses(),
    countGroups(work.db, scope),
    countGaps(work.db, scope),
    listLate(work, scope),
  ])
  const doneIn = (jobFunction: JobFunction, courseId: string) =>
    gaps.find((gap) => gap.jobFunction === jobFunction && gap.unitId === null && gap.courseId === courseId)?.people ?? 0
  const counts = (is: (group: (typeof groups)[number]) => boolean) => groups.find(is)?.counts ?? noCounts
  return {
    counts: counts(({ courseId, unitId, jobFunction }) => !courseId && !unitId && !jobFunction),
    byCourse: courses.map(({ course }) => ({
      ...{ id: course.body.id, title: course.body.title },
      counts: counts(({ courseId }) => courseId === course.body.id),
    })),
    byUnit: unitChoices(scope)
      .map((unit) => ({ ...unit, counts: counts(({ unitId }) => unitId === unit.id) }))
      .filter((unit) => unit.counts.people > 0),
    byFunction: jobFunctions
      .map((jobFunction) => ({
        ...{ jobFunction, counts: counts((group) => group.jobFunction === jobFunction) },
        done: courses.map(({ course }) => ({
          ...{ courseId: course.body.id, people: doneIn(jobFunction, course.body.id) },
        })),
      }))
      .filter((group) => group.counts.people > 0),
    late,
  }
}

const mostLateShown = 8

async function listLate(work: Work, scope: FollowUpScope): Promise<FollowUpRow[]> {
  return listRows(work.db, scope, { ...noFilter, standing: 'late' }, { limit: mostLateShown, offset: 0 }, 'due')
}
