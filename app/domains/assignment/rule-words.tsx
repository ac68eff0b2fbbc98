import { jobFunctionName } from '~/domains/organisation/job-function-name.tsx'
import { formatDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import type { Audience, Rule } from './assignment.ts'

const audienceNames: Record<Audience, () => string> = {
  EVERYBODY: m.rule_everybody,
  MANAGERS: m.rule_managers,
  STAFF: m.rule_staff,
}

export function audienceName(audience: Audience): string {
  return audienceNames[audience]()
}

/** A rule in one sentence: `Alle medarbejdere · PPR · kun nye · fra 1. september 2026`. */
export function ruleSentence(rule: Rule, unitName: string | null): string {
  return [
    audienceName(rule.audience),
    unitName ?? m.rule_whole_organisation(),
    rule.jobFunctions.map(jobFunctionName).join(', '),
    rule.isForNewOnly ? m.rule_only_new() : '',
    rule.validTo
      ? m.rule_from_to({ from: formatDay(rule.validFrom), to: formatDay(rule.validTo) })
      : m.rule_from({ from: formatDay(rule.validFrom) }),
  ]
    .filter(Boolean)
    .join(' · ')
}
