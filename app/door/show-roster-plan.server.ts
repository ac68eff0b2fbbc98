import { openDraft, planRows } from '~/domains/roster/draft.server.ts'
import type { PlanPage } from '~/domains/roster/import-plan-view.tsx'
import { readOptions } from '~/domains/roster/read-options.ts'
import { showPlan } from '~/domains/roster/shown-plan.ts'
import type { SignedInContext } from './context.server.ts'
import { listUnitChoices } from './list-unit-choices.server.ts'

export type RosterDraftPage =
  | { progress: { done: number; total: number }; page: null }
  | { progress: null; page: PlanPage }

/** What a draft comes to today, or how far saving it has come; null where it is not there any more. */
export async function showRosterPlan(
  work: SignedInContext,
  draftId: string,
  query: URLSearchParams,
): Promise<RosterDraftPage | null> {
  const draft = await openDraft(work, work.actor, draftId)
  if (!draft) return null
  if (draft.progress) return { progress: draft.progress, page: null }
  const units = await listUnitChoices(work)
  const options = readOptions(
    query,
    units.map(({ id }) => id),
  )
  const plan = await planRows(work, work.actor, draft.rows, options)
  const { isAddressList, unknownHeadings, outcome } = draft
  return {
    progress: null,
    page: {
      ...{ draftId, count: draft.rows.length, isAddressList, unknownHeadings, outcome, options, units },
      plan: showPlan(plan, query.get('vis'), query.get('side')),
    },
  }
}
