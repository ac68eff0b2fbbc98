import type { Actor } from '~/domains/organisation/actor.ts'
import { getUnitTree } from '~/domains/organisation/list-jobs.server.ts'
import { listRoster } from '~/domains/organisation/list-roster.server.ts'
import { dayOf } from '~/platform/clock/day.ts'
import { after, hours, minutes } from '~/platform/clock/duration.ts'
import { fingerprint } from '~/platform/ids/ids.server.ts'
import type { Work } from '~/platform/work.server.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import type { ImportOptions, Roster, RosterRow } from './roster.ts'
import {
  type DraftKey,
  deleteDraft,
  deleteDraftsBefore,
  findDraft,
  insertDraft,
  type StoredDraft,
} from './roster-store.server.ts'

const draftLifetime = hours(1)
/** A save that is not done by then is given up, and nothing of it is saved. */
export const longestSave = minutes(5)

export const draftKey = (actor: Actor, id: string): DraftKey => ({
  ...{ id, organisationId: actor.organisationId, personId: actor.personId },
})

/** Keeps the rows of a list while its owner looks at what they come to; gives the draft's id. */
export async function keepDraft(work: Work, actor: Actor, roster: Roster): Promise<string> {
  await forgetOldDrafts(work)
  const id = work.newId()
  await insertDraft(work.db, draftKey(actor, id), roster, work.now)
  return id
}

/** Throws away every draft that is an hour old, whosever it is. */
export async function forgetOldDrafts(work: Work): Promise<void> {
  await deleteDraftsBefore(work.db, after(work.now, -draftLifetime))
}

export async function cancelDraft(work: Work, actor: Actor, id: string): Promise<void> {
  await deleteDraft(work.db, draftKey(actor, id))
}

export type OpenDraft = Roster & {
  outcome: string | null
  /** How far saving has come; null while nobody is at it. */
  progress: { done: number; total: number } | null
}

/** The actor's own draft; null where it is saved, cancelled or forgotten. */
export async function openDraft(work: Work, actor: Actor, id: string): Promise<OpenDraft | null> {
  await forgetOldDrafts(work)
  const draft = await findDraft(work.db, draftKey(actor, id))
  if (!draft) return null
  const { rows, isAddressList, unknownHeadings, outcome, doneRows, totalRows } = draft
  const progress = isBeingSaved(draft, work.now) ? { done: doneRows, total: totalRows } : null
  return { rows, isAddressList, unknownHeadings, outcome, progress }
}

/** Moments before this one began a save that nobody is at any more. */
export const givenUpBefore = (now: Date) => after(now, -longestSave)

function isBeingSaved({ startedAt }: StoredDraft, now: Date): boolean {
  return startedAt !== null && startedAt >= givenUpBefore(now)
}

/** What the rows come to against the organisation as it is now, with what one plan is told from another by. */
export async function planRows(
  work: Work,
  actor: Actor,
  rows: RosterRow[],
  options: ImportOptions,
): Promise<ImportPlan & { hash: string }> {
  const members = await listRoster(work, actor)
  const units = await getUnitTree(work, actor.organisationId)
  const plan = planImport(rows, members, units, options, { today: dayOf(work.now), selfId: actor.personId })
  return { ...plan, hash: fingerprint(JSON.stringify(plan)) }
}
