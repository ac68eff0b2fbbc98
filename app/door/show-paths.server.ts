import { listPathsAndRules } from '~/domains/assignment/save-rule.server.ts'
import type { CourseLibrary } from '~/domains/course/course-library.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { getUnitTree } from '~/domains/organisation/list-jobs.server.ts'
import { asksLeaders } from '~/domains/organisation/list-members.server.ts'
import type { Work } from '~/platform/work.server.ts'

/** What every page about paths and rules needs: the paths, the rules, and what courses and units are called. */
export async function showPaths(work: Work & { library: CourseLibrary }, actor: Actor) {
  const [{ paths, rules }, units, courses, isAsking] = await Promise.all([
    listPathsAndRules(work, actor),
    getUnitTree(work, actor.organisationId),
    work.library.listCourses(),
    asksLeaders(work, actor.organisationId),
  ])
  return {
    ...{ paths, rules, asksLeaders: isAsking },
    courseTitles: Object.fromEntries(courses.map(({ course }) => [course.body.id, course.body.title])),
    unitNames: Object.fromEntries([...units.values()].map(({ id, name }) => [id, name])),
  }
}
