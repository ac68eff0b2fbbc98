import { listDeadlines } from '~/domains/assignment/get-situation.server.ts'
import { previewRule, type RuleToSave, saveRule } from '~/domains/assignment/save-rule.server.ts'
import { nameTouched } from '~/domains/assignment/touches-view.tsx'
import type { CourseLibrary } from '~/domains/course/course-library.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { getUnitTree } from '~/domains/organisation/list-jobs.server.ts'
import * as m from '~/messages/generated/messages.js'
import type { Work } from '~/platform/work.server.ts'
import { notFound } from './answer.server.ts'
import { readRevision } from './read-path-form.server.ts'
import { readRuleForm } from './read-rule-form.server.ts'
import { showPaths } from './show-paths.server.ts'

/** Shows whom a rule touches, or saves it when that has been seen. */
export async function postToRule(
  work: Work & { library: CourseLibrary },
  actor: Actor,
  ruleId: string | null,
  form: FormData,
) {
  const { paths, rules } = await showPaths(work, actor)
  if (ruleId && !rules.some(({ id }) => id === ruleId)) throw notFound()
  const units = await getUnitTree(work, actor.organisationId)
  const pathIds = paths.filter(({ isArchived }) => !isArchived).map(({ id }) => id)
  const read = readRuleForm(form, { pathIds, unitIds: [...units.keys()] })
  const { typed } = read
  if (!read.ok) return { isSaved: false, status: 400, typed, errors: read.errors, preview: null }
  const rule: RuleToSave = { ...read.value, id: ruleId, revision: readRevision(form) }
  const deadlines = await listDeadlines(work.library)
  if (form.get('intent') === 'save') {
    const saved = await saveRule(work, deadlines, actor, rule)
    if (saved.ok) return { isSaved: true, status: 303, typed, errors: [], preview: null }
    if (saved.refusal === 'unknown-path') throw notFound()
    const error = { fieldId: 'audience', message: m.profile_changed_elsewhere() }
    return { isSaved: false, status: 409, typed, errors: [error], preview: null }
  }
  const { touches, names } = await previewRule(work, deadlines, actor, rule)
  return { isSaved: false, status: 200, typed, errors: [], preview: nameTouched(touches, names) }
}
