import { type RuleFault, readRule, type TypedRule } from '~/domains/assignment/rule-form.ts'
import * as m from '~/messages/generated/messages.js'
import type { FormError } from './use-form-errors.tsx'

/** Reads the form of a rule: what was typed, and either the rule or every fault at its field. */
export function readRuleForm(form: FormData, known: { pathIds: string[]; unitIds: string[] }) {
  const text = (name: string) => String(form.get(name) ?? '')
  const typed: TypedRule = {
    ...{ path: text('path'), unit: text('unit'), functions: form.getAll('functions').map(String) },
    ...{ audience: text('audience'), newOnly: text('newOnly'), from: text('from'), to: text('to') },
  }
  const read = readRule(typed, known)
  if (read.ok) return { ok: true as const, value: read.value, typed }
  const errors: FormError[] = read.faults.map(({ field, refusal }) => ({ fieldId: field, message: words[refusal]() }))
  return { ok: false as const, errors, typed }
}

const words: Record<RuleFault['refusal'], () => string> = {
  'no-path': m.rule_no_path,
  'unknown-unit': m.rule_unknown_unit,
  'unknown-function': m.rule_unknown_function,
  'no-audience': m.rule_no_audience,
  'no-day': m.rule_no_day,
  'ends-before': m.rule_ends_before,
}
