import type { CourseLibrary } from '~/domains/course/course-library.ts'
import { listCarried, listLeanEnrolments } from '~/domains/enrolment/list-organisation-enrolments.server.ts'
import { getUnitTree, listJobs, type NamedUnit } from '~/domains/organisation/list-jobs.server.ts'
import { dayOf } from '~/platform/clock/day.ts'
import type { Work } from '~/platform/work.server.ts'
import type { Situation } from './assignment.ts'
import { listPaths, listRules, listWaivers } from './assignment-store.server.ts'

/** What the rules of an organisation are read against today. */
export async function getSituation(
  work: Work,
  ownDeadlines: ReadonlyMap<string, number>,
  organisationId: string,
): Promise<Omit<Situation, 'units'> & { units: ReadonlyMap<string, NamedUnit> }> {
  const [jobs, units, paths, rules, enrolments, carried, waivers] = await Promise.all([
    listJobs(work, organisationId),
    getUnitTree(work, organisationId),
    listPaths(work.db, organisationId),
    listRules(work.db, organisationId),
    listLeanEnrolments(work, organisationId),
    listCarried(work, organisationId),
    listWaivers(work.db, organisationId),
  ])
  return { today: dayOf(work.now), jobs, units, paths, rules, enrolments, carried, waivers, ownDeadlines }
}

/** Days to the deadline of every course. Read before a transaction: inside it, the library would wait for a connection. */
export async function listDeadlines(library: CourseLibrary): Promise<Map<string, number>> {
  const courses = await library.listCourses()
  return new Map(courses.map(({ course }) => [course.body.id, course.body.deadlineDays]))
}
