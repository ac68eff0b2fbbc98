import { listNames } from '~/domains/identity/given-names.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { recordAudit } from '~/platform/audit/audit.server.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import { previewRule as previewPureRule, type Rule, type RuleTouches } from './assignment.ts'
import { insertRule, listPaths, listRules, saveRule as saveStoredRule } from './assignment-store.server.ts'
import { getSituation } from './get-situation.server.ts'
import { runRules } from './run-rules.server.ts'

/** A rule as it is to be; `id` null for a new one. */
export type RuleToSave = Omit<Rule, 'id'> & { id: string | null }

/** The people a changed rule touches, by name, before it is saved. */
export type RulePreview = {
  touches: RuleTouches
  names: ReadonlyMap<string, string>
}

export async function previewRule(
  work: Work,
  ownDeadlines: ReadonlyMap<string, number>,
  actor: Actor,
  rule: RuleToSave,
): Promise<RulePreview> {
  const situation = await getSituation(work, ownDeadlines, actor.organisationId)
  const touches = previewPureRule(situation, { ...rule, id: rule.id ?? work.newId() })
  const names = await listNames(
    work,
    actor.organisationId,
    [...touches.enrolled, ...touches.withdrawn].map(({ personId }) => personId),
  )
  return { touches, names }
}

/** Saves a rule and does at once what it asks for today. */
export async function saveRule(
  work: Work,
  ownDeadlines: ReadonlyMap<string, number>,
  actor: Actor,
  rule: RuleToSave,
): Promise<Result<{ id: string }, 'changed-elsewhere' | 'unknown-path'>> {
  const { organisationId } = actor
  return inTransaction(work.db, async (db) => {
    const inside = within(work, db)
    const paths = await listPaths(db, organisationId)
    if (!paths.some(({ id, isArchived }) => id === rule.pathId && !isArchived)) return refuse('unknown-path')
    const id = rule.id ?? work.newId()
    if (rule.id === null) await insertRule(db, organisationId, { ...rule, id }, work.now)
    else if (!(await saveStoredRule(db, organisationId, { ...rule, id }))) return refuse('changed-elsewhere')
    await recordAudit(inside, {
      ...{ organisationId, actorPersonId: actor.personId, action: rule.id ? 'changed-rule' : 'made-rule' },
      ...{ subjectKind: 'rule', subjectId: id },
    })
    await runRules(inside, ownDeadlines, organisationId)
    return allow({ id })
  })
}

/** The paths and rules of the actor's organisation. */
export async function listPathsAndRules(work: Work, actor: Actor) {
  const [paths, rules] = await Promise.all([
    listPaths(work.db, actor.organisationId),
    listRules(work.db, actor.organisationId),
  ])
  return { paths, rules }
}
