import type { TypedRule } from '~/domains/assignment/rule-form.ts'
import type { CourseLibrary } from '~/domains/course/course-library.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { followUpScope } from '~/domains/reporting/follow-up-scope.server.ts'
import { unitChoices } from '~/domains/reporting/list-follow-up.server.ts'
import { dayOf } from '~/platform/clock/day.ts'
import type { Work } from '~/platform/work.server.ts'
import { notFound } from './answer.server.ts'
import { showPaths } from './show-paths.server.ts'

/** A rule as its form begins: as it is, or empty and from today for a new one of the path. */
export async function showRule(
  work: Work & { library: CourseLibrary },
  actor: Actor,
  ruleId: string | undefined,
  pathId: string | null,
) {
  const { paths, rules, courseTitles } = await showPaths(work, actor)
  const rule = rules.find(({ id }) => id === ruleId)
  const path = paths.find(({ id, isArchived }) => id === (rule?.pathId ?? pathId) && !isArchived)
  if (!path || (ruleId && !rule)) throw notFound()
  const typed: TypedRule = {
    ...{ path: path.id, unit: rule?.unitId ?? '', functions: rule?.jobFunctions ?? [] },
    ...{ audience: rule?.audience ?? 'EVERYBODY', newOnly: rule?.isForNewOnly ? 'yes' : '' },
    ...{ from: rule?.validFrom ?? dayOf(work.now), to: rule?.validTo ?? '' },
  }
  const units = unitChoices(await followUpScope(work, actor))
  return { typed, units, courseTitles, pathName: path.name, revision: rule?.revision ?? 0 }
}
