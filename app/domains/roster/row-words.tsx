import { jobFunctionName } from '~/domains/organisation/job-function-name.tsx'
import { readJobFunction } from '~/domains/organisation/organisation.ts'
import { formatShortDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import type { RowFault, RowProblem } from './check-row.ts'
import type { ChangedField, FieldChange, RowKind } from './plan-person.ts'
import { headings } from './read-heading.ts'

const problems: Record<RowProblem, (fault: { hint: string }) => string> = {
  'no-address': m.roster_fault_no_address,
  'bad-address': m.roster_fault_bad_address,
  'no-name': m.roster_fault_no_name,
  'bad-name': m.roster_fault_bad_name,
  'long-name': m.roster_fault_long_name,
  'two-names': m.roster_fault_two_names,
  'no-function': m.roster_fault_no_function,
  'unknown-function': m.roster_fault_unknown_function,
  'no-unit': m.roster_fault_no_unit,
  'unknown-unit': ({ hint }) => (hint ? m.roster_fault_near_unit({ hint }) : m.roster_fault_unknown_unit()),
  'ambiguous-unit': m.roster_fault_ambiguous_unit,
  'long-unit': m.roster_fault_long_unit,
  'short-title': m.roster_fault_short_title,
  'long-title': m.roster_fault_long_title,
  'bad-yes-no': m.roster_fault_bad_yes_no,
  'bad-day': m.roster_fault_bad_day,
  'ends-before': m.roster_fault_ends_before,
  formula: m.roster_fault_formula,
  twice: m.roster_fault_twice,
  'other-row': m.roster_fault_other_row,
  'own-end': m.roster_fault_own_end,
}

/** What was expected in a cell, in one sentence. */
export function problemText({ problem, hint }: RowFault): string {
  return problems[problem]({ hint: problem === 'ends-before' && hint ? formatShortDay(hint) : hint })
}

/** The column as our template calls it. */
export const columnName = ({ column }: RowFault) => headings[column][0]

const kinds: Record<RowKind, () => string> = {
  created: m.roster_kind_created,
  changed: m.roster_kind_changed,
  moved: m.roster_kind_moved,
  ended: m.roster_kind_ended,
  returned: m.roster_kind_returned,
  unchanged: m.roster_kind_unchanged,
}

export const kindName = (kind: RowKind) => kinds[kind]()

const fields: Record<ChangedField, () => string> = {
  name: m.column_name,
  unit: m.column_unit,
  function: m.column_function,
  title: m.column_job_title,
  manager: m.column_manager,
  startsOn: m.roster_from_day,
  endsOn: m.roster_last_day,
}

/** `Enhed: PPR → Sundhedsplejen` */
export function changeText(change: FieldChange): string {
  const [from, to] = [valueText(change.field, change.from), valueText(change.field, change.to)]
  const said = from ? m.roster_from_to({ from, to: to || m.none() }) : to
  return `${fields[change.field]()}: ${said}`
}

function valueText(field: ChangedField, value: string): string {
  if (value === '') return ''
  if (field === 'function') return jobFunctionName(readJobFunction(value) ?? 'OTHER')
  if (field === 'manager') return value === 'yes' ? m.yes() : m.no()
  return field === 'startsOn' || field === 'endsOn' ? formatShortDay(value) : value
}
