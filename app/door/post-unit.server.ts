import { addUnit, endUnit, mendUnit, mergeUnit, type UnitRefusal } from '~/domains/organisation/keep-units.server.ts'
import { readUnitName } from '~/domains/organisation/unit-form.ts'
import * as m from '~/messages/generated/messages.js'
import { readDay } from '~/platform/clock/day.ts'
import { isId } from '~/platform/ids/is-id.ts'
import type { SignedInContext } from './context.server.ts'
import { readRevision } from './read-revision.ts'
import { runOwnRules } from './run-own-rules.server.ts'
import type { FormError } from './use-form-errors.tsx'

export type TypedUnit = Record<'name' | 'parent' | 'into' | 'from' | 'lastDay', string>
type Posted =
  | { ok: true; done: 'tilfoejet' | 'gemt' | 'lagt' | 'afsluttet' }
  | { ok: false; errors: FormError[]; typed: TypedUnit; isStale: boolean }

/**
 * Does what one of the forms of a unit asks for: add, mend, merge or end.
 * @param unitId the unit of the page; null on the page of all
 */
export async function postUnit(work: SignedInContext, unitId: string | null, form: FormData): Promise<Posted> {
  const text = (name: string) => String(form.get(name) ?? '')
  const intent = text('intent')
  const typed = {
    ...{ name: text('name'), parent: text('parent'), into: text('into'), from: text('from'), lastDay: text('lastDay') },
  }
  const fault = (fieldId: string, message: string): Posted => ({
    ok: false,
    errors: [{ fieldId, message }],
    typed,
    isStale: false,
  })
  const refused = (refusal: UnitRefusal): Posted => ({
    ...{ ok: false, typed, isStale: refusal === 'changed-elsewhere' },
    errors: [{ fieldId: fields[intent] ?? 'name', message: words[refusal]() }],
  })
  const revision = readRevision(form)
  const parentId = isId(typed.parent) ? typed.parent : null
  if (intent === 'merge' && unitId) {
    const from = readDay(typed.from)
    if (!isId(typed.into)) return fault('into', m.roster_units_no_into())
    if (!from) return fault('from', m.roster_no_day())
    const merged = await mergeUnit(work, work.actor, { id: unitId, revision, intoId: typed.into, from })
    if (!merged.ok) return refused(merged.refusal)
    await runOwnRules(work)
    return { ok: true, done: 'lagt' }
  }
  if (intent === 'end' && unitId) {
    const lastDay = readDay(typed.lastDay)
    if (!lastDay) return fault('lastDay', m.roster_no_day())
    const ended = await endUnit(work, work.actor, { id: unitId, revision, lastDay })
    return ended.ok ? { ok: true, done: 'afsluttet' } : refused(ended.refusal)
  }
  const name = readUnitName(typed.name)
  if (!name.ok)
    return fault('name', name.refusal === 'no-unit-name' ? m.roster_units_no_name() : m.roster_units_long_name())
  const unit = { name: name.value, parentId }
  const saved = unitId
    ? await mendUnit(work, work.actor, { id: unitId, revision, ...unit })
    : await addUnit(work, work.actor, unit)
  if (!saved.ok) return refused(saved.refusal)
  if (unitId) await runOwnRules(work)
  return { ok: true, done: unitId ? 'gemt' : 'tilfoejet' }
}

const fields: Record<string, string> = { merge: 'into', end: 'lastDay' }

const words: Record<UnitRefusal, () => string> = {
  'unknown-unit': m.roster_units_unknown,
  'unknown-parent': m.roster_units_unknown,
  'changed-elsewhere': m.directory_changed_elsewhere,
  'lies-below': m.roster_units_lies_below,
  'name-taken': m.roster_units_name_taken,
  'day-too-early': m.roster_units_day_too_early,
  'has-people': m.roster_units_has_people,
  'has-units': m.roster_units_has_units,
}
