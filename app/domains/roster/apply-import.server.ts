import { listDeadlines } from '~/domains/assignment/get-situation.server.ts'
import { runRules } from '~/domains/assignment/run-rules.server.ts'
import type { CourseLibrary } from '~/domains/course/course-library.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { addUnit } from '~/domains/organisation/add-organisation.server.ts'
import { changeJobs, type JobChanges, type JobColumns } from '~/domains/organisation/change-jobs.server.ts'
import { takePeopleLock } from '~/domains/organisation/people-lock.server.ts'
import { recordAudits } from '~/platform/audit/audit.server.ts'
import { dayOf } from '~/platform/clock/day.ts'
import { inTransaction, type Transaction } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import type { NamedPlace } from './check-row.ts'
import { draftKey, givenUpBefore, longestSave, planRows } from './draft.server.ts'
import type { ImportPlan } from './plan-import.ts'
import type { PlannedWrite } from './plan-person.ts'
import type { ImportOptions } from './roster.ts'
import { deleteDraft, findDraft, saveOutcome, saveProgress, saveStarted } from './roster-store.server.ts'
import { keyOf } from './unit-names.ts'

/** What was seen before it was saved: the plan by its hash, and whether the faulty rows may be left out. */
export type Confirmed = { draftId: string; options: ImportOptions; hash: string; leavesFaulty: boolean }

type Refusal = 'unknown-draft' | 'under-way' | 'changed' | 'has-faults' | 'nothing-to-do'

/** Says that a draft is being saved, once; then it is for `applyImport`. */
export async function startImport(
  work: Work,
  actor: Actor,
  draftId: string,
): Promise<Result<{ rows: number }, 'unknown-draft' | 'under-way'>> {
  const key = draftKey(actor, draftId)
  const draft = await findDraft(work.db, key)
  if (!draft) return refuse('unknown-draft')
  const rows = draft.rows.length
  const isMine = await saveStarted(work.db, key, work.now, givenUpBefore(work.now), rows)
  return isMine ? allow({ rows }) : refuse('under-way')
}

/**
 * Saves what a list of people comes to, all of it or nothing, planned anew against the newest state; refused where that is no
 * longer what was seen. Then the rules assign what they give the people. Rows that were left out stay in the draft; without
 * any the draft is gone.
 */
export async function applyImport(
  work: Work,
  library: CourseLibrary,
  actor: Actor,
  confirmed: Confirmed,
): Promise<Result<{ saved: number; left: number }, Refusal>> {
  const key = draftKey(actor, confirmed.draftId)
  try {
    const deadlines = await listDeadlines(library)
    const saved = await savePlan(work, actor, confirmed)
    if (saved.ok) await runRules(work, deadlines, actor.organisationId)
    else await saveOutcome(work.db, key, saved.refusal)
    return saved
  } catch (error) {
    await saveOutcome(work.db, key, 'failed')
    throw error
  }
}

function savePlan(
  work: Work,
  actor: Actor,
  { draftId, options, hash, leavesFaulty }: Confirmed,
): Promise<Result<{ saved: number; left: number }, Refusal>> {
  const key = draftKey(actor, draftId)
  const by = { organisationId: actor.organisationId, actorPersonId: actor.personId }
  const save = async (db: Transaction): Promise<Result<{ saved: number; left: number }, Refusal>> => {
    const inside = within(work, db)
    await takePeopleLock(db, actor.organisationId)
    const draft = await findDraft(db, key)
    if (!draft) return refuse('unknown-draft')
    const plan = await planRows(inside, actor, draft.rows, options)
    if (plan.hash !== hash) return refuse('changed')
    if (plan.faults.length > 0 && !leavesFaulty) return refuse('has-faults')
    if (plan.writes.length === 0) return refuse('nothing-to-do')
    const unitIds = await makeUnits(inside, actor, plan)
    const share = draft.rows.length / plan.writes.length
    // Told past the transaction, so that it is seen while it runs.
    const tell = async (count: number) => {
      await saveProgress(work.db, key, Math.min(draft.rows.length, Math.round(count * share)))
    }
    const changed = await changeJobs(inside, by, changesOf(plan.writes, unitIds, work.newId), tell)
    if (!changed.ok) return refuse('changed')
    await recordAudits(inside, [{ ...by, action: 'imported-roster', subjectKind: 'roster-draft', subjectId: draftId }])
    const faulty = new Set(plan.faulty)
    const left = draft.rows.filter(({ number }) => faulty.has(number))
    if (left.length > 0) await saveOutcome(db, key, 'saved', left)
    else await deleteDraft(db, key)
    return allow({ saved: draft.rows.length - left.length, left: left.length })
  }
  return inTransaction(work.db, save, longestSave)
}

async function makeUnits(work: Work, { organisationId, personId }: Actor, plan: ImportPlan) {
  const ids = new Map<string, string>()
  for (const name of plan.newUnits) {
    ids.set(keyOf(name), await addUnit(work, { organisationId, parentId: null, name, validFrom: dayOf(work.now) }))
  }
  await recordAudits(
    work,
    [...ids.values()].map((subjectId) => ({
      ...{ organisationId, actorPersonId: personId, action: 'added-unit', subjectKind: 'unit', subjectId },
    })),
  )
  return ids
}

const actions = { created: 'employed', moved: 'moved-job', returned: 'returned' } as const

function changesOf(writes: PlannedWrite[], unitIds: Map<string, string>, newId: () => string): JobChanges {
  const columns = <Job extends Omit<JobColumns, 'unitId'> & { unit: NamedPlace | null }>({ unit, ...job }: Job) => ({
    ...job,
    unitId: unit && (unit.id ?? unitIds.get(keyOf(unit.name)) ?? null),
  })
  const changes: JobChanges = { mended: [], added: [], renamed: [] }
  for (const write of writes) {
    if (write.do === 'rename') {
      changes.renamed.push({ personId: write.personId, name: write.name })
    } else if (write.do === 'mend') {
      const { membershipId, revision, isEnd } = write
      const action = isEnd ? 'ended-job' : 'mended-job'
      changes.mended.push({ membershipId, revision, action, ...columns(write.job) })
    } else {
      const { personId, email, name, predecessorId, keepsRoles: roles } = write
      const person = personId ? { id: personId } : { email, name }
      const action = actions[write.as]
      changes.added.push({ membershipId: newId(), person, roles, predecessorId, action, ...columns(write.job) })
    }
  }
  return changes
}
