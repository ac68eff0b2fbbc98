import { type PersonFault, type ReadPerson, readPerson, type TypedPerson } from '~/domains/organisation/person-form.ts'
import * as m from '~/messages/generated/messages.js'
import { readRevision } from './read-revision.ts'
import type { FormError } from './use-form-errors.tsx'

type Read = ReadPerson & { revision: number }

/** Reads the form of one person: what is to be saved, or every fault at its field together with what was typed. */
export function readPersonForm(
  form: FormData,
  unitIds: string[],
): { ok: true; value: Read; typed: TypedPerson } | { ok: false; errors: FormError[]; typed: TypedPerson } {
  const text = (name: string) => String(form.get(name) ?? '')
  const typed: TypedPerson = {
    ...{ name: text('name'), email: text('email'), jobTitle: text('jobTitle'), jobFunction: text('jobFunction') },
    ...{ unit: text('unit'), manager: text('manager'), startsOn: text('startsOn'), endsOn: text('endsOn') },
    ...{ movesOn: text('movesOn'), correction: text('correction'), roles: form.getAll('roles').map(String) },
  }
  const read = readPerson(typed, { unitIds })
  if (read.ok) return { ok: true, value: { ...read.value, revision: readRevision(form) }, typed }
  const errors = read.faults.map(({ field, refusal }) => ({ fieldId: field, message: words[refusal]() }))
  return { ok: false, errors, typed }
}

const words: Record<PersonFault['refusal'], () => string> = {
  'no-name': m.roster_no_name,
  'long-name': m.profile_long_name,
  'odd-name': m.profile_odd_name,
  'not-an-address': m.roster_no_email,
  'no-job-title': m.roster_no_job_title,
  'long-job-title': m.profile_long_job_title,
  'no-function': m.profile_no_function,
  'unknown-unit': m.roster_no_unit,
  'no-day': m.roster_no_day,
  'ends-before': m.roster_ends_before,
}
