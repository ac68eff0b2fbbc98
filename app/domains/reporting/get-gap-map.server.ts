import type { CourseLibrary } from '~/domains/course/course-library.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import type { Work } from '~/platform/work.server.ts'
import { followUpScope } from './follow-up-scope.server.ts'
import { countGaps } from './follow-up-store.server.ts'
import { type AskedGapMap, type GapLine, gapLines } from './gap-map.ts'
import { unitChoices } from './list-follow-up.server.ts'

export type GapMapPage = {
  lines: GapLine[]
  courses: { id: string; title: string }[]
  unitNames: Record<string, string>
}

/** Who of those who worked there on a day had what by then, in units as they lay then or as they lie today. */
export async function getGapMap(
  work: Work,
  library: CourseLibrary,
  actor: Actor,
  asked: AskedGapMap,
): Promise<GapMapPage> {
  const scope = await followUpScope(work, actor, asked)
  const [counts, known] = await Promise.all([countGaps(work.db, scope), library.listCourses()])
  const courses = known.map(({ course }) => ({ id: course.body.id, title: course.body.title }))
  const units = unitChoices(scope)
  return {
    courses,
    lines: gapLines(
      counts,
      asked.grouping,
      courses.map(({ id }) => id),
      units,
    ),
    unitNames: Object.fromEntries(units.map(({ id, name }) => [id, name])),
  }
}
