import { listDeadlines } from '~/domains/assignment/get-situation.server.ts'
import { savePath } from '~/domains/assignment/save-path.server.ts'
import { saveRule } from '~/domains/assignment/save-rule.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { granted, type World } from './world.ts'

/** What the coordinator of the stories has decided: a path for everybody new, and one for those who begin to lead. */
export async function decideRules(world: World, coordinator: Actor): Promise<void> {
  const work = world.at(world.daysAgo(45), 10)
  const deadlines = await listDeadlines(world.library)
  const decide = async (
    path: Parameters<typeof savePath>[3],
    rule: Pick<Parameters<typeof saveRule>[3], 'audience' | 'isForNewOnly' | 'jobFunctions'>,
  ) => {
    const { id: pathId } = granted(await savePath(work, deadlines, coordinator, path))
    granted(
      await saveRule(work, deadlines, coordinator, {
        ...{ id: null, revision: 0, pathId, unitId: null, ...rule },
        ...{ validFrom: world.daysAgo(45), validTo: null },
      }),
    )
  }
  const fresh = { id: null, revision: 0, isArchived: false }
  await decide(
    {
      ...fresh,
      ...{ name: 'Ny i Bøgedal', purpose: 'Det, alle nye skal kende, før de møder den første sag på tværs.' },
      courses: [
        { courseId: 'velkommen-paa-tvaers', dueDays: 30, validMonths: null },
        { courseId: 'relationel-koordinering', dueDays: 120, validMonths: 36 },
      ],
    },
    // Health nurses have an introduction of their own: whoever is new among them chooses for herself.
    { audience: 'EVERYBODY', isForNewOnly: true, jobFunctions: ['PPR', 'STATUTORY_SOCIAL', 'SCHOOL', 'DAY_CARE'] },
  )
  await decide(
    {
      ...fresh,
      ...{ name: 'Ny leder', purpose: 'Så aftalerne mellem sektorerne lever videre, når ledere skifter.' },
      courses: [{ courseId: 'fra-aftale-til-praksis', dueDays: 60, validMonths: null }],
    },
    { audience: 'MANAGERS', isForNewOnly: true, jobFunctions: [] },
  )
}
