import type { CourseLibrary } from '~/domains/course/course-library.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { type JobFunction, jobFunctions } from '~/domains/organisation/organisation.ts'
import type { Work } from '~/platform/work.server.ts'
import { countStandings, type FollowUpRow, type StandingCounts, shareDone } from './follow-up.ts'
import { listFollowUp, listUnitChoices } from './list-follow-up.server.ts'

export type Overview = {
  counts: StandingCounts
  byCourse: { id: string; title: string; counts: StandingCounts }[]
  byUnit: { id: string; name: string; counts: StandingCounts }[]
  byFunction: {
    jobFunction: JobFunction
    counts: StandingCounts
    shares: { courseId: string; share: number | null }[]
  }[]
  /** Those over their deadline, the longest first. */
  late: FollowUpRow[]
}

/** What a coordinator sees first: how many stand where, by course, unit and function, and who is late. */
export async function getOverview(work: Work, library: CourseLibrary, actor: Actor): Promise<Overview> {
  const rows = await listFollowUp(work, actor)
  const courses = (await library.listCourses()).map(({ course }) => ({ id: course.body.id, title: course.body.title }))
  const units = await listUnitChoices(work, actor)
  const inFunction = (jobFunction: JobFunction) => rows.filter((row) => row.jobFunction === jobFunction)
  return {
    counts: countStandings(rows),
    byCourse: courses.map(({ id, title }) => {
      return { id, title, counts: countStandings(rows.filter(({ course }) => course?.id === id)) }
    }),
    byUnit: units
      .map(({ id, name }) => ({ id, name, counts: countStandings(rows.filter(({ unitId }) => unitId === id)) }))
      .filter(({ counts }) => counts.people > 0),
    byFunction: jobFunctions
      .map((jobFunction) => ({
        jobFunction,
        counts: countStandings(inFunction(jobFunction)),
        shares: courses.map(({ id }) => ({ courseId: id, share: shareDone(inFunction(jobFunction), id) })),
      }))
      .filter(({ counts }) => counts.people > 0),
    late: rows.filter(({ course }) => course?.standing === 'late').sort(byDeadline),
  }
}

function byDeadline(one: FollowUpRow, other: FollowUpRow): number {
  return (one.course?.dueOn ?? '') < (other.course?.dueOn ?? '') ? -1 : 1
}
