import { readName } from '~/domains/identity/profile.ts'
import { type JobFunction, readJobFunction, readJobTitle } from '~/domains/organisation/organisation.ts'
import * as m from '~/messages/generated/messages.js'
import type { FormError } from './use-form-errors.tsx'

export type TypedProfile = { revision: string; name: string; language: string; jobTitle: string; jobFunction: string }
type Profile = { revision: number; name: string; language: 'da' | 'en'; jobTitle: string; jobFunction: JobFunction }

/** Reads the profile form: the profile, or every fault at its field together with what was typed. */
export function readProfile(
  form: FormData,
): { ok: true; value: Profile; typed: TypedProfile } | { ok: false; errors: FormError[]; typed: TypedProfile } {
  const text = (name: string) => String(form.get(name) ?? '')
  const typed = {
    ...{ revision: text('revision'), name: text('name'), language: text('language') },
    ...{ jobTitle: text('jobTitle'), jobFunction: text('jobFunction') },
  }
  const name = readName(typed.name)
  const jobTitle = readJobTitle(typed.jobTitle)
  const jobFunction = readJobFunction(typed.jobFunction)
  const revision = /^\d{1,9}$/.test(typed.revision) ? Number(typed.revision) : -1
  const language = typed.language === 'en' ? 'en' : 'da'
  if (name.ok && jobTitle.ok && jobFunction) {
    return { ok: true, value: { revision, name: name.value, language, jobTitle: jobTitle.value, jobFunction }, typed }
  }
  const errors: FormError[] = []
  if (!name.ok) errors.push({ fieldId: 'name', message: nameWords[name.refusal]() })
  if (!jobTitle.ok) errors.push({ fieldId: 'jobTitle', message: jobTitleWords[jobTitle.refusal]() })
  if (!jobFunction) errors.push({ fieldId: 'jobFunction', message: m.profile_no_function() })
  return { ok: false, errors, typed }
}

const nameWords = { 'no-name': m.profile_no_name, 'long-name': m.profile_long_name, 'odd-name': m.profile_odd_name }
const jobTitleWords = { 'no-job-title': m.profile_no_job_title, 'long-job-title': m.profile_long_job_title }
